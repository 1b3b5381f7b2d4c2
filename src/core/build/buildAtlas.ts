import { MANIFEST_FILE, tableFile } from '../atlas/folder.ts';
import { encodeManifest } from '../atlas/manifestFile.ts';
import type { Previous } from '../atlas/previous.ts';
import type { Recipe } from '../atlas/recipe.ts';
import { sealOf, type Seal } from '../atlas/seal.ts';
import type { EncodedTable } from '../atlas/tables/tableFile.ts';
import { joined } from '../atlas/tables/writeParquet.ts';
import { TABLE_NAMES, type ManifestContent, type TableName } from '../atlas/types.ts';
import { sha256, type Sha256 } from '../corpus/merge/contentId.ts';
import { inlinePool, type Pool } from '../parallel.ts';
import type { OnProgress } from '../types.ts';
import type { Cache } from './graph/cache.ts';
import { givenBy, programVersion, type GivenValues, type Source } from './graph/given.ts';
import { runStages, type StageRecord } from './graph/runner.ts';
import { LAZY_STAGES, STAGES } from './stages.ts';
import type { Values } from './values.ts';

export interface BuildOptions {
  /** Threads; by default everything runs in place. The atlas does not depend on it. */
  readonly pool?: Pool;
  /** Values of earlier builds. The atlas does not depend on it. */
  readonly cache?: Cache;
  /** What else than the generator's version tells the program that fills a cache from others. */
  readonly version?: string;
  /** The host's own hash, where it has a quick one. */
  readonly sha256?: Sha256;
  /** Values that were made elsewhere, as the stages would make them: those stages do not run. Default none. */
  readonly made?: GivenValues;
  /** An earlier atlas whose topic ids are kept. */
  readonly previous?: Previous | null;
  /** Makes one table after the other, each in parts as they are taken, so that little is in memory at a time. The atlas does not depend on it. */
  readonly inTurn?: boolean;
  /** Told as each stage starts, and within long ones. */
  readonly onProgress?: OnProgress;
  /** Takes each table when it is complete, which may be long before the last one is. */
  readonly onTable: (name: TableName, table: EncodedTable) => void;
  /** Ends the build between two stages; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Tables in an order in which large values are needed by those that stand together. */
const IN_TURN: readonly TableName[] = [
  ...(['mentions', 'results', 'datasets'] as const),
  ...(['topics', 'terms', 'vocabulary', 'incidence'] as const),
  ...(['papers', 'neighbours', 'abstracts', 'words', 'places', 'intake'] as const),
];

export interface Built {
  readonly manifest: ManifestContent;
  readonly stages: readonly StageRecord<Values>[];
}

/**
 * Papers to atlas: runs the stages for all tables and the manifest.
 *
 * The same papers, recipe and earlier atlas give the same atlas to the byte, on any machine, any number of threads, with a cache and
 * without.
 *
 * @throws CorpuscopeError where there are no papers, or fewer different ones than the topics asked for
 */
export async function buildTables(source: Source, recipe: Recipe, options: BuildOptions): Promise<Built> {
  const { pool = inlinePool, cache, version, previous = null, inTurn = false, onProgress, onTable, signal } = options;
  const rows: Partial<Record<TableName, number>> = {};
  let manifest: Values['manifest'] | undefined;
  // What is asked for first has its turn first: the index takes long to write, and does so while threads still look for mentions.
  const goals: Goal[] = inTurn
    ? ['manifest', ...IN_TURN.map(goalOf)]
    : ['words.table', 'manifest', ...TABLE_NAMES.filter((name) => name !== 'words').map(goalOf)];
  const stages = await runStages<Values, Goal>(
    goals,
    {
      inTurn,
      stages: inTurn ? LAZY_STAGES : STAGES,
      recipe,
      given: { ...givenBy(source, previous, recipe), ...options.made },
      context: { pool, sha256: options.sha256 ?? sha256 },
      version: programVersion(version),
      ...(cache && { cache }),
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    },
    (goal, value) => {
      if (goal === 'manifest') manifest = value as Values['manifest'];
      else {
        const name = goal.slice(0, -'.table'.length) as TableName;
        const table = value as EncodedTable;
        rows[name] = table.rows;
        onTable(name, table);
      }
    },
  );
  return { manifest: { ...manifest!, tables: inOrder(rows as Record<TableName, number>) }, stages };
}

type Goal = 'manifest' | `${TableName}.table`;
const goalOf = (name: TableName): Goal => `${name}.table`;

/** `buildTables` into memory: the atlas folder as file names with their bytes. */
export async function buildAtlas(
  source: Source,
  recipe: Recipe,
  options: Omit<BuildOptions, 'onTable'> = {},
): Promise<Built & { files: Map<string, Uint8Array> }> {
  const files = new Map<string, Uint8Array>();
  const seals: Partial<Record<TableName, Seal>> = {};
  const onTable = (name: TableName, table: EncodedTable) => {
    const bytes = joined([...table.parts]);
    files.set(tableFile(name), bytes);
    seals[name] = sealOfTable(table, bytes);
  };
  const built = await buildTables(source, recipe, { ...options, onTable });
  files.set(MANIFEST_FILE, encodeManifest(built.manifest, seals as Record<TableName, Seal>));
  return { ...built, files };
}

/** Of tables that a cache still has: most of them are the same in the next build, and hashing them all anew takes .2 s at 20,000 papers. */
const knownSeals = new WeakMap<EncodedTable, Seal>();

function sealOfTable(table: EncodedTable, bytes: Uint8Array): Seal {
  let seal = knownSeals.get(table);
  if (!seal) knownSeals.set(table, (seal = sealOf(bytes)));
  return seal;
}

const inOrder = (rows: Record<TableName, number>) =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, rows[name]])) as Record<TableName, number>;
