import { isGeneric } from '../generic.ts';
import type { Word } from '../words.ts';
import type { Candidate, Mark, SentenceView } from './sentenceView.ts';

const BENCH = /^[\p{L}\p{N}τ∞][\p{L}\p{N}+*.-]*(?:Bench|BENCH|-bench|Benchmark)(?:[-+]?[\p{L}\p{N}.]{1,8})?$/u;
const NOT_DATA = /^(?:[Ww]ork-?[Bb]ench|[Tt]est-?[Bb]ench|MMBenchmark|Benchmark|benchmark|OpenBenchmark)$/;
/** A corpus by its number in the catalogue of the Linguistic Data Consortium: LDC93S1, LDC2016E25. */
const CATALOGUED = /^LDC(?:19|20)?\d{2}[A-Z]\d{1,3}$/;
/** Words whose ending says what kind of test set they are; they count where the sentence speaks of data. */
const KIND = /^[A-Z][\p{L}\p{N}-]*(?:QA|VQA|NLI|MNIST|GLUE|SQuAD|COCO|KITTI|ImageNet|MARCO|Eval)$/u;

/** "LongBench", "SWE-bench": benchmarks by their own name; "FinQA", "XNLI", "AlpacaEval" where the sentence speaks of data. */
export function shapedNames(view: SentenceView): Candidate[] {
  const { words, markOf, marks } = view;
  const found: Candidate[] = [];
  let speaksOfData: boolean | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (isKnown(markOf[i], word) || isGeneric(word.text)) continue;
    if (/\p{Lu}|^\p{Ll}+-bench$/u.test(word.text) && BENCH.test(word.text) && !NOT_DATA.test(word.text)) {
      found.push({ start: word.start, end: word.end, rule: 'XBench' });
    } else if (CATALOGUED.test(word.text)) {
      found.push({ start: word.start, end: word.end, rule: 'catalogue number' });
    } else if (word.shape === 'strong' && KIND.test(word.text) && word.text.length > 4 && !isDated(words, i)) {
      speaksOfData ??= marks.some((mark) => mark.kind === 'noun' || (mark.kind === 'dataset' && mark.certain));
      if (speaksOfData && (/^(?:on|and|from|of)$/i.test(words[i - 1]?.text ?? '') || words[i - 1]?.after === ',')) {
        found.push({ start: word.start, end: word.end, rule: 'XQA' });
      }
    }
  }
  return found;
}

/** Something known fills the word; a method's name before "-Benchmarks" does not. */
function isKnown(mark: Mark | undefined, word: Word): boolean {
  return mark !== undefined && (mark.kind !== 'method' || (mark.start <= word.start && mark.end >= word.end));
}

/** "SemEval 2016": which year's is meant is part of the name, which other rules take whole. */
function isDated(words: SentenceView['words'], i: number): boolean {
  return words[i]!.after === '' && /^(?:19|20)\d{2}$/.test(words[i + 1]?.text ?? '');
}
