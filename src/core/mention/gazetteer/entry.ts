import * as v from 'valibot';
import { unknownSetting } from '../../settings.ts';
import { mentionKindSchema } from '../kinds.ts';

/**
 * How a name must be written to count.
 * - `any`: upper or lower case alike (coined words that mean nothing else: imagenet)
 * - `capital`: the first letter, or a later one, is a capital (Cityscapes)
 * - `exact`: letter by letter as given (MATH, never "math")
 */
const casingSchema = v.picklist(['any', 'capital', 'exact'], 'must be any, capital or exact');
export type Casing = v.InferOutput<typeof casingSchema>;

const text = v.string('must be text');

/** One name that the finder knows: a line of a gazetteer. Hyphens, spaces, underscores and their absence are alike in every form of it. */
export const gazetteerEntrySchema = v.strictObject(
  {
    /** Canonical name: what counts are kept under. Always matched itself, too. */
    name: v.pipe(text, v.trim(), v.regex(/[A-Za-z0-9]/, 'must have a Latin letter or digit')),
    /** Default `dataset`. */
    kind: v.exactOptional(mentionKindSchema),
    /** Other ways to write it. */
    aliases: v.exactOptional(v.array(text, 'must be a list of words')),
    /** For every form; by default each form's own shape decides (see `casingOf`). */
    casing: v.exactOptional(casingSchema),
    /**
     * True for names that are also words or other things: their bare forms count only where the sentence speaks of data, or, of a task
     * or method, where the paper speaks of learning. Forms with a space, hyphen or digit beside a capital are not bare. Default: true
     * for a dataset's forms of two to four capitals, which too many things share; false for everything else.
     */
    context: v.exactOptional(v.boolean('must be true or false')),
    /** The name of the family that it is a variant of (ImageNet-V2: ImageNet). */
    family: v.exactOptional(text),
  },
  unknownSetting,
);
export type GazetteerEntry = v.InferOutput<typeof gazetteerEntrySchema>;

/** The columns of a gazetteer's file. */
export const GAZETTEER_FIELDS = Object.keys(gazetteerEntrySchema.entries);

/**
 * The casing rule that a form's own shape asks for. All capitals are an acronym and must stay so, and so must a word of four letters
 * with inner capitals (CoLA); a longer one, or letters with digits, is coined and matches in any case; everything else needs a capital.
 * Coined words that are also words (ComParE) state `exact`.
 */
export function casingOf(form: string): Casing {
  const letters = form.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'any';
  if (/\s/.test(form)) return letters === letters.toUpperCase() ? 'exact' : 'capital';
  if (/\d/.test(form) && letters.length > 1) return 'any';
  if (/^\p{Lu}?\p{Ll}+$/u.test(letters)) return 'capital';
  if (/^(?:\p{Lu}?\p{Ll}+|\p{Lu})(?:-(?:\p{Lu}?\p{Ll}+|\p{Lu}))*$/u.test(form)) return 'capital';
  if (/\p{Ll}\p{Lu}/u.test(form) && letters.length > 4) return 'any';
  return /-/.test(form) && /\p{Ll}{3}/u.test(form) ? 'capital' : 'exact';
}
