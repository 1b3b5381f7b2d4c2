import { datasetFamilies } from '../../mention/datasetFamilies.ts';
import type { DecidedMentions } from '../../mention/decisions.ts';
import type { Corpus, IntakeRow } from '../../types.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { textOfSentence } from '../../text/repeatedSentences.ts';
import { GENERATOR } from '../../atlas/generator.ts';
import type { Recipe } from '../../atlas/recipe.ts';
import { ATLAS_FORMAT, type ManifestContent, type VectorsSummary } from '../../atlas/types.ts';
import type { OwnVectors } from '../../vectors/ownVectors.ts';
import type { Departure } from '../fitted.ts';
import type { MapQuality, Themes } from '../themes.ts';
import { notesOfDecisions } from './decisionNotes.ts';

/** The manifest, but for its tables. */
export type ManifestParts = Omit<ManifestContent, 'tables'>;

interface Parts {
  readonly corpus: Corpus;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  readonly ownVectors: OwnVectors | null;
  /** Pairs of paper indices, smaller first. */
  readonly duplicates: readonly (readonly [number, number])[];
  readonly themes: Themes;
  /** By topic. */
  readonly topicColours: readonly number[];
  readonly mapQuality: MapQuality;
  readonly fitDeparture: Departure | null;
  readonly decidedMentions: DecidedMentions;
}

/** What an atlas says of itself in `atlas.json`. */
export function manifestParts(values: Parts, recipe: Recipe): ManifestParts {
  const { corpus, duplicates, themes, fitDeparture, decidedMentions } = values;
  const { mentions, results, unmatched } = decidedMentions;
  const datasets = mentions.filter(({ kind }) => kind === 'dataset');
  const { papers, intake } = corpus;
  const recordsOf = new Map<string, number>();
  const outcomes = { used: 0, merged: 0, rejected: 0 };
  const leftOut: IntakeRow[] = [];
  for (const row of intake) {
    const { file, record, outcome } = row;
    if (record === 0) {
      leftOut.push(row);
      continue;
    }
    recordsOf.set(file, (recordsOf.get(file) ?? 0) + 1);
    outcomes[outcome]++;
  }
  const inputs = values.inputs.map(({ name, sha256 }) => ({ name, sha256, records: recordsIn(name, recordsOf) }));
  const counts = {
    records: intake.length - leftOut.length,
    papers: papers.length,
    merged: outcomes.merged,
    rejected: outcomes.rejected,
    nearDuplicatePairs: duplicates.length,
    topics: themes.topics.length,
    terms: themes.terms,
    datasets: new Set(datasets.map(({ name }) => name)).size,
    mentions: mentions.length,
    papersWithMention: new Set(datasets.map(({ paper }) => paper)).size,
    results: results.length,
  };
  const vectors = values.ownVectors && summaryOf(values.ownVectors);
  return {
    format: ATLAS_FORMAT,
    generator: GENERATOR,
    fingerprint: fingerprintOf(inputs, recipe, themes.moved?.from ?? null, vectors),
    recipe,
    inputs,
    vectors,
    counts,
    topics: themes.topics.map((topic, at) => ({ ...topic, colour: values.topicColours[at]! })),
    groups: themes.groups,
    quality: { ...themes.quality, ...values.mapQuality },
    fit: fitDeparture,
    choice: themes.choice,
    moved: themes.moved,
    nearDuplicates: duplicates.map(([a, b]) => [papers[a]!.id, papers[b]!.id] as const),
    families: datasetFamilies(datasets, recipe.mentions.gazetteer),
    notes: [
      ...notesOfFiles(leftOut, inputs.length),
      ...notesOf(counts),
      ...notesOfSentences(themes.repeated, papers),
      ...notesOfNames(themes.topics),
      ...(fitDeparture ? [noteOfFit(fitDeparture, papers.length)] : []),
      ...notesOfDecisions(papers, unmatched, themes.unmatched),
    ],
  };
}

