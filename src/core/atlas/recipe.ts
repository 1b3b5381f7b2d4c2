import * as v from 'valibot';
import { CorpuscopeError } from '../errors.ts';
import { decisionSchema } from '../mention/decisions.ts';
import { gazetteerEntrySchema } from '../mention/gazetteer/entry.ts';

const wholeNumber = (least: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
  );
const words = v.array(v.string('must be text'), 'must be a list of words');
const flag = v.boolean('must be true or false');
const autoOrNumber = v.optional(
  v.union([v.literal('auto'), wholeNumber(1)], 'must be "auto" or a whole number of at least 1'),
  'auto',
);

/** Each part of a recipe may be left out; what is left out has its default. */
const textSchema = v.optional(
  v.strictObject(
    {
      stopWords: v.optional(
        v.strictObject(
          {
            english: v.optional(flag, true),
            abstracts: v.optional(flag, true),
            add: v.optional(words, []),
            keep: v.optional(words, []),
          },
          unknownSetting,
        ),
        {},
      ),
      synonyms: v.optional(v.record(v.string(), v.string('must be text'), 'must map words to words'), {}),
      acronyms: v.optional(flag, true),
      phrases: v.optional(flag, true),
      minPapers: autoOrNumber,
      maxShare: v.optional(
        v.pipe(v.number('must be a number'), v.gtValue(0, 'must be above 0'), v.maxValue(1, 'must be at most 1')),
        0.5,
      ),
    },
    unknownSetting,
  ),
  {},
);

const named = v.exactOptional(v.pipe(v.string('must be text'), v.nonEmpty('must not be empty')));

const mentionsSchema = v.optional(
  v.strictObject(
    {
      gazetteer: v.optional(v.array(gazetteerEntrySchema, 'must be a list of entries'), []),
      decisions: v.optional(v.array(decisionSchema, 'must be a list of decisions'), []),
    },
    unknownSetting,
  ),
  {},
);

const recordName = v.strictObject({ file: v.string('must be text'), record: wholeNumber(1) }, unknownSetting);
const corpusSchema = v.optional(
  v.strictObject(
    {
      titleColumn: named,
      abstractColumn: named,
      sheet: named,
      /** The first record that is rejected ends the build. */
      strict: v.optional(flag, false),
      titles: v.optional(flag, true),
      untitled: v.optional(flag, true),
      minAbstractWords: v.optional(wholeNumber(0), 0),
      textOnly: v.optional(flag, true),
      retractions: v.optional(flag, true),
      languages: v.optional(
        v.union(
          [v.literal('all'), v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)))],
          'must be "all" or a list of two-letter codes such as "en"',
        ),
        'all',
      ),
      keepApart: v.optional(v.array(recordName, 'must be a list of records'), []),
      nearDuplicates: v.optional(v.picklist(['keep', 'merge'], 'must be keep or merge'), 'keep'),
    },
    unknownSetting,
  ),
  {},
);

export const recipeSchema = v.strictObject(
  {
    topics: autoOrNumber,
    seed: v.optional(wholeNumber(0), 1),
    components: autoOrNumber,
    restarts: autoOrNumber,
    engine: v.optional(v.picklist(['auto', 'ml-kmeans', 'bounded'], 'must be auto, ml-kmeans or bounded'), 'auto'),
    corpus: corpusSchema,
    text: textSchema,
    mentions: mentionsSchema,
  },
  unknownSetting,
);

/** Every setting of a build, complete. Plain JSON; an atlas keeps the one that made it. */
export type Recipe = v.InferOutput<typeof recipeSchema>;

/**
 * A complete recipe from what a person wrote: defaults for what is left out.
 *
 * @param where what to call it in messages, such as the file's name
 * @throws CorpuscopeError where a setting is unknown or its value will not do
 */
export function parseRecipe(given: unknown, where = 'recipe'): Recipe {
  const parsed = v.safeParse(recipeSchema, given);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => {
    const path = v.getDotPath(issue);
    return path ? `"${path}" ${issue.message}` : issue.message;
  });
  throw new CorpuscopeError(`the recipe will not do: ${problems.join(', ')}`, { where, fix: 'correct it; README lists the settings', usage: true });
}

export function sameRecipe(a: Recipe, b: Recipe): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function unknownSetting(issue: v.StrictObjectIssue): string {
  return issue.expected === 'never' ? 'is not a setting' : 'must be an object of settings';
}
