import type { FoundName } from '../foundName.ts';
import type { Hit } from '../lexicon.ts';
import type { Meaning } from '../meanings.ts';
import { splitWords, type Word } from '../words.ts';
import type { SentenceView } from './sentenceView.ts';

const BRACKET =
  /^\s*(?:(?:[a-z-]+\s){0,2}(?:data ?set|corpus|database|benchmark|challenge|competition|task|treebank|test set|cohort|survey)\s*)?\([“"']?$/i;

/** "Free Music Archive (FMA)", "Real Environment database (HRRE)": a name and its short form in brackets are one dataset. */
export function joinShortForms(text: string, found: readonly FoundName[]): FoundName[] {
  const names = [...found].sort((a, b) => a.start - b.start);
  for (let at = 0; at + 1 < names.length; at++) {
    const long = names[at]!;
    const short = names[at + 1]!;
    const joined = BRACKET.test(text.slice(long.end, short.start)) && /[),;]/.test(text[short.end] ?? '');
    if (!joined || long.name === short.name) continue;
    if (long.rule === 'alias' && short.rule !== 'alias') names[at + 1] = { ...short, name: long.name };
    else if (short.end - short.start < long.end - long.start) names[at] = { ...long, name: short.name };
  }
  return names;
}

/** Words that an acronym may pass over. */
const LINKS = /^(?:of|and|for|the|in|on|to|with|as|an?|by|&)$/;

/** "Children's Fairy Tale (CFT)": where the words stand whose first letters the bracketed acronym `at` is made of, all with a capital. */
export function spelledOut({ words }: SentenceView, at: number): { first: number; last: number } | undefined {
  const acronym = words[at]!;
  if (!acronym.before.endsWith('(') || !acronym.after.startsWith(')') || !/^\p{Lu}{3,7}$/u.test(acronym.text))
    return undefined;
  let initials = '';
  for (let i = at - 1; i >= 0 && at - i <= acronym.text.length + 2; i--) {
    const { text, after, before } = words[i]!;
    if (i < at - 1 && !/^(?:['’]s)?$/.test(after)) return undefined;
    if (/^\p{Lu}/u.test(text))
      initials =
        text
          .split('-')
          .map((part) => part.charAt(0))
          .join('') + initials;
    else if (!LINKS.test(text)) return undefined;
    if (initials.toUpperCase() === acronym.text) return { first: i, last: at - 1 };
    if (before !== '') return undefined;
  }
  return undefined;
}

/** How far before its bracket a dataset may be spelled out. */
const SPELLED = 24;

/** "Bayesian allocation model (BAM)": the paper gives a known acronym a meaning of its own, and no noun of data is near. */
export function explainedOtherwise(
  view: SentenceView,
  { start, end, meanings }: Hit<Meaning>,
  data: readonly Hit<Meaning>[],
): boolean {
  const { text, words, markOf } = view;
  if (text[start - 1] !== '(' || text[end] !== ')' || !/^\p{Lu}{2,6}$/u.test(text.slice(start, end))) return false;
  if (meanings.some(({ kind }) => kind === 'task')) return false;
  const at = words.findIndex((word) => word.start === start);
  if (at < 0 || markOf[at + 1]?.kind === 'noun') return false;
  if (markOf[at + 2]?.kind === 'noun' && words[at + 1]!.after === '') return false;
  if (data.some((one) => one.end <= start && start - one.end < SPELLED) || !abbreviates(view, at)) return false;
  // "Quux Retrieval Evaluation (QREX)"
  const first = shortens(view, at);
  return first === undefined || !words.slice(first, at).some(({ text: word }) => OF_DATA.test(word));
}

/** Characters before a bracket in which the words that it shortens are looked for. */
const BEFORE_BRACKET = 120;

/**
 * "linear discriminant analysis (LDA)", where LDA is known as latent Dirichlet allocation: whether the words before a task's or a
 * method's acronym explain it as something else. They do not where they hold a form of the same name (`previous` is the hit before), or
 * begin as the name does ("convolution nets (CNN)").
 */
export function isExplainedOtherwise(
  text: string,
  { start, end }: Hit<Meaning>,
  name: string,
  previous: Hit<Meaning> | undefined,
): boolean {
  if (text[start - 1] !== '(' || !/^s?\)/.test(text.slice(end, end + 2)) || !name.includes(' ')) return false;
  const letters = text.slice(start, end);
  if (!/^\p{Lu}[\p{L}-]*\p{Lu}s?$/u.test(letters)) return false;
  const words = splitWords(text, Math.max(0, start - BEFORE_BRACKET), start - 1);
  const expansion = expansionOf(words, letters);
  if (!expansion) return false;
  const from = words[expansion.first]!;
  if (previous && previous.end > from.start && previous.meanings.some((one) => one.name === name)) return false;
  return from.text.slice(0, 4).toLowerCase() !== name.slice(0, 4).toLowerCase();
}

const OF_DATA =
  /\b(?:data|dataset|datasets|corpus|database|benchmark|challenge|competition|treebank|collection|survey|study|archive|bank|repository|project|initiative|evaluation|track|task|set|suite|test|library|registry|cohort|catalogue?|atlas|census|competition|cup|contest|campaign|games?)\b/i;

/** "content delivery networks (CDNs)": the bracketed acronym is spelled out before it, and neither that nor what follows speaks of data. */
export function spellsOutNoData(text: string, start: number, end: number): boolean {
  if (!/^s?\)/.test(text.slice(end, end + 2)) || OF_DATA.test(text.slice(end, end + 24))) return false;
  const words = splitWords(text, Math.max(0, start - BEFORE_BRACKET), start - 1);
  const expansion = expansionOf(words, text.slice(start, end));
  if (!expansion) return false;
  return !words.slice(expansion.first).some((word) => OF_DATA.test(word.text));
}

/** Whether the bracketed word stands for the words right before it, none of which is a noun of data: "visual question answering (VQA)". */
export function abbreviates({ words, markOf }: SentenceView, at: number): boolean {
  const letters = words[at]!.text.replace(/[^\p{L}]/gu, '').length;
  const from = Math.max(0, at - letters - 2);
  const expansion = expansionOf(words.slice(from, at), words[at]!.text);
  if (!expansion) return false;
  const since = expansion.initials ? from + expansion.first : from;
  return !markOf.slice(since, at).some((mark) => mark?.kind === 'noun');
}

/** The first of the words right before the bracketed word `at` that it stands for; undefined where they do not spell it. */
export function shortens({ words }: SentenceView, at: number): number | undefined {
  const from = Math.max(0, at - words[at]!.text.length - 2);
  const expansion = expansionOf(words.slice(from, at), words[at]!.text);
  return expansion && from + expansion.first;
}

/** The first of the last words that an acronym stands for, by their initials or by letters within them; undefined where they do not spell it. */
function expansionOf(words: readonly Word[], acronym: string): { first: number; initials: boolean } | undefined {
  const letters = acronym
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '')
    .toLowerCase();
  let initials = '';
  let named = '';
  for (let i = words.length - 1; i >= 0 && i >= words.length - letters.length - 2; i--) {
    const parts = words[i]!.text.split(/[-–/]/);
    initials = parts.map((part) => part.charAt(0).toLowerCase()).join('') + initials;
    if (!LINKS.test(words[i]!.text)) named = parts.map((part) => part.charAt(0).toLowerCase()).join('') + named;
    if (initials.endsWith(letters) || named === letters || nearlySame(initials, letters))
      return { first: i, initials: true };
  }
  const near = words.slice(-letters.length);
  for (const tried of [near, near.filter(({ text }) => !LINKS.test(text))]) {
    const first = inOrder(tried, letters);
    if (first >= 0) return { first: words.indexOf(tried[first]!), initials: false };
  }
  return undefined;
}

/** "Pulmonary Tuberculosis (PTB)": the letters in their order in two words or more, the first one at the start of the first. */
function inOrder(words: readonly Word[], letters: string): number {
  for (let first = 0; first + 1 < words.length; first++) {
    const spelled = words.slice(first).map(({ text }) => text.toLowerCase());
    if (!spelled[0]!.startsWith(letters[0]!) || !spelled.every((word) => letters.includes(word.charAt(0)))) continue;
    let at = 0;
    for (const letter of spelled.join('')) if (letter === letters[at]) at++;
    if (at === letters.length) return first;
  }
  return -1;
}

/** Equal but for one letter: small words are sometimes left out or taken in. */
function nearlySame(initials: string, letters: string): boolean {
  if (letters.length < 3 || initials.length !== letters.length || initials[0] !== letters[0]) return false;
  let same = 0;
  for (let i = 0; i < letters.length; i++) if (initials[i] === letters[i]) same++;
  return same >= letters.length - 1;
}
