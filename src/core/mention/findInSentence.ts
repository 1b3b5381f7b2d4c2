import { speaksOfData } from './context.ts';
import { explainedKey, overlap, withoutOverlaps, type DoubtfulName, type FoundName } from './foundName.ts';
import { opensSentence, type Hit, type Lexicon } from './lexicon.ts';
import type { Meaning } from './meanings.ts';
import { ALONE_IN_LISTS } from './precedence.ts';
import { announcedNames } from './rules/announced.ts';
import { apposedNames } from './rules/apposed.ts';
import { challengeNames, HOST } from './rules/challenges.ts';
import { bracedMembers, derivedPrefix, derivedSuffix, familyMembers } from './rules/families.ts';
import { headedNames } from './rules/heads.ts';
import { introducedNames } from './rules/introduced.ts';
import { listedNames } from './rules/listed.ts';
import { scoredNames } from './rules/scored.ts';
import { wordsOf, type Candidate, type SentenceView } from './rules/sentenceView.ts';
import { shapedNames } from './rules/shapes.ts';
import { explainedOtherwise, joinShortForms, spelledOut } from './rules/shortForms.ts';
import { titledNames } from './rules/titles.ts';
import { typedNames } from './rules/typed.ts';

const FINDERS: readonly ((view: SentenceView) => Candidate[])[] = [
  titledNames,
  introducedNames,
  typedNames,
  headedNames,
  apposedNames,
  announcedNames,
  shapedNames,
  scoredNames,
  challengeNames,
];

/** Rounds in which what a list gave may give more: "A, B and C; C and D". */
const LIST_ROUNDS = 2;

/** The datasets that one sentence names. What the gazetteer knows stands; the rules add what overlaps none of it. */
export function findInSentence(
  view: SentenceView,
  hits: readonly Hit<Meaning>[],
  lexicon: Lexicon<Meaning>,
): { names: FoundName[]; doubtful: DoubtfulName[]; explained: string[] } {
  const { text, start: base } = view;
  const names: FoundName[] = [];
  const doubtful: DoubtfulName[] = [];
  const data = hits.filter(({ start, meanings }) => meanings.some(isDataset) && !inAddress(text, start));
  for (const hit of data) {
    const found = asWritten(text, hit);
    if (!isMeant(view, hit, found)) {
      if (found.rule === 'alias')
        doubtful.push({ ...found, sure: hit.meanings.some((one) => isDataset(one) && !one.context) });
      continue;
    }
    names.push(found);
    for (const member of familyMembers(text, hit, lexicon)) names.push({ ...member, kind: 'dataset', rule: 'family' });
  }
  for (const { start, end, name } of bracedMembers(text.slice(base, view.end), lexicon)) {
    names.push({ start: start + base, end: end + base, kind: 'dataset', name, rule: 'family' });
  }
  const asFound = (candidate: Candidate): FoundName => {
    const { start, end, rule } = candidate;
    // "C-SVT" is no SVT.
    const fused = ({ start: from }: FoundName) => from > start && text[from - 1] === '-';
    const known = doubtful.find((one) => overlap(one, candidate) && !fused(one));
    return known ?? { start, end, kind: 'dataset', name: canonicalOf(text.slice(start, end)), rule };
  };
  let standing = withoutOverlaps([...names, ...FINDERS.flatMap((rule) => rule(view)).map(asFound)]);
  for (let round = 0; round < LIST_ROUNDS; round++) {
    const anchors = standing.filter(({ rule }) => !ALONE_IN_LISTS.has(rule)).map((one) => wordsOf(view, one));
    standing = withoutOverlaps([...standing, ...listedNames(view, anchors).map(asFound)]);
  }
  const whole = withoutOverlaps([...standing, ...spelledOutNames(view, standing)]);
  const explained = data
    .filter((hit) => explainedOtherwise(view, hit, data))
    .map((hit) => explainedKey('dataset', text.slice(hit.start, hit.end)));
  return { names: joinShortForms(text, whole), doubtful, explained };
}

/** Names that a rule found in brackets stand once more before them, spelled out; a rule may have found a part of that. */
function spelledOutNames(view: SentenceView, names: readonly FoundName[]): FoundName[] {
  return names.flatMap((short) => {
    const long = short.rule === 'alias' ? undefined : spelledOut(view, wordsOf(view, short).first);
    if (!long) return [];
    const { start } = view.words[long.first]!;
    return [{ ...short, start, end: view.words[long.last]!.end, rule: 'spelled out' as const }];
  });
}