const summaryOf = ({ name, sha256, column, columns }: OwnVectors): VectorsSummary => ({
  file: name,
  sha256,
  column,
  dimensions: columns,
});

function notesOf({ records, merged, rejected, nearDuplicatePairs: pairs, terms }: ManifestContent['counts']): string[] {
  const notes: string[] = [];
  const were = (count: number) => `${count} of ${records} records ${count === 1 ? 'was' : 'were'}`;
  if (merged > 0)
    notes.push(
      `${were(merged)} merged: the same paper in more than one place; the intake table says how each was known.`,
    );
  if (rejected > 0) notes.push(`${were(rejected)} rejected; the intake table says why.`);
  if (pairs > 0) {
    notes.push(
      `${pairs} ${pairs === 1 ? 'pair of papers looks' : 'pairs of papers look'} like versions of one paper and stayed apart.`,
    );
  }
  if (terms === 0) notes.push('No term occurs in enough papers to tell topics apart.');
  return notes;
}

/** Sentences that are told one by one, and how much of each. */
const SENTENCES_TOLD = 5;
const LONGEST_TOLD = 120;

/** What many abstracts say word for word. */
function notesOfSentences(repeated: Themes['repeated'], papers: Corpus['papers']): string[] {
  if (repeated.length === 0) return [];
  const most = [...repeated].sort((a, b) => b.papers - a.papers || a.first - b.first).slice(0, SENTENCES_TOLD);
  const told = most.map(({ hash, papers: count, first }) => {
    const text = textOfSentence(papers[first]!.abstract, hash);
    return `“${text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text}” (${count} papers)`;
  });
  const more = repeated.length - most.length;
  const [are, stand] = repeated.length === 1 ? ['sentence that stands', 'It is'] : ['sentences that stand', 'They are'];
  return [
    `${repeated.length} ${are} in many abstracts, numbers aside, ${repeated.length === 1 ? 'counts' : 'count'} towards no topic and no term: ` +
      `${told.join(', ')}${more > 0 ? `, and ${more} more` : ''}. ${stand} shown and found as before.`,
  ];
}

/** Why topics are called by a number, where some are. */
function notesOfNames(topics: ManifestContent['topics']): string[] {
  const nameless = topics.filter(({ naming }) => naming.phrases.length === 0);
  if (nameless.length === 0) return [];
  const is = nameless.length === 1 ? 'is' : 'are';
  return [
    `${nameless.length} of ${topics.length} topics ${is} called by a number: no word is common in ${nameless.length === 1 ? 'its' : 'their'} papers (${few(nameless)}) and rare in the others. Fewer topics have more papers each, and names.`,
  ];
}

/** How many papers they have: `1 each`, `1 to 4 each`. */
function few(topics: ManifestContent['topics']): string {
  const sizes = topics.map(({ papers }) => papers);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return `${least === most ? least : `${least} to ${most}`} each`;
}

function noteOfFit({ papers: fitted, agreement }: Departure, papers: number): string {
  return (
    `Vectors, topics and map were fitted to a sample of ${fitted} of the ${papers} papers, and the others placed by it; ` +
    `topics fitted to another such sample agree with these to ${agreement.toFixed(2)} (normalised mutual information).`
  );
}

/** Files that are told one by one. */
const FILES_TOLD = 3;

function notesOfFiles(leftOut: readonly IntakeRow[], files: number): string[] {
  if (leftOut.length <= FILES_TOLD) return leftOut.map(({ file, reason }) => `${file}: ${reason}.`);
  return [`${leftOut.length} of ${files} files hold no papers and were left out; the intake table says why.`];
}

/** Records of a file, or of all files of an archive. */
function recordsIn(name: string, recordsOf: ReadonlyMap<string, number>): number {
  let records = 0;
  for (const [file, count] of recordsOf) if (file === name || file.startsWith(`${name}/`)) records += count;
  return records;
}
