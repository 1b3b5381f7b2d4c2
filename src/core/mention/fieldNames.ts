import { splitSentences, type Span } from '#core/text/sentences';
import type { MentionKind } from '#core/types';
import { speaksOfData } from './context.ts';
import { isGeneric } from './generic.ts';
import { isWordUnit, type Hit, type Lexicon } from './lexicon.ts';
import type { Meaning } from './meanings.ts';
import { announcedNames, listedNames } from './rules/lists.ts';
import { challengeNames } from './rules/challenges.ts';
import { bracedMembers, derivedPrefix, derivedSuffix, familyMembers } from './rules/families.ts';
import { abbreviates, introducedNames } from './rules/introduced.ts';
import type { Run } from './rules/names.ts';
import { viewSentence, type Candidate, type SentenceView } from './rules/sentenceView.ts';
import { scoredNames } from './rules/scored.ts';
import { shapedNames } from './rules/shapes.ts';
import { titledNames } from './rules/titles.ts';
import { typedNames } from './rules/typed.ts';

/** A name found in a field. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly name: string;
  readonly rule: string;
}

/** All that was found in a title or an abstract. */
export interface FieldNames {
  readonly text: string;
  readonly field: 'title' | 'abstract';
  /** In order, none overlapping another. */
  names: FoundName[];
  /** Known names that are also words, where nothing showed that data is meant. */
  doubtful: FoundName[];
  /** Acronyms that the field itself explains as something else. */
  readonly vetoed: ReadonlySet<string>;
  /** Cut at the first call. */
  readonly sentences: () => readonly Span[];
}

const BENCH =
  /[Bb]ench(?:[-+\d]|\b)|BENCH|(?:Sem|Image|Life|Plant|Iber|Germ|Media)(?:Eval|CLEF)|NTIRE|DCASE|CLEF|NTCIR|TRECVID|EVALITA|BioCreative/;

/** Finds names in one field, by gazetteer first and then by rule; where two overlap the longer wins, then the gazetteer's. */
export function findInField(text: string, field: FieldNames['field'], lexicon: Lexicon<Meaning>): FieldNames {
  let cut: readonly Span[] | undefined;
  const sentences = () => (cut ??= field === 'title' ? [{ start: 0, end: text.length }] : splitSentences(text));
  const hits = lexicon.scan(text);
  const names: FoundName[] = [];
  const doubtful: FoundName[] = [];
  const vetoed = new Set<string>();
  const readable = hits.some(({ meanings }) => meanings.some(({ kind }) => kind === 'dataset' || kind === 'noun'));
  const shaped = BENCH.test(text);
  if (readable || shaped) {
    let at = 0;
    for (const { start, end } of sentences()) {
      const inside: Hit<Meaning>[] = [];
      while (at < hits.length && hits[at]!.start < end) inside.push(hits[at++]!);
      if (
        inside.some(({ meanings }) => meanings.some(({ kind }) => kind === 'dataset' || kind === 'noun')) ||
        (shaped && BENCH.test(text.slice(start, end)))
      ) {
        findInSentence(viewSentence(text, field, start, end, inside), inside, lexicon, names, doubtful, vetoed);
      }
    }
  }
  for (const { start, end, meanings } of hits) {
    const meaning = meanings.find(({ kind }) => kind === 'task' || kind === 'method');
    if (meaning) names.push({ start, end, kind: meaning.kind as MentionKind, name: meaning.name, rule: 'alias' });
  }
  return { text, field, names: withoutOverlaps(names), doubtful, vetoed, sentences };
}

