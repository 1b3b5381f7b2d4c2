import { parseRecipe } from '#core/atlas/recipe';
import type { TextOptions } from '#core/text/options';

/** What a recipe says of the text where a person says nothing. */
export const defaultTextOptions: TextOptions = parseRecipe({}).text;
