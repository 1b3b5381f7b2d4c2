import * as v from 'valibot';
import { recipeSchema } from './recipe.ts';
import { ATLAS_FORMAT, TABLE_NAMES, type Manifest, type TableName } from './types.ts';

/** Longest text of a label or name that a page could show. */
const LONGEST_NAME = 2000;
const MOST_TOPICS = 20_000;

const text = v.string();
const name = v.pipe(text, v.maxLength(LONGEST_NAME));
const share = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
const sha256 = v.pipe(text, v.regex(/^[0-9a-f]{64}$/));
const fingerprint = v.pipe(text, v.regex(/^[0-9a-f]{12}$/));

/** An object with the same of each table. */
const ofEachTable = <T extends v.GenericSchema>(schema: T) =>
  v.object(Object.fromEntries(TABLE_NAMES.map((table) => [table, schema])) as Record<TableName, T>);

const naming = v.object({
  phrases: v.array(v.object({ phrase: name, inside: share, outside: share, lift: v.nullable(share) })),
  coverage: share,
  verbatim: share,
  mixed: v.boolean(),
});

const fittedAndPlaced = v.object({ fitted: share, placed: share });

/** What a manifest must be for its readers not to stumble. What else it says is left out. */
export const manifestSchema = v.object({
  format: v.literal(ATLAS_FORMAT),
  generator: name,
  fingerprint,
  recipe: recipeSchema,
  inputs: v.array(v.object({ name: text, sha256: v.pipe(text, v.regex(/^[0-9a-f]*$/)), records: count })),
  vectors: v.optional(
    v.nullable(v.object({ file: text, sha256: text, column: v.nullable(text), dimensions: count })),
    null,
  ),
  counts: v.object({
    records: count,
    papers: count,
    merged: count,
    rejected: count,
    nearDuplicatePairs: count,
    topics: count,
    terms: count,
    datasets: count,
    mentions: count,
    papersWithMention: count,
    results: count,
  }),
  topics: v.pipe(
    v.array(
      v.object({
        id: v.pipe(count, v.minValue(1)),
        colour: v.exactOptional(v.pipe(count, v.minValue(1))),
        label: name,
        phrases: v.array(name),
        naming,
        papers: count,
        share,
        stability: v.nullable(share),
        seedAgreement: v.nullable(share),
        silhouette: v.nullable(share),
        cohesion: share,
        group: v.nullable(count),
        between: count,
        edge: count,
        autoLabel: v.exactOptional(name),
        note: v.exactOptional(text),
        hidden: v.exactOptional(v.boolean()),
        pinned: v.exactOptional(v.boolean()),
      }),
    ),
    v.maxLength(MOST_TOPICS),
  ),
  groups: v.pipe(
    v.array(v.object({ id: count, label: name, naming, topics: v.array(count), papers: count })),
    v.maxLength(MOST_TOPICS),
  ),
  quality: v.object({
    inertia: share,
    silhouette: v.nullable(share),
    stability: v.nullable(share),
    seedAgreement: v.nullable(share),
    engine: v.picklist(['ml-kmeans', 'bounded']),
    trustworthiness: share,
    neighboursKept: share,
  }),
  fit: v.optional(
    v.nullable(
      v.object({ papers: count, agreement: share, similarity: fittedAndPlaced, neighboursKept: fittedAndPlaced }),
    ),
    null,
  ),
  choice: v.nullable(
    v.object({
      chosen: count,
      coarse: v.nullable(count),
      fine: v.nullable(count),
      reason: text,
      curve: v.array(v.object({ topics: count, separation: share, margin: share, silhouette: share, stability: share })),
    }),
  ),
  moved: v.nullable(
    v.object({
      from: name,
      sharedPapers: count,
      movedPapers: count,
      appeared: v.array(count),
      vanished: v.array(name),
    }),
  ),
  nearDuplicates: v.array(v.tuple([text, text])),
  families: v.optional(v.array(v.object({ name, members: v.array(name) })), []),
  notes: v.array(text),
  tables: ofEachTable(count),
  files: ofEachTable(v.object({ bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), sha256: v.array(sha256) })),
  checksum: sha256,
}) satisfies v.GenericSchema<unknown, Manifest>;
