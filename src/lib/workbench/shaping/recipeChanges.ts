import { parseRecipe, type Recipe, type RecordName } from '#core/atlas/recipe';
import type { TopicDecision } from '#core/cluster/topicDecisions';
import type { Decision } from '#core/mention/decisions';
import { counted } from '#lib/ui/words.ts';
import { countAsItself, takeBack } from './shapedWords.ts';
import { withDecisions } from './shapedTopics.ts';

/** Something that a person decided, as a recipe has it. */
export interface RecipeChange {
  /** What was decided, one phrase. */
  readonly says: string;
  /** The recipe without it, whatever else has changed in it since. */
  readonly without: (recipe: Recipe) => Recipe;
  /** Whether it takes effect only where the files are read again. */
  readonly onReading?: boolean;
}

/** Decisions of a kind. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly RecipeChange[];
}

/** Settings, beside those that are lists of decisions, that the page can build again with. */
const SETTINGS = {
  seed: 'seed of random numbers',
  components: 'components',
  restarts: 'starts of k-means',
  fit: 'papers that are fitted to',
  engine: 'engine of k-means',
} as const satisfies Partial<Record<keyof Recipe, string>>;
const TEXT_SETTINGS = {
  acronyms: 'acronyms counted with what they stand for',
  phrases: 'phrases counted as terms',
  minPapers: 'papers that must hold a term',
  maxShare: 'share of papers from which on a term is left out',
  maxSentenceShare: 'share of abstracts from which on a sentence is left out',
} as const satisfies Partial<Record<keyof Recipe['text'], string>>;

/**
 * Everything that a recipe decides otherwise than the recipe that nobody has touched, by kinds; those without any are left out.
 *
 * @param nameOf the topic that some papers name
 * @param whyNoEffect why a decision on topics changed nothing; null where it did. Default: all did
 */
export function recipeChanges(
  recipe: Recipe,
  nameOf: (naming: readonly string[]) => string,
  whyNoEffect: (decision: TopicDecision) => string | null = () => null,
): readonly ChangeGroup[] {
  const { text, mentions, corpus, topicDecisions = [] } = recipe;
  const groups: ChangeGroup[] = [
    {
      title: 'Topics',
      changes: [...numberChange(recipe), ...topicDecisions.map((one) => topicChange(one, nameOf, whyNoEffect(one)))],
    },
    {
      title: 'Words',
      changes: [
        ...text.stopWords.add.map((word) => ({
          says: `“${word}” left out`,
          without: (now: Recipe) => takeBack(now, word),
        })),
        ...text.stopWords.keep.map((word) => ({
          says: `“${word}” kept, although it is on a built-in list`,
          without: (now: Recipe) => withStopWords(now, { keep: now.text.stopWords.keep.filter((one) => one !== word) }),
        })),
        ...Object.entries(text.synonyms).map(([word, as]) => ({
          says: `“${word}” counted as “${as}”`,
          without: (now: Recipe) => countAsItself(now, word),
        })),
      ],
    },
    { title: 'Mentions', changes: mentions.decisions.map(mentionChange) },
    { title: 'Records', changes: corpus.keepApart.map(apartChange) },
    { title: 'Settings', changes: settingChanges(recipe) },
  ];
  return groups.filter(({ changes }) => changes.length > 0);
}

function numberChange({ topics }: Recipe): RecipeChange[] {
  if (topics === 'auto') return [];
  return [{ says: `${counted(topics, 'topic')} asked for`, without: (recipe) => ({ ...recipe, topics: 'auto' }) }];
}

function topicChange(
  decision: TopicDecision,
  nameOf: (naming: readonly string[]) => string,
  noEffect: string | null,
): RecipeChange {
  return {
    says: `${topicWords(decision, nameOf)}${noEffect === null ? '' : `, without effect: ${noEffect}`}`,
    without: (recipe) => withDecisions(recipe, leftOut(recipe.topicDecisions ?? [], decision)),
  };
}

function topicWords(decision: TopicDecision, nameOf: (naming: readonly string[]) => string): string {
  switch (decision.type) {
    case 'merge':
      return `${counted(decision.topics.length, 'topic')} merged: ${nameOf(decision.topics[0] ?? [])}`;
    case 'split':
      return `${nameOf(decision.topic)} split into ${decision.into ?? 2}`;
    case 'move':
      return `${counted(decision.papers.length, 'paper')} moved to ${nameOf(decision.topic)}`;
    case 'rename':
      return `“${decision.name}” named`;
    case 'note':
      return `${nameOf(decision.topic)}: a note`;
    case 'hide':
      return `${nameOf(decision.topic)} hidden`;
    case 'pin':
      return `${nameOf(decision.topic)} pinned`;
  }
}

const mentionChange = (decision: Decision): RecipeChange => ({
  says: mentionWords(decision),
  without: ({ mentions, ...recipe }) => ({
    ...recipe,
    mentions: { ...mentions, decisions: leftOut(mentions.decisions, decision) },
  }),
});

/** What a decision about mentions says. */
export function mentionWords(decision: Decision): string {
  switch (decision.type) {
    case 'rename':
      return `${decision.name} is called ${decision.to}`;
    case 'merge':
      return `${decision.names.join(', ')} counted as ${decision.into}`;
    case 'add':
      return `“${decision.at.surface}” mentions ${decision.name}`;
    case 'reject':
      return `“${decision.at.surface}” rejected`;
    case 'confirm':
      return `“${decision.at.surface}” confirmed`;
  }
}

const apartChange = ({ file, record }: RecordName): RecipeChange => ({
  says: `${file}, record ${record}: not merged with another`,
  without: ({ corpus, ...recipe }) => ({
    ...recipe,
    corpus: { ...corpus, keepApart: corpus.keepApart.filter((one) => one.file !== file || one.record !== record) },
  }),
  onReading: true,
});

function settingChanges(recipe: Recipe): RecipeChange[] {
  const usual = parseRecipe({});
  const of = <Settings extends object>(
    names: Partial<Record<keyof Settings, string>>,
    now: Settings,
    before: Settings,
    without: (recipe: Recipe, change: Partial<Settings>) => Recipe,
  ): RecipeChange[] =>
    (Object.entries(names) as [keyof Settings, string][])
      .filter(([name]) => now[name] !== before[name])
      .map(([name, words]) => ({
        says: `${words}: ${written(now[name])} instead of ${written(before[name])}`,
        without: (changed) => without(changed, { [name]: before[name] } as unknown as Partial<Settings>),
      }));
  const { stopWords } = usual.text;
  return [
    ...of<Recipe>(SETTINGS, recipe, usual, (now, change) => ({ ...now, ...change })),
    ...of<Recipe['text']>(TEXT_SETTINGS, recipe.text, usual.text, (now, change) => ({
      ...now,
      text: { ...now.text, ...change },
    })),
    ...of<Recipe['text']['stopWords']>(
      { english: 'list of English stop words', abstracts: 'list of words of abstracts' },
      recipe.text.stopWords,
      stopWords,
      withStopWords,
    ),
  ];
}

const written = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value as string | number);

const withStopWords = (recipe: Recipe, change: Partial<Recipe['text']['stopWords']>): Recipe => ({
  ...recipe,
  text: { ...recipe.text, stopWords: { ...recipe.text.stopWords, ...change } },
});

/** The list without the last item that says the same: where it stands may have changed. */
function leftOut<Item>(list: readonly Item[], item: Item): Item[] {
  const said = JSON.stringify(item);
  const at = list.findLastIndex((one) => JSON.stringify(one) === said);
  return list.filter((_, other) => other !== at);
}
