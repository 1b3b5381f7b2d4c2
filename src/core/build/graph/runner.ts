import type { Recipe } from '../../atlas/recipe.ts';
import { sha256 } from '../../corpus/merge/contentId.ts';
import type { OnProgress } from '../../types.ts';
import { noCache, type Cache } from './cache.ts';
import type { AnyStage, StageContext } from './stage.ts';

/** A value that no stage makes in this build: the host has it. */
export interface Given<Value> {
  /** Equal only for equal values. */
  readonly key: string;
  readonly value: () => Value | Promise<Value>;
}

export interface RunOptions<Values> {
  readonly stages: readonly AnyStage<Values>[];
  readonly recipe: Recipe;
  readonly given: { readonly [Name in keyof Values]?: Given<Values[Name]> };
  readonly context: Omit<StageContext, 'onProgress'>;
  /** Default: none. */
  readonly cache?: Cache;
  /** Names the program: what another version made is not taken from the cache. */
  readonly version: string;
  readonly onProgress?: OnProgress;
  /** Makes a goal, and what it needs, when the one before has been taken: less is in memory at a time. Default: all of them side by side. */
  readonly inTurn?: boolean;
  /** Once aborted, no further stage starts and the run rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** What became of one stage. Stages go on side by side, so their seconds add up to more than the build took. */
export interface StageRecord<Values> {
  readonly stage: keyof Values;
  /** `kept`: taken from the cache. A stage that nothing asked for is not told. */
  readonly outcome: 'ran' | 'kept';
  readonly seconds: number;
  /** When it ended, in seconds since the run began. */
  readonly at: number;
}

/**
 * Makes the goals, and what they need, from the given values.
 *
 * A stage starts as soon as it has what it needs; which ones run side by side changes nothing in what they make. A value is let go when
 * the last stage that needs it has run. A stage whose value the cache has is not run, nor is what only it needs.
 *
 * @param onGoal takes each goal as it is made; the runner holds it no longer
 * @returns what became of each stage, in the order in which they ended
 */
export async function runStages<Values, Goal extends keyof Values>(
  goals: readonly Goal[],
  options: RunOptions<Values>,
  onGoal: (name: Goal, value: Values[Goal]) => void,
): Promise<StageRecord<Values>[]> {
  const { stages, given, cache = noCache, signal } = options;
  const byName = new Map(stages.map((stage) => [stage.name, stage]));
  const keyOf = keysOf(options, byName);
  const underWay = new Map<keyof Values, Promise<unknown>>();
  const waiting = new Map<keyof Values, number>();
  const records: StageRecord<Values>[] = [];
  const begun = performance.now();

  const isKept = (stage: AnyStage<Values>) => stage.keep === true && cache.has(keyOf(stage.name));

  /** Counts who will ask for what, so that each value can be let go after the last one. */
  function expect(name: keyof Values): void {
    const before = waiting.get(name) ?? 0;
    waiting.set(name, before + 1);
    const stage = byName.get(name);
    if (before === 0 && !given[name] && stage && !isKept(stage)) stage.needs.forEach(expect);
  }

  function take(name: keyof Values): Promise<unknown> {
    let value = underWay.get(name);
    if (!value) {
      value = make(name);
      // Should it fail, that shows where it is waited for.
      value.catch(() => undefined);
      underWay.set(name, value);
    }
    return value;
  }

  function letGo(name: keyof Values): void {
    const left = (waiting.get(name) ?? 1) - 1;
    waiting.set(name, left);
    if (left <= 0) underWay.delete(name);
  }

  async function make(name: keyof Values): Promise<unknown> {
    const host = given[name];
    if (host) return host.value();
    const stage = byName.get(name);
    if (!stage) throw new Error(`no stage makes ${String(name)}: list one in core/build/stages`);
    if (isKept(stage)) {
      const since = performance.now();
      const value = cache.get(keyOf(name));
      if (value !== undefined) {
        note(name, 'kept', since);
        return value;
      }
      // The cache had forgotten it, or could not vouch for it.
      stage.needs.forEach(expect);
    }
    return run(stage);
  }

  async function run(stage: AnyStage<Values>): Promise<unknown> {
    const needed = await Promise.all(stage.needs.map(async (name) => [name, await take(name)] as const));
    // A value that nobody waits for any more has been made, or will not be.
    const first = (stage.after ?? []).filter((name) => (waiting.get(name) ?? 0) > 0);
    await Promise.all(first.map(take));
    signal?.throwIfAborted();
    const { name, says } = stage;
    const onProgress = (done: number, total: number) =>
      options.onProgress?.({ stage: String(name), says, done, total });
    onProgress(0, 1);
    const since = performance.now();
    const settings = stage.reads?.(options.recipe);
    const context = { ...options.context, onProgress };
    const value = await stage.run(Object.fromEntries(needed) as never, settings as never, context);
    // Also of a run that was given up: the next one begins with it.
    if (stage.keep) cache.set(keyOf(name), value);
    signal?.throwIfAborted();
    note(name, 'ran', since);
    stage.needs.forEach(letGo);
    return value;
  }

  function note(stage: keyof Values, outcome: StageRecord<Values>['outcome'], since: number): void {
    const now = performance.now();
    records.push({ stage, outcome, seconds: (now - since) / 1000, at: (now - begun) / 1000 });
  }

  goals.forEach(expect);
  const reach = async (goal: Goal) => {
    onGoal(goal, (await take(goal)) as Values[Goal]);
    letGo(goal);
  };
  if (options.inTurn) for (const goal of goals) await reach(goal);
  else await Promise.all(goals.map(reach));
  return records;
}

/** Key of each value: over program, stage, its settings, and the keys of what it needs. */
function keysOf<Values>(
  { recipe, given, version }: RunOptions<Values>,
  byName: ReadonlyMap<keyof Values, AnyStage<Values>>,
): (name: keyof Values) => string {
  const keys = new Map<keyof Values, string>();
  const keyOf = (name: keyof Values): string => {
    let key = keys.get(name);
    if (key === undefined) {
      const stage = byName.get(name);
      const said = given[name]?.key ?? [stage?.reads?.(recipe) ?? null, stage?.needs.map(keyOf) ?? []];
      key = sha256(JSON.stringify([version, String(name), said]));
      keys.set(name, key);
    }
    return key;
  };
  return keyOf;
}
