import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { recipeSchema, type Recipe } from '#core/atlas/recipe';
import { programVersion } from '#core/build/graph/given';
import { taskGraph } from '#core/build/graph/taskGraph';
import { CorpuscopeError } from '#core/errors';
import { sha256 } from '../inputs.ts';
import { unwritable } from '../systemError.ts';

/** Tells one state of the sources from another, so that no task goes on with what other code made. */
declare const CORPUSCOPE_SOURCES: string;

const PLAN_FILE = 'plan.json';
const FORMAT = 2;
/** Tasks of a stage at most. */
export const MOST_SHARDS = 100_000;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const inputSchema = v.strictObject({
  /** Absolute. */
  path: v.string(),
  /** As the atlas calls it. */
  name: v.string(),
  inFolder: v.boolean(),
  /** Why it cannot be read; empty where nothing is known against it. */
  obstacle: v.string(),
  sha256: v.string(),
});

const pieceSchema = v.strictObject({
  /** Number of the input. */
  input: whole,
  /** Which part of it; null for all. */
  stretch: v.nullable(v.strictObject({ from: whole, to: whole, linesBefore: whole, sha256: v.string() })),
});

const vectorsSchema = v.strictObject({
  /** Absolute. */
  path: v.string(),
  column: v.nullable(v.string()),
  sha256: v.string(),
});

const previousSchema = v.strictObject({
  /** Absolute: the folder of an atlas. */
  path: v.string(),
  fingerprint: v.string(),
});

const planSchema = v.strictObject({
  format: v.literal(FORMAT),
  /** Of all that follows: equal only for equal plans. */
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  program: v.string(),
  recipe: recipeSchema,
  inputs: v.array(inputSchema),
  /** The file of vectors that topics and map come from; null: they come from the papers' words. */
  vectors: v.nullable(vectorsSchema),
  /** The earlier atlas whose topic ids are kept. */
  previous: v.nullable(previousSchema),
  /** What each task that reads has to read. */
  shards: v.array(v.array(pieceSchema)),
  /** Every stage after those that it needs. */
  stages: v.array(
    v.strictObject({
      name: v.string(),
      says: v.string(),
      needs: v.array(v.string()),
      tasks: v.pipe(whole, v.minValue(1)),
    }),
  ),
});

/** A build as tasks: what is read, by what recipe, in which stages. A file, `plan.json`, that all tasks read. */
export type Plan = v.InferOutput<typeof planSchema>;
export type PlannedInput = v.InferOutput<typeof inputSchema>;
export type Piece = v.InferOutput<typeof pieceSchema>;

/** What a build rests on beside the recipe and the papers. */
export type PlannedBeside = Pick<Plan, 'vectors' | 'previous'>;

/** @param paperShards how many shards the papers are cut into */
export function createPlan(
  recipe: Recipe,
  inputs: readonly PlannedInput[],
  shards: readonly (readonly Piece[])[],
  paperShards: number,
  { vectors, previous }: PlannedBeside,
): Plan {
  const stages = taskGraph(recipe).map(({ name, says, needs, isSharded }) => ({
    name,
    says,
    needs: [...needs],
    tasks: name === 'read' ? shards.length : isSharded ? paperShards : 1,
  }));
  const said = {
    ...{ program: programVersion(CORPUSCOPE_SOURCES), recipe, inputs: [...inputs] },
    ...{ vectors, previous, shards: shards.map((pieces) => [...pieces]), stages },
  };
  return { format: FORMAT, key: sha256(JSON.stringify(said)).slice(0, 12), ...said };
}

/**
 * Writes the plan into its folder. The same plan again changes nothing, so that what is done stays done.
 *
 * @throws CorpuscopeError where another plan is there, or nothing can be written
 */
export function writePlan(work: string, plan: Plan): 'written' | 'there already' {
  const beside = join(work, `.plan-${hostname()}-${process.pid}.part`);
  try {
    mkdirSync(work, { recursive: true });
    writeFileSync(beside, `${JSON.stringify(plan, null, 1)}\n`);
    // A link fails where a file is, which a rename does not: of two plans at once one comes first.
    linkSync(beside, join(work, PLAN_FILE));
    return 'written';
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable('plan', work, cause, '--work');
  } finally {
    rmSync(beside, { force: true });
  }
  const there = parsePlan(work);
  if (there.key === plan.key) return 'there already';
  throw new CorpuscopeError(
    `the folder holds another plan (${summaryOf(there)}; this one has ${summaryOf(plan)}${differenceOf(there, plan)})`,
    { where: work, fix: 'name another folder with --work, or remove this one' },
  );
}

/** Whether the folder holds just this plan; one that is broken is another one. */
export function holdsPlan(work: string, plan: Plan): boolean {
  try {
    return parsePlan(work).key === plan.key;
  } catch {
    return false;
  }
}

const summaryOf = ({ inputs, stages }: Plan) =>
  `${inputs.length} ${inputs.length === 1 ? 'file' : 'files'}, ${stages.reduce((sum, { tasks }) => sum + tasks, 0)} tasks`;

function differenceOf(a: Plan, b: Plan): string {
  if (a.program !== b.program) return ', and is of another version of the program';
  const same = (pick: (plan: Plan) => unknown) => JSON.stringify(pick(a)) === JSON.stringify(pick(b));
  if (!same(({ recipe }) => recipe)) return ', and another recipe';
  if (!same(({ vectors }) => vectors)) return ', and other vectors';
  if (!same(({ previous }) => previous)) return ', and another earlier atlas';
  return same(({ inputs }) => inputs) ? ', of the same files in other shards' : ', and other files or contents';
}

/**
 * The plan of a folder, for running its tasks.
 *
 * @throws CorpuscopeError where there is none, it is broken, or another version of the program made it
 */
export function readPlan(work: string): Plan {
  const plan = parsePlan(work);
  if (plan.program !== programVersion(CORPUSCOPE_SOURCES)) {
    throw new CorpuscopeError(
      `the plan is of another version of the program (${plan.program}; this is ${programVersion(CORPUSCOPE_SOURCES)})`,
      { where: work, fix: 'go on with that version, or make a new plan in another folder' },
    );
  }
  return plan;
}

function parsePlan(work: string): Plan {
  const path = join(work, PLAN_FILE);
  const broken = (why: string, cause?: unknown) =>
    new CorpuscopeError(`the plan is broken: ${why}`, { where: path, fix: 'remove the folder and plan anew', cause });
  if (!existsSync(path)) {
    throw new CorpuscopeError('there is no plan in this folder', {
      where: work,
      fix: 'make one with `corpuscope cluster plan PATH… --work DIR`',
    });
  }
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw broken('it is not JSON', cause);
  }
  const parsed = v.safeParse(planSchema, given);
  if (!parsed.success) throw broken(`wrong ${v.getDotPath(parsed.issues[0]) ?? 'shape'}`);
  const { format, key, ...said } = parsed.output;
  if (sha256(JSON.stringify(said)).slice(0, 12) !== key) throw broken('it was changed after it was made');
  return { format, key, ...said };
}

/** Where the atlas of a plan goes. */
export const atlasOf = (work: string): string => join(resolve(work), 'atlas');
