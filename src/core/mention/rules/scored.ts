import { isName, isStrongName, looksLikeModel, runFrom } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';

/** "… and 19.4% on SWE-Gym": a coined word that a percentage is reported on, in a sentence that names known data too. */
export function scoredNames(view: SentenceView): Candidate[] {
  const { words, marks } = view;
  if (!marks.some(({ kind, certain }) => kind === 'dataset' && certain)) return [];
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < words.length; i++) {
    if (words[i]!.text !== 'on' || !isScored(view, i - 1)) continue;
    const first = /^the$/i.test(words[i + 1]!.text) ? i + 2 : i + 1;
    const run = first < words.length ? runFrom(view, first) : undefined;
    if (
      !run ||
      run.first !== first ||
      !/^\p{Lu}[^@]*$/u.test(words[first]!.text) ||
      !isName(view, run) ||
      !isStrongName(view, run) ||
      looksLikeModel(view, run)
    )
      continue;
    found.push({ start: words[run.first]!.start, end: words[run.last]!.end, rule: 'N% on X' });
  }
  return found;
}

const METRIC =
  /^(?:mean|average|top-?[15]|box|mask|AP|mAP|m?I[oO]U|accuracy|F1|Dice|recall|precision|PQ|WER|error|AUC|score|success|rate|EM|pass@1)$/i;

/** A percentage right before, or with the name of its metric between. */
function isScored({ words }: SentenceView, last: number): boolean {
  let at = last;
  while (at > last - 3 && at > 0 && words[at]!.after === '' && METRIC.test(words[at]!.text)) at--;
  return words[at]!.after === '' && /^\d+(?:\.\d+)?\\?%$/.test(words[at]!.text);
}
