import type { UnmatchedDecision } from '../mention/decisions.ts';
import type { Corpus, IntakeRow, Mention } from '../types.ts';
import { fingerprintOf } from './fingerprint.ts';
import { GENERATOR } from '../atlas/generator.ts';
import type { Recipe } from '../atlas/recipe.ts';
import { ATLAS_FORMAT, TABLE_NAMES, type Manifest } from '../atlas/types.ts';

interface Parts extends Pick<Manifest, 'topics' | 'groups' | 'quality' | 'choice' | 'moved'> {
  readonly corpus: Corpus;
  /** Pairs of paper indices, smaller first. */
  readonly nearDuplicates: readonly (readonly [number, number])[];
  readonly recipe: Recipe;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  readonly rows: Manifest['tables'];
  readonly terms: number;
  readonly mentions: readonly Mention[];
  readonly unmatched: readonly UnmatchedDecision[];
}

export function makeManifest({ corpus, nearDuplicates, rows, terms, mentions, unmatched, ...parts }: Parts): Manifest {
  const { papers, intake } = corpus;
  const recordsOf = new Map<string, number>();
  const outcomes = { used: 0, merged: 0, rejected: 0 };
  const leftOut = intake.filter(({ record }) => record === 0);
  for (const { file, record, outcome } of intake) {
    if (record === 0) continue;
    recordsOf.set(file, (recordsOf.get(file) ?? 0) + 1);
    outcomes[outcome]++;
  }
  const inputs = parts.inputs.map(({ name, sha256 }) => ({ name, sha256, records: recordsOf.get(name) ?? 0 }));
  const counts = {
    records: intake.length - leftOut.length,
    papers: papers.length,
    merged: outcomes.merged,
    rejected: outcomes.rejected,
    nearDuplicatePairs: nearDuplicates.length,
    topics: parts.topics.length,
    terms,
    datasets: rows.datasets,
    mentions: rows.mentions,
    papersWithMention: new Set(mentions.filter(({ kind }) => kind === 'dataset').map(({ paper }) => paper)).size,
    results: rows.results,
  };
  return {
    format: ATLAS_FORMAT,
    generator: GENERATOR,
    fingerprint: fingerprintOf(inputs, parts.recipe, parts.moved?.from ?? null),
    recipe: parts.recipe,
    inputs,
    counts,
    topics: parts.topics,
    groups: parts.groups,
    quality: parts.quality,
    choice: parts.choice,
    moved: parts.moved,
    nearDuplicates: nearDuplicates.map(([a, b]) => [papers[a]!.id, papers[b]!.id] as const),
    notes: [...notesOfFiles(leftOut, inputs.length), ...notesOf(counts), ...unmatched.map(noteOfDecision)],
    tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, rows[name]])) as Manifest['tables'],
  };
}

function notesOf({ records, merged, rejected, nearDuplicatePairs: pairs, terms }: Manifest['counts']): string[] {
  const notes: string[] = [];
  const were = (count: number) => `${count} of ${records} records ${count === 1 ? 'was' : 'were'}`;
  if (merged > 0) notes.push(`${were(merged)} merged: the same abstract, or the same id, in more than one place.`);
  if (rejected > 0) notes.push(`${were(rejected)} rejected; the intake table says why.`);
  if (pairs > 0) {
    notes.push(`${pairs} ${pairs === 1 ? 'pair of papers looks' : 'pairs of papers look'} like versions of one paper and stayed apart.`);
  }
  if (terms === 0) notes.push('No term occurs in enough papers to tell topics apart.');
  return notes;
}

/** Files that are told one by one. */
const FILES_TOLD = 3;

function notesOfFiles(leftOut: readonly IntakeRow[], files: number): string[] {
  if (leftOut.length <= FILES_TOLD) return leftOut.map(({ file, reason }) => `${file}: ${reason}.`);
  return [`${leftOut.length} of ${files} files hold no papers and were left out; the intake table says why.`];
}

function noteOfDecision({ decision, reason }: UnmatchedDecision): string {
  const what = 'at' in decision ? `“${decision.at.surface}” in paper ${decision.at.paper}` : JSON.stringify(decision);
  return `The decision to ${decision.type} ${what} had no effect: ${reason}.`;
}
