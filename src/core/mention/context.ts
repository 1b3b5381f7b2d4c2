import { wordsOf, type SentenceView } from './rules/sentenceView.ts';

/** Words that a list may have between two of its items. */
const MOST_BETWEEN = 3;

/** "Gaia parallaxes", "NHANES participants": what only a source of data has. */
const SOURCE_AFTER =
  /^(?:\sDR\d)?\s(?:survey |cohort |release |public )?(?:data|samples?|catalog(?:ue)?s?|surveys?|cohorts?|stud(?:y|ies)|registr(?:y|ies)|observations|imagery|photometry|spectra|light curves?|parallaxes|astrometry|archive|records|reanalysis|entries)\b/;
/** Of acronyms alone: "adult patients" are no data. */
const PEOPLE_AFTER = /^\s(?:patients|participants|subjects|respondents|cohorts?)\b/;
/** "subjects from ADNI", "data of the SOEP". */
const SOURCE_BEFORE =
  /\b(?:data|samples?|observations|subjects|patients|participants|records|spectra|photometry|catalog(?:ue)?s?|surveys?|obtained|downloaded|drawn)\s(?:from|in|of|by)\s(?:the\s)?$|\b(?:surveys|catalog(?:ue)?s|cohorts|missions|telescopes|registries)\s(?:such\sas|like|including)\s(?:the\s)?$/;

function isSource(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40);
  if (SOURCE_AFTER.test(after)) return true;
  if (PEOPLE_AFTER.test(after) && /\p{Lu}.*\p{Lu}/u.test(text.slice(start, end))) return true;
  return SOURCE_BEFORE.test(text.slice(Math.max(0, start - 40), start)) && !/^\sof\b/.test(after);
}

/** Characters between an acronym and a noun of data that vouches for it. */
const NEAR = 100;

/**
 * Whether the words around a name that is also a word, a task or a product show that data is meant: a noun of data right after it
 * ("the RACE dataset") or announcing it ("benchmarks such as"), a known dataset beside it in a list, a number reported "on" it, or a
 * hyphen that makes it a source ("Places-CNN"). Acronyms need less: any noun of data nearby, or another dataset in the sentence.
 *
 * @param alsoTask the name is a task's, too ("VQA"): plural nouns ("VQA datasets") speak of the task then
 */
export function speaksOfData(view: SentenceView, start: number, end: number, alsoTask: boolean): boolean {
  const { text, words, marks } = view;
  const acronym = !alsoTask && /^\p{Lu}{2}[\p{Lu}\d&!]+$/u.test(text.slice(start, end));
  const { first, last } = wordsOf(view, { start, end });

  const tail = text.slice(end, end + 14);
  const before = words[first - 1]?.text ?? '';
  if (!alsoTask && /^(?:the|on)$/i.test(before) && /^(?:\s[\w-]+){0,2}\stasks?\b/.test(text.slice(end, end + 40)))
    return true;
  if (alsoTask && /^\s(?:tasks?|models?|systems?|problems?|methods?)\b/.test(tail)) return false;
  if (/^-(?:CNN|trained|pretrained|pre-trained|style|like|finetuned|fine-tuned)\b/i.test(tail)) return true;

  if (!alsoTask && isSource(text, start, end)) return true;

  for (const mark of marks) {
    if (mark.kind === 'noun') {
      if (alsoTask && words[mark.last]!.text.endsWith('s')) continue;
      if (acronym && Math.abs(mark.start - start) < NEAR) return true;
      const gap = mark.first - last;
      if (
        gap >= 1 &&
        gap <= (alsoTask ? 1 : 3) &&
        words.slice(last, mark.first).every(({ after }) => after === '' || after === ')')
      )
        return true;
      const lead = first - mark.last;
      if (
        lead >= 1 &&
        lead <= 5 &&
        /^(?:[\s,:(]|such as|including|like|namely|e\.g\.|i\.e\.|the|both|of|called|named|from|and|include)*$/.test(
          text.slice(mark.end, start),
        )
      ) {
        return true;
      }
    } else if (mark.kind === 'dataset' && mark.certain) {
      const gap = mark.end <= start ? text.slice(mark.end, start) : text.slice(end, mark.start);
      const between = gap.replace(/\s?\[\d[\d,\s–-]*\]/g, '');
      if (acronym || (between.length < 48 && isListGap(between))) return true;
    }
  }
  const lead = words[first - 1]?.text ?? '';
  const on =
    /^(?:on|over)$/i.test(lead) || (/^(?:the|both)$/i.test(lead) && /^on$/i.test(words[first - 2]?.text ?? ''));
  if (on && view.field === 'abstract') {
    const near = text.slice(Math.max(view.start, start - 60), Math.min(view.end, end + 60));
    if (
      /\d(?:\.\d+)?\s*(?:\\?%|percent|points)|\b(?:benchmarks?|datasets?|state-of-the-art|accuracy|evaluat|experiments?)\b/i.test(
        near,
      )
    )
      return true;
  }
  return false;
}

/** Only separators, "and" and capitalised or numbered words: two members of one list. */
/** Whether there are no more than a few words between two items, and no sign that ends a list. */
function isLinked(between: string): boolean {
  const words = between.split(/[\s,&/()]+/).filter((word) => /[^-]/.test(word));
  if (/^(?:and|or)$/.test(words.at(-1) ?? '')) words.pop();
  return words.length <= MOST_BETWEEN && words.every((word) => /^[\p{L}\p{N}+.-]+$/u.test(word));
}

function isListGap(between: string): boolean {
  return (
    !between.startsWith(')') &&
    isLinked(between) &&
    /[,&/]|\band\b|\bor\b/.test(between) &&
    !/(?:^|[\s,(])\p{Ll}+(?<!and|or)[\s,)]/u.test(between)
  );
}
