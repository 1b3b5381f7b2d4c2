import type { Recipe } from '#core/atlas/recipe';
import type { Manifest } from '#core/atlas/types';
import { AUTO_RESTARTS } from '#core/cluster/kmeans/autoRestarts';
import { componentsFor } from '#core/matrix/components';
import { autoMinPapers } from '#core/text/autoMinPapers';
import { counted, percent, whole } from '#lib/ui/words.ts';

/** A setting of a recipe as a person reads it. */
export interface RecipeSetting {
  /** As it is written in a recipe: `text.minPapers`. */
  readonly name: string;
  /** What it does, one sentence. */
  readonly does: string;
  /** What it is in this atlas. */
  readonly value: string;
  /** What "auto" came to; empty where the value says it. */
  readonly came: string;
}

const CORPUS: Record<keyof Recipe['corpus'], string> = {
  titleColumn: 'The column that titles are read from, where its name is not a usual one.',
  abstractColumn: 'The column that abstracts are read from, where its name is not a usual one.',
  sheet: 'The sheet of a spreadsheet that is read.',
  strict: 'Whether the first record that is rejected ends the build.',
  titles: 'Whether papers without an abstract are used by their titles alone.',
  untitled: 'Whether papers without a title are used.',
  minAbstractWords: 'Words that an abstract must have, where there is one; shorter ones are rejected.',
  textOnly: 'Whether records without letters, such as rows of numbers, are left out.',
  retractions: 'Whether notices of retraction are used as papers.',
  languages: 'The languages of the papers that are used, by their two-letter codes.',
  keepApart: 'Records that are not merged with others, although they look like the same paper.',
  nearDuplicates: 'Whether papers that look like versions of each other are merged into one, or kept and listed.',
};

const TEXT: Record<keyof Recipe['text'], string> = {
  stopWords: 'Words that never become terms: two built-in lists, your own added ones, and those that you keep.',
  synonyms: 'Words and phrases that are counted as another one.',
  acronyms: 'Whether an acronym and what it stands for are counted as one term.',
  phrases: 'Whether phrases of two and three words are counted as terms of their own.',
  minPapers: 'Papers that must hold a term: rarer ones tell single papers apart, not themes.',
  maxShare: 'A term that more than this share of the papers hold is left out: it tells none apart.',
  maxSentenceShare:
    'A sentence that more than this share of the abstracts (and ten at least) have, numbers aside, is not counted: it is of a publisher, a database or a conference, not of a theme.',
};

const MENTIONS: Record<keyof Recipe['mentions'], string> = {
  gazetteer: 'Your own names of datasets, tasks and methods, beside the built-in lists.',
  decisions: 'What you have rejected, confirmed, renamed, merged or added among the mentions.',
};

const PLAIN: Record<Exclude<keyof Recipe, 'corpus' | 'text' | 'mentions'>, string> = {
  topics: 'How many topics the papers are divided into.',
  seed: 'Where random numbers start: the same seed gives the same atlas.',
  components:
    'Directions that the weights of all terms are squeezed into before papers are compared (singular vectors).',
  restarts: 'How often k-means starts anew from other random papers; the best run is taken.',
  fit: 'The papers that vectors, topics and map are computed from; all others are placed by them.',
  topicDecisions: 'What you have merged, split, moved, named, noted, hidden or pinned among the topics.',
  topicIds: 'The numbers, and so the colours, that topics keep, by some of their papers.',
  engine: 'Which program runs k-means: both give the same topics, one is quicker on large corpora.',
};

const SENTENCES: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  ...PLAIN,
  corpus: CORPUS,
  text: TEXT,
  mentions: MENTIONS,
};

/** Every setting of the recipe that made an atlas: what it does, what it is, and what "auto" came to. */
export function recipeSettings(manifest: Manifest): RecipeSetting[] {
  const recipe: Readonly<Record<string, unknown>> = manifest.recipe;
  return [...new Set([...Object.keys(recipe), ...Object.keys(SENTENCES)])].flatMap((name) => {
    const [value, sentence] = [recipe[name], SENTENCES[name] ?? ''];
    if (typeof sentence === 'string') return [setting(name, sentence, value, manifest)];
    const given = value as Readonly<Record<string, unknown>>;
    return Object.entries(sentence).map(([inner, does]) => setting(`${name}.${inner}`, does, given[inner], manifest));
  });
}

function setting(name: string, does: string, value: unknown, manifest: Manifest): RecipeSetting {
  return { name, does, value: written(name, value), came: value === 'auto' ? cameTo(name, manifest) : '' };
}

function written(name: string, value: unknown): string {
  if (value === undefined || value === '') return 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return name === 'text.maxShare' || name === 'text.maxSentenceShare' ? percent(value) : whole(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const words = value.filter((one) => typeof one === 'string');
    return value.length === 0 ? 'none' : words.length === value.length ? listed(words) : whole(value.length);
  }
  const entries = Object.entries(value as object);
  if (entries.length === 0) return 'none';
  return name === 'text.synonyms'
    ? listed(entries.map(([from, to]) => `${from} as ${to as string}`))
    : entries.map(([inner, one]) => `${inner}: ${written('', one)}`).join('; ');
}

/** Words that are written out. */
const LISTED = 12;

function listed(words: readonly string[]): string {
  const more = words.length - LISTED;
  return words.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${whole(more)} more` : '');
}

function cameTo(name: string, { counts, quality, choice, fit, vectors }: Manifest): string {
  switch (name) {
    case 'topics':
      return `${counted(counts.topics, 'topic')}${choice ? `, the best of ${counted(choice.curve.length, 'number')} tried` : ''}`;
    case 'components':
      return vectors
        ? `not used: the vectors of ${vectors.file} have ${whole(vectors.dimensions)}`
        : `${whole(componentsFor(fit?.papers ?? counts.papers))}: 0.8 times the root of ${counted(fit?.papers ?? counts.papers, 'paper')}, but 8 to 50; fewer where the papers have fewer terms`;
    case 'restarts':
      return counted(AUTO_RESTARTS, 'start');
    case 'engine':
      return quality.engine;
    case 'text.minPapers':
      return `${whole(autoMinPapers(counts.papers))}: one paper in 200, but 2 to 5`;
    default:
      return '';
  }
}
