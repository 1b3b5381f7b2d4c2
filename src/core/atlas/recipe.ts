import * as v from 'valibot';
import { topicDecisionSchema, topicIdSchema } from '../cluster/topicDecisions.ts';
import { CorpuscopeError, spellOut } from '../errors.ts';
import { decisionSchema } from '../mention/decisions.ts';
import { gazetteerEntrySchema } from '../mention/gazetteer/entry.ts';
import { unknownSetting, wholeNumber } from '../settings.ts';

/** Bounds beyond which a setting is a mistake, or an attempt to keep a machine busy. */
const MOST_TOPICS = 20_000;
const MOST_COMPONENTS = 1000;
const MOST_RESTARTS = 1000;
const MOST_WORDS = 100_000;
const MOST_ENTRIES = 200_000;
const MOST_DECISIONS = 10_000;
const LONGEST_WORD = 1000;
/** A sample of fewer papers shows no topics. */
const LEAST_FITTED = 100;
const LARGEST_SEED = 2 ** 32 - 1;
/** How much of a setting's name a message has. */
const LONGEST_PATH = 100;

const word = v.pipe(v.string('must be text'), v.maxLength(LONGEST_WORD, `must be at most ${LONGEST_WORD} characters long`));
const atMost = <T>(most: number) => v.maxLength<T[], number, string>(most, `must have at most ${most} items`);
const words = v.pipe(v.array(word, 'must be a list of words'), atMost(MOST_WORDS));
const flag = v.boolean('must be true or false');
const autoOr = (most: number) =>
  v.optional(
    v.union([v.literal('auto'), wholeNumber(1, most)], `must be "auto" or a whole number from 1 to ${most}`),
    'auto',
  );
const synonyms = v.pipe(
  v.record(word, word, 'must map words to words'),
  v.check((map) => Object.keys(map).length <= MOST_WORDS, `must have at most ${MOST_WORDS} items`),
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
      synonyms: v.optional(synonyms, {}),
      acronyms: v.optional(flag, true),
      phrases: v.optional(flag, true),
      minPapers: autoOr(2 ** 31 - 1),
      maxShare: v.optional(
        v.pipe(v.number('must be a number'), v.gtValue(0, 'must be above 0'), v.maxValue(1, 'must be at most 1')),
        0.5,
      ),
      maxSentenceShare: v.optional(
        v.union(
          [v.literal('off'), v.pipe(v.number(), v.gtValue(0), v.maxValue(1))],
          'must be "off" or a number above 0, at most 1',
        ),
        0.05,
      ),
    },
    unknownSetting,
  ),
  {},
);

const named = v.exactOptional(v.pipe(word, v.nonEmpty('must not be empty')));

const mentionsSchema = v.optional(
  v.strictObject(
    {
      gazetteer: v.optional(v.pipe(v.array(gazetteerEntrySchema, 'must be a list of entries'), atMost(MOST_ENTRIES)), []),
      decisions: v.optional(v.pipe(v.array(decisionSchema, 'must be a list of decisions'), atMost(MOST_ENTRIES)), []),
    },
    unknownSetting,
  ),
  {},
);

/** A record of the input by the name of its file and its number in it. */
export const recordNameSchema = v.strictObject({ file: v.string('must be text'), record: wholeNumber(1) }, unknownSetting);
export type RecordName = Readonly<v.InferOutput<typeof recordNameSchema>>;
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
      keepApart: v.optional(v.pipe(v.array(recordNameSchema, 'must be a list of records'), atMost(MOST_ENTRIES)), []),
      nearDuplicates: v.optional(v.picklist(['keep', 'merge'], 'must be keep or merge'), 'keep'),
    },
    unknownSetting,
  ),
  {},
);

export const recipeSchema = v.strictObject(
  {
    topics: autoOr(MOST_TOPICS),
    seed: v.optional(wholeNumber(0, LARGEST_SEED), 1),
    components: autoOr(MOST_COMPONENTS),
    restarts: autoOr(MOST_RESTARTS),
    fit: v.optional(
      v.union([v.literal('all'), wholeNumber(LEAST_FITTED)], `must be "all" or a whole number of at least ${LEAST_FITTED}`),
      'all',
    ),
    engine: v.optional(v.picklist(['auto', 'ml-kmeans', 'bounded'], 'must be auto, ml-kmeans or bounded'), 'auto'),
    corpus: corpusSchema,
    text: textSchema,
    mentions: mentionsSchema,
    /** What a person decided about topics; absent where nothing. */
    topicDecisions: v.exactOptional(v.pipe(v.array(topicDecisionSchema, 'must be a list of decisions'), atMost(MOST_DECISIONS))),
    /** Numbers of topics by some of their papers; absent where topics are numbered by size. */
    topicIds: v.exactOptional(v.pipe(v.array(topicIdSchema, 'must be a list of topics'), atMost(MOST_TOPICS))),
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
  if (parsed.success) return withoutEmpty(parsed.output);
  const told = spellOut(parsed.issues, ', ', (issue) => {
    const path = v.getDotPath(issue);
    return path ? `"${path.slice(0, LONGEST_PATH)}" ${issue.message}` : issue.message;
  });
  throw new CorpuscopeError(`the recipe will not do: ${told}`, { where, fix: 'correct it; docs/recipe.md lists the settings', usage: true });
}

/** Without lists that say nothing, so that what was undone leaves no trace. */
function withoutEmpty({ topicDecisions = [], topicIds = [], ...recipe }: Recipe): Recipe {
  return {
    ...recipe,
    ...(topicDecisions.length > 0 && { topicDecisions }),
    ...(topicIds.length > 0 && { topicIds }),
  };
}

export function sameRecipe(a: Recipe, b: Recipe): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
