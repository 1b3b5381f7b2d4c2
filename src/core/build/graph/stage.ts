import type { Recipe } from '../../atlas/recipe.ts';
import type { Sha256 } from '../../corpus/merge/contentId.ts';
import type { Pool } from '../../parallel.ts';

/** What the host lends to a stage. Nothing of it may change what the stage makes. */
export interface StageContext {
  readonly pool: Pool;
  /** The host's own hash, where it has a quick one. */
  readonly sha256: Sha256;
  /** Told of the stage's own steps, now and then. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * One step of a build: a pure function of the values that it needs and of its part of the recipe.
 *
 * Whoever runs it decides only where and when. What it makes is found again by a key over its name, its settings and the keys of
 * what it needs, so a stage may look at nothing else: no other setting, no clock, no chance but a seed.
 */
export interface Stage<Values, Name extends keyof Values, Needs extends keyof Values, Settings> {
  /** Of the value that it makes. */
  readonly name: Name;
  /** What a person reads while it runs: "Counting words". */
  readonly says: string;
  readonly needs: readonly Needs[];
  /** Stages that are let through first where they run too: nobody waits for this one while they are under way. Default none. */
  readonly after?: readonly (keyof Values)[];
  /** The settings that it reads, as plain JSON. Default none. */
  readonly reads?: (recipe: Recipe) => Settings;
  /** Whether its value is worth a place in a cache: one that takes longer to make than to read back. Default no. */
  readonly keep?: boolean;
  run(
    values: { readonly [Key in Needs]: Values[Key] },
    settings: Settings,
    context: StageContext,
  ): Values[Name] | Promise<Values[Name]>;
}

/** A stage as the runner sees it: what it needs and reads is checked where it is defined. */
export interface AnyStage<Values> {
  readonly name: keyof Values;
  readonly says: string;
  readonly needs: readonly (keyof Values)[];
  readonly after?: readonly (keyof Values)[];
  readonly reads?: (recipe: Recipe) => unknown;
  readonly keep?: boolean;
  run(values: never, settings: never, context: StageContext): unknown;
}
