import type { Previous } from '../../atlas/previous.ts';
import type { Recipe } from '../../atlas/recipe.ts';
import type { InputFile } from '../../corpus/inputFile.ts';
import type { Sha256 } from '../../corpus/merge/contentId.ts';
import { joinParts, readPart, type FilePart } from '../../corpus/readParts.ts';
import { inlinePool, type Pool } from '../../parallel.ts';
import { joinShards } from '../../text/readUnits.ts';
import { unitsTask, type UnitShard } from '../../text/unitShard.ts';
import type { Corpus, OnProgress } from '../../types.ts';
import type { OwnVectors } from '../../vectors/ownVectors.ts';
import { givenBy, programVersion, type GivenValues, type Source } from './given.ts';
import { findShards, joinMentions, type MentionShard } from '../mentionShards.ts';
import { packPapers, papersInShards, shardBorder, unpackPapers, type PackedPapers } from './packedPapers.ts';
import { runStages } from './runner.ts';
import { STAGES } from '../stages.ts';
import { aloneStages, leftOutBy } from './taskGraph.ts';
import type { Values } from '../values.ts';

/** The papers in shards, which the task of the corpus writes beside its own result. */
export const PAPERS = 'papers';
/** The account of every record, likewise. */
const INTAKE = 'intake';

/** A value that a task makes, and that later tasks read: plain data. */
export interface TaskResult {
  /** The task's stage, or `PAPERS`. */
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
  const { recipe, results, result } = input;
  switch (stage) {
    case 'read': {
      const parts: FilePart[] = [];
      for await (const file of input.files(index)) parts.push(readPart(file, readingOf(recipe)));
      yield { stage, index, value: parts };
      return;
    }
    case 'corpus': {
      const { corpus } = recipe;
      const options = { ...corpus, rules: corpus, sha256: input.sha256 };
      const { papers, intake } = joinParts(partsOf(results('read') as Iterable<readonly FilePart[]>), options);
      for (let at = 0; at < input.shards; at++) {
        const from = shardBorder(papers.length, input.shards, at);
        const to = shardBorder(papers.length, input.shards, at + 1);
        yield { stage: PAPERS, index: at, value: packPapers(papers.slice(from, to), from) };
      }
      yield { stage: INTAKE, index, value: intake };
      yield { stage, index, value: { papers: papers.length } satisfies CorpusResult };
      return;
    }
    case 'words': {
      const papers = unpackPapers(result(PAPERS, index) as PackedPapers);
      const texts = papers.map(({ title, abstract }) => ({ title, abstract }));
      yield { stage, index, value: await unitsTask.run({ papers: texts, stopWords: recipe.text.stopWords }) };
      return;
    }
    case 'mentions': {
      const packed = result(PAPERS, index) as PackedPapers;
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
}

/** How files are read. */
function readingOf({ corpus }: Recipe) {
  return { ...corpus, rules: corpus };
}

function* partsOf(results: Iterable<readonly FilePart[]>): Generator<FilePart> {
  for (const parts of results) yield* parts;
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
    own,
    previous,
  }: Pick<TaskInput, 'recipe' | 'shards' | 'results' | 'result' | 'own' | 'previous'>,
  goal?: keyof Values,
): GivenValues {
  let corpus: Corpus | undefined;
  const papersOf = (): Corpus => {
    if (corpus) return corpus;
    const { papers } = result('corpus', 0) as CorpusResult;
    let intake: Corpus['intake'] | undefined;
    corpus = {
      papers: papersInShards(papers, shards, (shard) => result(PAPERS, shard) as PackedPapers),
      // Few stages look at it.
      get intake() {
        return (intake ??= result(INTAKE, 0) as Corpus['intake']);
      },
    };
    return corpus;
  };
  const values: { [Name in keyof Values]?: () => unknown } = {
    corpus: papersOf,
    found: () =>
      joinMentions([...(results('mentions') as Iterable<readonly MentionShard[]>)].flat(), papersOf().papers),
    own,
    previous,
    units: () => joinShards([...(results('words') as Iterable<UnitShard>)]),
  };
  for (const name of aloneStages(recipe)) if (name !== goal) values[name] = () => result(name, 0);
  for (const name of leftOutBy(recipe)) values[name] = () => null;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { key: name, value }])) as GivenValues;
}
