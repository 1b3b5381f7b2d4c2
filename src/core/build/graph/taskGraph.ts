import type { Recipe } from '../../atlas/recipe.ts';
import { STAGES } from '../stages.ts';
import type { Values } from '../values.ts';

/** A stage of a build that is cut into tasks, which processes of their own run, wherever they are. */
export interface TaskStage {
  readonly name: string;
  /** What a person reads while it runs. */
  readonly says: string;
  /** Stages whose results its tasks read. */
  readonly needs: readonly string[];
  /** Whether it is cut as the input or the papers are; else it is one task. */
  readonly isSharded: boolean;
}

/** Values of the graph of stages whose results come from a stage of tasks of another name. */
const MADE_BY: { readonly [Name in keyof Values]?: string } = {
  corpus: 'corpus',
  mentions: 'mentions',
  units: 'words',
};

/** Little, and made of large values that the last task reads anyway. */
const IN_PLACE: readonly (keyof Values)[] = ['themes', 'mapQuality'];

/** What this recipe leaves out: a choice that is made, and the departure of a fit to all papers. */
export function leftOutBy({ topics, fit }: Recipe): ('topicCount' | 'fitDeparture')[] {
  return [
    ...(topics === 'auto' ? [] : (['topicCount'] as const)),
    ...(fit === 'all' ? (['fitDeparture'] as const) : []),
  ];
}

/** The stages that are a task each: what a cache would keep, but for tables. */
export function aloneStages(recipe: Recipe): readonly (keyof Values)[] {
  const left = new Set<keyof Values>([...IN_PLACE, ...leftOutBy(recipe)]);
  return STAGES.filter(({ name, keep }) => keep && !name.endsWith('.table') && !MADE_BY[name] && !left.has(name)).map(
    ({ name }) => name,
  );
}

/**
 * A build as tasks, every stage after those that it needs: reading in shards of the input, mentions and words in shards of the papers, each
 * other stage that is worth it by itself, at last the atlas.
 */
export function taskGraph(recipe: Recipe): TaskStage[] {
  const alone = aloneStages(recipe);
  const byName = new Map(STAGES.map((stage) => [stage.name, stage]));
  const left = new Set<keyof Values>(leftOutBy(recipe));

  /** The stages of tasks that a value is made of: those of what it needs where it is made in place. */
  function sourcesOf(name: keyof Values): readonly string[] {
    const made = MADE_BY[name] ?? (alone.includes(name) ? name : undefined);
    if (made !== undefined) return [made];
    return left.has(name) ? [] : (byName.get(name)?.needs ?? []).flatMap(sourcesOf);
  }

  const stages: TaskStage[] = [
    { name: 'read', says: 'Reading papers', needs: [], isSharded: true },
    { name: 'corpus', says: 'Finding what is the same paper', needs: ['read'], isSharded: false },
    { name: 'words', says: byName.get('units')!.says, needs: ['corpus'], isSharded: true },
    { name: 'mentions', says: byName.get('mentions')!.says, needs: ['corpus'], isSharded: true },
  ];
  const waiting = new Set(alone);
  while (waiting.size > 0) {
    for (const name of waiting) {
      const { says, needs } = byName.get(name)!;
      const sources = [...new Set(needs.flatMap(sourcesOf))];
      if (!sources.every((source) => stages.some((stage) => stage.name === source))) continue;
      stages.push({ name, says, needs: sources, isSharded: false });
      waiting.delete(name);
    }
  }
  const needs = stages.slice(1).map(({ name }) => name);
  return [...stages, { name: 'atlas', says: 'Writing tables', needs, isSharded: false }];
}
