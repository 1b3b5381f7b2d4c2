import { isName, isStrongName, isStrongWord, looksLikeModel, runFrom } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';
import { abbreviates } from './shortForms.ts';

/**
 * "X: A Benchmark for …", "X – A Large-Scale Dataset of …", "X! A Corpus of …": the name before the colon of a title whose second half
 * begins with a phrase that ends in a noun of data. "A Dataset of Peer Reviews (X)": the coined word in brackets after such a phrase.
 */
export function titledNames(view: SentenceView): Candidate[] {
  if (view.field !== 'title') return [];
  return [...beforeColon(view), ...inBracket(view), ...afterColon(view)];
}

/** "Investment Ranking Challenge: …": a contest that opens a title under a name of its own. */
const CONTEST = /^(?:Challenge|Competition|Contest|Cup|Bowl)$/;

/** What kind of article a title says that it is: "Editorial: …". */
const ABOUT =
  /^(?:Editorial|Comment|Reply|Response|Rejoinder|Discussion|Report|Review|Overview|Erratum|Corrigendum|Introduction|Preface|Note|Perspective|Viewpoint|Commentary|Opinion|Tutorial)$/;

function beforeColon(view: SentenceView): Candidate[] {
  const { words, markOf } = view;
  const run =
    runFrom(view, 0) ?? (words[0]?.shape === 'title' && words[0].after === ':' ? { first: 0, last: 0 } : undefined);
  if (!run || run.first !== 0 || run.last > 3 || !isName(view, run)) return [];
  const dash = /^(?:[-–—]{1,2})$/.test(words[run.last + 1]?.text ?? '');
  if (!/[:!]$/.test(words[run.last]!.after) && !dash) return [];
  if (run.first === run.last && ABOUT.test(words[run.first]!.text)) return [];
  if (CONTEST.test(words[run.last]!.text) && run.last > 1 && words[run.last]!.after === ':')
    return [{ start: words[0]!.start, end: words[run.last]!.end, rule: 'challenge' }];
  if (!isStrongName(view, run) && run.last > 1) return [];
  const from = run.last + (dash ? 2 : 1);
  for (let i = from; i < words.length && i < from + 12; i++) {
    const { text, after } = words[i]!;
    if (markOf[i]?.kind === 'noun') {
      if (!endsPhrase(words, markOf[i]!.last) || isCollecting(words, i)) continue;
      return [{ start: words[run.first]!.start, end: words[run.last]!.end, rule: 'X: a dataset' }];
    }
    if (
      /^(?:of|for|to|with|on|from|in|by|via|through|using|and|over|against|service|towards?|that)$/i.test(text) ||
      after !== ''
    )
      return [];
  }
  return [];
}

/** Words from the start of a title to the noun of data, and from there to the bracket. */
const TO_NOUN = 5;
const TO_BRACKET = 12;

function inBracket(view: SentenceView): Candidate[] {
  const { words, markOf } = view;
  const noun = words.findIndex((_, i) => i <= TO_NOUN && markOf[i]?.kind === 'noun');
  if (noun < 0 || !/^(?:an?|the|towards?|introducing)$/i.test(words[0]!.text)) return [];
  const { last } = markOf[noun]!;
  if (!endsPhrase(words, last)) return [];
  for (let i = last + 1; i < words.length && i <= last + TO_BRACKET; i++) {
    const word = words[i]!;
    if (word.before.endsWith('(') && word.after.startsWith(')') && isStrongWord(word)) {
      const run = { first: i, last: i };
      if (abbreviates(view, i) || looksLikeModel(view, run)) return [];
      return [{ start: word.start, end: word.end, rule: 'X: a dataset' }];
    }
    if (/[:;.?!]/.test(word.after)) return [];
  }
  return [];
}

/** "An open dataset for research on field recordings: freequux1010": one coined word after the colon ends the title. */
function afterColon(view: SentenceView): Candidate[] {
  const { words, markOf } = view;
  const last = words.length - 1;
  const name = words[last];
  if (!name || !/^(?:an?|the)$/i.test(words[0]!.text) || !words[last - 1]?.after.endsWith(':')) return [];
  const noun = words.findIndex((_, i) => i <= TO_NOUN && markOf[i]?.kind === 'noun');
  if (noun < 0 || !endsPhrase(words, markOf[noun]!.last) || !isStrongWord(name)) return [];
  return looksLikeModel(view, { first: last, last })
    ? []
    : [{ start: name.start, end: name.end, rule: 'X: a dataset' }];
}

/** "Private Data Collection with …": what is done, not what there is. */
function isCollecting(words: SentenceView['words'], noun: number): boolean {
  return (
    /^collection$/i.test(words[noun]!.text) &&
    /^(?:data|waste|rent|tax|information)$/i.test(words[noun - 1]?.text ?? '')
  );
}

/** The noun is the head of its phrase: a preposition, a stop or the end follows, not another noun. */
function endsPhrase(words: SentenceView['words'], last: number): boolean {
  const next = words[last + 1];
  return (
    !next ||
    words[last]!.after !== '' ||
    /^(?:of|for|to|with|on|from|in|by|via|through|using|and|&|towards?|that|about|at|over|as|based|containing|where|[-–—])$/i.test(
      next.text,
    )
  );
}