function findInSentence(
  view: SentenceView,
  hits: readonly Hit<Meaning>[],
  lexicon: Lexicon<Meaning>,
  names: FoundName[],
  doubtful: FoundName[],
  vetoed: Set<string>,
): void {
  const { text } = view;
  const known: FoundName[] = [];
  for (const hit of hits) {
    if (hit.meanings.some(({ kind }) => kind === 'dataset') && standsForOther(view, hit, hits)) {
      vetoed.add(text.slice(hit.start, hit.end));
    }
  }
  for (const hit of hits) {
    const sure = hit.meanings.find(({ kind, context }) => kind === 'dataset' && !context);
    const unsure = hit.meanings.find(({ kind, context }) => kind === 'dataset' && context);
    if ((!sure && !unsure) || inAddress(text, hit.start)) continue;
    const { name } = (sure ?? unsure)!;
    const { start, end } = hit;
    const prefix = derivedPrefix(text, start);
    const found = prefix
      ? {
          start: start - prefix.length,
          end,
          kind: 'dataset' as const,
          name: prefix + name,
          rule: 'variant of a known one',
        }
      : { start, end, kind: 'dataset' as const, name, rule: 'alias' };
    const suffix = derivedSuffix(text, end);
    if (suffix && !sure && !speaksOfData(view, start, end + suffix.length, false)) continue;
    if (suffix) known.push({ ...found, end: end + suffix.length, name: name + suffix, rule: 'variant of a known one' });
    else if (
      sure ||
      speaksOfData(
        view,
        start,
        end,
        hit.meanings.some(({ kind }) => kind === 'task'),
      )
    )
      known.push(found);
    else {
      doubtful.push(found);
      continue;
    }
    for (const member of familyMembers(text, hit, lexicon)) {
      known.push({ ...member, kind: 'dataset', rule: 'family' });
    }
  }
  for (const member of bracedMembers(text.slice(view.start, view.end), lexicon)) {
    known.push({
      ...member,
      start: member.start + view.start,
      end: member.end + view.start,
      kind: 'dataset',
      rule: 'family',
    });
  }
  const candidates: Candidate[] = [
    ...titledNames(view),
    ...introducedNames(view),
    ...typedNames(view),
    ...announcedNames(view),
    ...shapedNames(view),
    ...scoredNames(view),
    ...challengeNames(view),
  ];
  const fromRules: FoundName[] = [];
  const take = (list: readonly Candidate[]) => {
    for (const { start, end, rule } of list) {
      const inner = [...known, ...fromRules].some((one) => one.start < end && start < one.end);
      if (inner) continue;
      const doubt = doubtful.find((one) => one.start < end && start < one.end);
      if (doubt) fromRules.push({ ...doubt, rule: doubt.rule });
      else fromRules.push({ start, end, kind: 'dataset', name: canonical(text.slice(start, end)), rule });
    }
  };
  take(candidates);
  for (let round = 0; round < 2; round++) {
    const anchors = [...known, ...fromRules].filter(({ rule }) => rule !== 'challenge').map((one) => runOf(view, one));
    take(listedNames(view, anchors));
  }
  names.push(...unify(text, [...known, ...fromRules]));
}

/** "Free Music Archive (FMA)", "Real Environment database (HRRE)": a name and its short form in brackets are one dataset. */
function unify(text: string, found: readonly FoundName[]): FoundName[] {
  const names = [...found].sort((a, b) => a.start - b.start);
  for (let at = 0; at + 1 < names.length; at++) {
    const long = names[at]!;
    const short = names[at + 1]!;
    if (long.name === short.name || !SHORT_FORM.test(text.slice(long.end, short.start)) || text[short.end] !== ')')
      continue;
    if (long.rule === 'alias' && short.rule !== 'alias') names[at + 1] = { ...short, name: long.name };
    else if (short.end - short.start < long.end - long.start) names[at] = { ...long, name: short.name };
  }
  return names;
}

const SHORT_FORM =
  /^\s*(?:(?:data ?set|corpus|database|benchmark|challenge|competition|task|treebank|test set)\s*)?\([“"']?$/i;

/** Inside a link or a path: names there are file names. */
function inAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && !/[\s(){}<>"]/.test(text[from - 1]!)) from--;
  return /^(?:https?:|www\.)|\.(?:com|org|net|io|edu|ac|cn|de|fr|uk|gov)\//.test(text.slice(from, at));
}

/** "Bayesian allocation model (BAM)": the field gives the acronym a meaning of its own, and no noun of data is near. */
function standsForOther(
  view: SentenceView,
  { start, end, meanings }: Hit<Meaning>,
  hits: readonly Hit<Meaning>[],
): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(view.text.slice(start, end)) || view.text[start - 1] !== '(' || view.text[end] !== ')')
    return false;
  if (meanings.some(({ kind }) => kind === 'task')) return false;
  const at = view.words.findIndex((word) => word.start === start);
  if (at < 0 || view.markOf[at + 1]?.kind === 'noun' || view.markOf[at + 2]?.kind === 'noun') return false;
  const spelled = hits.some(
    (one) => one.end <= start && start - one.end < 24 && one.meanings.some(({ kind }) => kind === 'dataset'),
  );
  return !spelled && abbreviates(view, at);
}

