import type { Workbench } from '../workbench.svelte.ts';
import { isRecipe } from './recipeFile.ts';

/** Bytes of a recipe, at most: a larger file is papers. */
const LARGEST = 64 * 2 ** 20;

/** A file with a recipe that a person gave, until it is used or put away. */
export class RecipeOffer {
  file = $state.raw<{ readonly name: string; readonly text: string } | null>(null);

  constructor(private readonly shown: { readonly workbench: Workbench | undefined }) {}

  async take(file: Blob, name: string): Promise<void> {
    this.file = { name, text: await file.text() };
  }

  /** Takes a file that holds a recipe, and goes where recipes are shown; false where it holds something else, or no atlas is open. */
  async takeDropped(file: Blob, name: string): Promise<boolean> {
    const { workbench } = this.shown;
    if (!workbench || file.size > LARGEST || !isRecipe(await file.text())) return false;
    await this.take(file, name);
    workbench.go({ view: 'corpus' });
    return true;
  }

  putAway(): void {
    this.file = null;
  }
}
