import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import type { Manifest } from '#core/atlas/types';
import { recipeSettings } from '#lib/explain/recipeSettings.ts';
import { recipeIn } from '#lib/workbench/shaping/recipeFile.ts';

/** A recipe from a file, against that of the atlas which is shown. */
export interface GivenRecipe {
  readonly name: string;
  /** By which the atlas can be built again: as the file says, but for how files were read. */
  readonly recipe: Recipe;
  /** Settings that differ, as a person reads them. */
  readonly differing: readonly { readonly name: string; readonly here: string; readonly there: string }[];
  /** Settings of how files are read that differ and stay: the papers are those that were read. */
  readonly staying: readonly string[];
}

/**
 * Reads a recipe for the papers that are shown: what `build --recipe` takes, or an `atlas.json`, which holds one.
 *
 * @throws CorpuscopeError where the text is not JSON, or no recipe
 */
export function readGivenRecipe(text: string, name: string, manifest: Manifest): GivenRecipe {
  const whole = parseRecipe(recipeIn(text, name), name);
  const { corpus } = manifest.recipe;
  const recipe = { ...whole, corpus };
  return {
    name,
    recipe,
    differing: differences(manifest, recipe),
    staying: differences(manifest, { ...manifest.recipe, corpus: whole.corpus }).map((one) => one.name),
  };
}

function differences(manifest: Manifest, recipe: Recipe): GivenRecipe['differing'] {
  const others = new Map(settingsOf({ ...manifest, recipe }));
  return settingsOf(manifest).flatMap(([name, here]) => {
    const other = others.get(name)!;
    if (here.said === other.said) return [];
    const there = here.written === other.written ? `${other.written}, other ones` : other.written;
    return [{ name, here: here.written, there }];
  });
}

/** Each setting by its name: all of it, and as a person reads it. */
function settingsOf(manifest: Manifest): [string, { readonly said: string; readonly written: string }][] {
  return recipeSettings(manifest).map(({ name, value }) => {
    const given = name
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], manifest.recipe);
    return [name, { said: JSON.stringify(given) ?? '', written: value }];
  });
}
