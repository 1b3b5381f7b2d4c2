import type { Previous } from '../../atlas/previous.ts';
import type { Recipe } from '../../atlas/recipe.ts';
import type { InputFile } from '../../corpus/inputFile.ts';
import type { Sha256 } from '../../corpus/merge/contentId.ts';
import { findLone } from '../../corpus/merge/recordKeys.ts';
import { joinParts, keysOfPart, readPart, recordsAgain, type FilePart } from '../../corpus/readParts.ts';
import { inlinePool, type Pool } from '../../parallel.ts';
import { joinShards } from '../../text/readUnits.ts';
import { unitsJob, type UnitShard } from '../../text/unitShard.ts';
import type { Corpus, IntakeRow, OnProgress } from '../../types.ts';
import type { OwnVectors } from '../../vectors/ownVectors.ts';
import { givenBy, programVersion, type GivenValues, type Source } from './given.ts';
import { findShards, joinMentions, type MentionShard } from '../mentionShards.ts';
import { papersInShards, unpackPapers, writtenPaper } from './packedPapers.ts';
import { rowsInShards, Sharder, type NumberedShard, type PackedRows, type ReadableRows } from './packedRows.ts';
import { runStages } from './runner.ts';
import { STAGES } from '../stages.ts';
import { aloneStages, leftOutBy } from './taskGraph.ts';
import type { Values } from '../values.ts';
import type { WordShard } from '../words/shardWriter.ts';
import { indexWords } from '../words/wordShard.ts';

/** What the records of a shard are recognised by, which the task that reads it writes beside its own result. */
const KEYS = 'keys';
/** The papers in shards, which the task of the corpus writes beside its own result; and the account of every record, likewise. */
const PAPERS = 'papers';
const INTAKE = 'intake';
/** Which words stand in which papers, which the tasks of the words write beside their own results. */
const INDEX = 'index';
/** Results of tasks that go by another name, and the stage that has as many. */
export const AS_MANY_AS: Readonly<Record<string, string>> = {
  [KEYS]: 'read',
  [PAPERS]: 'words',
  [INTAKE]: 'words',
  [INDEX]: 'words',
};

/** A value that a task makes, and that later tasks read: plain data. */
export interface TaskResult {
  /** The task's stage, or one of `AS_MANY_AS`. */
  readonly stage: string;
  readonly index: number;
  readonly value: unknown;
}

export interface TaskInput {
  readonly recipe: Recipe;
  readonly inputs: Source['inputs'];
  /** Vectors that topics and map are to come from, and the earlier atlas whose topic ids are kept; read where a task needs them. */
  readonly own: () => Promise<OwnVectors | null>;
  readonly previous: () => Promise<Previous | null>;
  /** Shards of the papers. The atlas does not depend on it. */
  readonly shards: number;
  /** The results of all tasks of a stage, in the order of their index, each read as it is asked for. */
  readonly results: (stage: string) => Iterable<unknown>;
  /** The result of one task. */
  readonly result: (stage: string, index: number) => unknown;
  /** The same of packed rows, without reading them. */
  readonly rows: (stage: string, index: number) => ReadableRows;
  /** Of a task that reads: the files of its shard, unpacked. */
  readonly files: (index: number) => Iterable<InputFile> | AsyncIterable<InputFile>;
  readonly pool: Pool;
  readonly sha256: Sha256;
  readonly onProgress: OnProgress;
}

/**
 * Runs one task of `taskGraph`, any but the last: that one is `buildTables` with `madeBy`. Run twice it makes the same.
 *
 * @returns what it makes, its own result last
 */
export async function* runTask(stage: string, index: number, input: TaskInput): AsyncGenerator<TaskResult> {
  const { recipe, result } = input;
  switch (stage) {
    case 'read': {
      const parts: FilePart[] = [];
      for await (const file of input.files(index)) parts.push(readPart(file, readingOf(recipe)));
      yield { stage: KEYS, index, value: parts.map(keysOfPart) };
      yield { stage, index, value: parts };
      return;
    }
    case 'corpus':
      yield* joinedCorpus(input);
      return;
    case 'words': {
      const packed = result(PAPERS, index) as PackedRows;
      const texts = unpackPapers(packed).map(({ title, abstract }) => ({ title, abstract }));
      yield { stage: INDEX, index, value: await indexWords(texts, inlinePool, packed.from) };
      yield { stage, index, value: await unitsJob.run({ papers: texts, stopWords: recipe.text.stopWords }) };
      return;
    }
    case 'mentions': {
      const packed = result(PAPERS, index) as PackedRows;
      const found = await findShards(unpackPapers(packed), recipe.mentions.gazetteer, inlinePool, packed.from);
      yield { stage, index, value: found };
      return;
    }
    default:
      yield { stage, index, value: await valueOf(stage as keyof Values, input) };
  }
}