function isDataset({ kind }: Meaning): boolean {
  return kind === 'dataset';
}

/** The hit with what is fused to it: "Multi-MNIST", "ImageNet-W". */
function asWritten(text: string, { start, end, meanings }: Hit<Meaning>): FoundName {
  const { name } = meanings.find((one) => isDataset(one) && !one.context) ?? meanings.find(isDataset)!;
  const prefix = derivedPrefix(text, start);
  const suffix = derivedSuffix(text, end);
  if (!prefix && !suffix) return { start, end, kind: 'dataset', name, rule: 'alias' };
  return {
    start: start - prefix.length,
    end: end + suffix.length,
    kind: 'dataset',
    name: prefix + name + suffix,
    rule: 'variant of a known one',
  };
}

/** Where a sentence opens with a name that is one plain word ("Charades are played"), its capital says nothing. */
function opensAsWord({ text }: SentenceView, { name, start, end }: FoundName): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(name) && end - start === name.length && opensSentence(text, start);
}

/** "a cross-task baseline", "Replay Attack": plain words with a gap where the known form (CrossTask, Replay-Attack) has none or a hyphen. */
function isSplit(surface: string, form: string): boolean {
  if (!/^\p{Lu}\p{Ll}+(?:[-\s](?:\p{Lu}?\p{Ll}+|\p{Lu}|\dD))+$/u.test(surface)) return false;
  return surface.includes(' ') ? !/\s/.test(form) : !/[-\s]/.test(form);
}

/** "the Traffic Data Collection System": a plain word within a longer name. */
function isPartOfName(view: SentenceView, found: FoundName): boolean {
  const { words, markOf } = view;
  const { first, last } = wordsOf(view, found);
  const next = words[last + 1];
  return (
    view.field === 'abstract' &&
    first === last &&
    words[last]!.shape === 'title' &&
    words[last]!.after === '' &&
    next?.shape === 'title' &&
    next.before === '' &&
    !markOf[last + 1]
  );
}

/** "under the Universal Dependencies scheme": rules of annotation that bear the name of data. */
const OF_RULES = /^\s(?:annotation\s)?(?:schemes?|guidelines|formalism|tag\s?sets?)\b/;

function isMeant(view: SentenceView, { meanings }: Hit<Meaning>, found: FoundName): boolean {
  const { start, end, rule } = found;
  const sure = meanings.some((one) => isDataset(one) && !one.context);
  if (OF_RULES.test(view.text.slice(end, end + 40))) return false;
  const surface = view.text.slice(start, end);
  const known = meanings.filter((one) => one.kind === 'dataset' && !one.context);
  const isPlain = rule === 'alias' && known.every((one) => one.kind !== 'noun' && isSplit(surface, one.form));
  if (sure && !isPlain && !opensAsWord(view, found)) return true;
  // "SOI-MAPS": the end of another name.
  const fused = sure ? undefined : /([\p{L}\p{N}]{1,20})-$/u.exec(view.text.slice(Math.max(0, start - 24), start))?.[1];
  if (fused !== undefined && !HOST.test(fused)) return false;
  if (!sure && isPartOfName(view, found)) return false;
  const alsoTask = rule === 'alias' && meanings.some(({ kind }) => kind === 'task');
  return speaksOfData(view, start, end, alsoTask);
}

/** Characters of an address before a name in it, at most. */
const LONGEST_ADDRESS = 200;

/** Inside a link, a path or a citation key: names there are file names. */
export function inAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_ADDRESS && !/[\s(){}<>"]/.test(text[from - 1]!)) from--;
  return (
    /^(?:https?:|www\.)|\.(?:com|org|net|io|edu|ac|cn|de|fr|uk|gov)\//.test(text.slice(from, at)) ||
    /\\cite\w*\{[^{}]*$/.test(text.slice(Math.max(0, at - 80), at))
  );
}

function canonicalOf(surface: string): string {
  const name = surface.replace(/\s+/g, ' ').replace(/['’]s$/, '');
  const head = name
    .replace(/ \(\p{Lu}+\)(?= )/u, '')
    .replace(/ (?:[Cc]hallenge|[Cc]ompetition|[Cc]ontest)$|(?<= \S{1,40}) [Ss]hared [Tt]ask$/, '');
  return /[\p{Lu}\d]/u.test(head) ? head : name;
}
