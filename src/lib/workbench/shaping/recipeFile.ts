import type { RecordName } from '#core/atlas/recipe';
import type { Decision } from '#core/mention/decisions';
import type { Manifest } from '#core/atlas/types';

/**
 * The atlas's recipe with what a person decided: JSON that `corpuscope build --recipe` reads.
 *
 * @param apart records that are not to be merged with others any more. Default none
 */
export function recipeWith(
  { recipe }: Pick<Manifest, 'recipe'>,
  decisions: readonly Decision[],
  apart: readonly RecordName[] = [],
): string {
  const { mentions, corpus } = recipe;
  const all = [...mentions.decisions, ...decisions];
  const recipeNow = {
    ...recipe,
    ...(apart.length > 0 && { corpus: { ...corpus, keepApart: [...corpus.keepApart, ...apart] } }),
    mentions: { ...mentions, decisions: all },
  };
  return `${JSON.stringify(recipeNow, null, 2)}\n`;
}