interface CorpusResult {
  /** How many there are. */
  readonly papers: number;
  readonly records: number;
}

/** Papers and account in shards. What was read is gone through twice, so that only records that may have copies are held. */
function* joinedCorpus({ recipe: { corpus }, shards, results, sha256 }: TaskInput): Generator<TaskResult> {
  const read = () => flat(results('read') as Iterable<readonly FilePart[]>);
  const isLone = findLone([...flat(results(KEYS) as Iterable<readonly Float64Array[]>)]);
  const joined = joinParts(read(), { ...corpus, rules: corpus, sha256, isLone });
  const papers = new Sharder(joined.papers, shards);
  const intake = new Sharder(joined.records, shards);
  for (const { row, paper } of joined.account(recordsAgain(read()))) {
    if (paper) yield* named(PAPERS, papers.push(writtenPaper(paper)));
    yield* named(INTAKE, intake.push(row));
  }
  yield* named(PAPERS, papers.complete());
  yield* named(INTAKE, intake.complete());
  const { records } = joined;
  yield { stage: 'corpus', index: 0, value: { papers: joined.papers, records } satisfies CorpusResult };
}

function* named(stage: string, shards: Iterable<NumberedShard>): Generator<TaskResult> {
  for (const { shard, ...value } of shards) yield { stage, index: shard, value };
}

function* flat<Item>(lists: Iterable<readonly Item[]>): Generator<Item> {
  for (const list of lists) yield* list;
}

/** How files are read. */
function readingOf({ corpus }: Recipe) {
  return { ...corpus, rules: corpus };
}

async function valueOf(goal: keyof Values, input: TaskInput): Promise<unknown> {
  const { recipe, inputs, pool, sha256, onProgress } = input;
  let made: unknown;
  await runStages<Values, keyof Values>(
    [goal],
    {
      stages: STAGES,
      recipe,
      given: { ...givenBy({ inputs }, null, recipe), ...madeBy(input, goal) },
      context: { pool, sha256 },
      version: programVersion(),
      onProgress,
    },
    (_, value) => (made = value),
  );
  return made;
}

/** The values that tasks have made, read as they are asked for. @param goal the one that is to be made now */
export function madeBy(
  {
    recipe,
    shards,
    results,
    result,
    rows,
    own,
    previous,
  }: Pick<TaskInput, 'recipe' | 'shards' | 'results' | 'result' | 'rows' | 'own' | 'previous'>,
  goal?: keyof Values,
): GivenValues {
  let corpus: Corpus | undefined;
  const papersOf = (): Corpus => {
    if (corpus) return corpus;
    const { papers, records } = result('corpus', 0) as CorpusResult;
    corpus = {
      papers: papersInShards({ rows: papers, shards, open: (shard) => rows(PAPERS, shard) }),
      intake: rowsInShards({ rows: records, shards, open: (shard) => rows(INTAKE, shard) }, (row) => row as IntakeRow),
    };
    return corpus;
  };
  const values: { [Name in keyof Values]?: () => unknown } = {
    corpus: papersOf,
    mentions: () =>
      joinMentions([...(results('mentions') as Iterable<readonly MentionShard[]>)].flat(), papersOf().papers),
    ownVectors: own,
    previous,
    wordShards: () => [...(results(INDEX) as Iterable<readonly WordShard[]>)].flat(),
    units: () => joinShards([...(results('words') as Iterable<UnitShard>)], recipe.text.maxSentenceShare),
  };
  for (const name of aloneStages(recipe)) if (name !== goal) values[name] = () => result(name, 0);
  for (const name of leftOutBy(recipe)) values[name] = () => null;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { key: name, value }])) as GivenValues;
}