function runOf({ words }: SentenceView, { start, end }: { start: number; end: number }): Run {
  let first = words.findIndex((word) => word.end > start);
  if (first < 0) first = words.length - 1;
  let last = first;
  while (last + 1 < words.length && words[last + 1]!.start < end) last++;
  return { first, last };
}

function canonical(surface: string): string {
  return surface
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '')
    .replace(/^(.*[\p{Lu}\d].*) (?:Challenge|Competition)$/u, '$1');
}

/** Longest first, then the gazetteer's, then the earlier; what overlaps a chosen one is dropped. */
function withoutOverlaps(names: readonly FoundName[]): FoundName[] {
  const order = names.map((_, at) => at);
  const weight = ({ kind, rule }: FoundName) =>
    (kind === 'dataset' ? 0 : 2) + (rule === 'alias' || rule === 'family' ? 0 : 1);
  order.sort((a, b) => {
    const one = names[a]!;
    const other = names[b]!;
    return (
      Number(one.kind !== 'dataset') - Number(other.kind !== 'dataset') ||
      other.end - other.start - (one.end - one.start) ||
      weight(one) - weight(other) ||
      one.start - other.start ||
      a - b
    );
  });
  const kept: FoundName[] = [];
  for (const at of order) {
    const name = names[at]!;
    if (!kept.some((one) => one.start < name.end && name.start < one.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Takes back what the paper itself explains as something else, and adds what it shows to be data elsewhere.
 *
 * A name that one place of the paper shows to be data is data wherever the paper writes it the same way: coined words that a rule found,
 * and known names in capitals that are also words.
 */
export function repeatedNames(fields: readonly FieldNames[]): void {
  const vetoed = new Set(fields.flatMap((field) => [...field.vetoed]));
  if (vetoed.size > 0) {
    for (const field of fields) {
      field.names = field.names.filter(
        ({ kind, start, end }) => kind !== 'dataset' || !vetoed.has(field.text.slice(start, end)),
      );
      field.doubtful = field.doubtful.filter(({ start, end }) => !vetoed.has(field.text.slice(start, end)));
    }
  }
  const data = fields.flatMap(({ names }) => names.filter(({ kind }) => kind === 'dataset'));
  if (data.length === 0) return;
  const coined = new Map<string, string>();
  for (const { text, names } of fields) {
    for (const { start, end, kind, name, rule } of names) {
      if (kind !== 'dataset' || rule === 'alias' || rule === 'family' || rule === 'challenge') continue;
      const surface = text.slice(start, end);
      if (/^\S{4,}$/.test(surface) && /\p{L}.*[\p{Lu}\d]/u.test(surface) && !isGeneric(surface))
        coined.set(surface, name);
    }
  }
  nameEvaluations(fields);
  const known = new Set(data.map(({ name }) => name));
  for (const field of fields) {
    const more = field.doubtful.filter(
      ({ name, start, end }) => known.has(name) && /^\p{Lu}{2,}\d*$/u.test(field.text.slice(start, end)),
    );
    for (const [surface, name] of coined) {
      for (let at = field.text.indexOf(surface); at >= 0; at = field.text.indexOf(surface, at + 1)) {
        const end = at + surface.length;
        if (
          isWordUnit(field.text.charCodeAt(at - 1)) ||
          isWordUnit(field.text.charCodeAt(end)) ||
          /[-/.]/.test(field.text[at - 1] ?? '')
        )
          continue;
        if (/^-\p{L}/u.test(field.text.slice(end, end + 2)) && !/^-\p{Ll}/u.test(field.text.slice(end, end + 2)))
          continue;
        more.push({ start: at, end, kind: 'dataset', name, rule: 'named elsewhere in the paper' });
      }
    }
    if (more.length > 0) field.names = withoutOverlaps([...field.names, ...more.map((one) => one)]);
  }
}

/** "SemEval-2018" and "SemEval 2018 Task 1" in one paper are one evaluation: the fuller name holds for both. */
function nameEvaluations(fields: readonly FieldNames[]): void {
  const flat = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const full = [
    ...new Set(fields.flatMap(({ names }) => names.filter(({ rule }) => rule === 'challenge').map(({ name }) => name))),
  ];
  if (full.length < 2) return;
  for (const field of fields) {
    field.names = field.names.map((one) => {
      if (one.rule !== 'challenge') return one;
      const fuller = full.filter((name) => name.length > one.name.length && flat(name).startsWith(flat(one.name)));
      return fuller.length === 1 ? { ...one, name: fuller[0]! } : one;
    });
  }
}
