import type { Mention, ReportedResult } from '#core/types';
import type { MentionFindings } from './findMentions.ts';
import { builtInGazetteer } from './gazetteer/builtIn.ts';

/** Letters and digits of a name, small, with the points of versions: what "EMBASE" and "Embase", "UK-Biobank" and "UK Biobank" share. */
const flatName = (name: string) => name.toLowerCase().replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}+*.]/gu, '');

/**
 * What only the whole corpus can tell of names. Datasets whose names differ in case, hyphens or spaces alone are one, called as most papers
 * write it, or as the gazetteer does; and what lists papers or trials (kind `source`: PubMed, Scopus, ClinicalTrials.gov) is no dataset
 * where papers look things up in it: only where its sentence names other data beside it ("Cora, Citeseer and PubMed"), or the paper reports a
 * result on it.
 */
export function settleNames({ mentions, results }: MentionFindings): MentionFindings {
  const nameOf = spellings(mentions);
  const named = <One extends { readonly paper: number }>(one: One, key: keyof One & string): One => {
    const name = nameOf.get(one[key] as string);
    return name === undefined ? one : { ...one, [key]: name };
  };
  const spelled = mentions.map((one) => (one.kind === 'dataset' ? named(one, 'name') : one));
  const settled = results.map((one) => named(one, 'dataset'));
  return { mentions: withSources(spelled, settled), results: settled };
}

/** The name of each that is to be called by another. */
function spellings(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const papersOf = new Map<string, { papers: number; last: number; known: boolean }>();
  for (const { kind, name, rule, paper } of mentions) {
    if (kind !== 'dataset') continue;
    const known = papersOf.get(name) ?? { papers: 0, last: -1, known: false };
    if (known.last !== paper) known.papers++;
    papersOf.set(name, { papers: known.papers, last: paper, known: known.known || rule === 'alias' });
  }
  const best = new Map<string, string>();
  for (const [name, { papers, known }] of papersOf) {
    const key = flatName(name);
    const rival = best.get(key);
    const other = rival === undefined ? undefined : papersOf.get(rival)!;
    if (!other || Number(known) - Number(other.known) > 0 || (known === other.known && papers > other.papers))
      best.set(key, name);
  }
  const renamed = new Map<string, string>();
  for (const name of papersOf.keys()) {
    const called = best.get(flatName(name))!;
    if (called !== name) renamed.set(name, called);
  }
  return renamed;
}

function withSources(mentions: readonly Mention[], results: readonly ReportedResult[]): Mention[] {
  const sources = sourceNames();
  const isListed = ({ kind, name }: Mention) => kind === 'dataset' && sources.has(flatName(name));
  if (!mentions.some(isListed)) return [...mentions];
  const place = ({ paper, field, sentence }: Mention) => `${paper} ${field} ${sentence}`;
  const beside = new Set(mentions.filter((one) => one.kind === 'dataset' && !isListed(one)).map(place));
  const scored = new Set(results.map(({ paper, dataset }) => `${paper} ${dataset}`));
  const isData = new Set(
    mentions
      .filter((one) => isListed(one) && (beside.has(place(one)) || scored.has(`${one.paper} ${one.name}`)))
      .map(({ paper, name }) => `${paper} ${name}`),
  );
  return mentions.map((one) =>
    isListed(one) && !isData.has(`${one.paper} ${one.name}`) ? { ...one, kind: 'source' as const } : one,
  );
}

let known: ReadonlySet<string> | undefined;

function sourceNames(): ReadonlySet<string> {
  return (known ??= new Set(
    builtInGazetteer()
      .filter(({ kind }) => kind === 'source')
      .flatMap(({ name, aliases = [] }) => [name, ...aliases])
      .map(flatName),
  ));
}
