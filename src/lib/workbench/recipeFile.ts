import type { Decision } from '#core/mention/decisions';
import type { Manifest } from '#core/atlas/types';

/** The atlas's recipe with the person's decisions added: JSON that `corpuscope build --recipe` reads. */
export function recipeWith({ recipe }: Pick<Manifest, 'recipe'>, decisions: readonly Decision[]): string {
  const { mentions } = recipe;
  const all = [...mentions.decisions, ...decisions];
  return `${JSON.stringify({ ...recipe, mentions: { ...mentions, decisions: all } }, null, 2)}\n`;
}
