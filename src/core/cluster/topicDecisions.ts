import * as v from 'valibot';
import { unknownSetting, wholeNumber } from '../settings.ts';

/** Papers that name a topic, at most; further ones tell nothing more. */
const MOST_NAMING = 100;
const MOST_MOVED = 100_000;
const MOST_PARTS = 50;
const LONGEST_NAME = 200;
const LONGEST_NOTE = 10_000;
const LARGEST_ID = 1_000_000;

/** Whether a text shows anything: blanks, marks and signs without width alone do not. */
export const isVisible = (text: string): boolean => /[^\p{C}\p{Z}\p{M}]/u.test(text);

const paperId = v.pipe(v.string('must be text'), v.nonEmpty('must not be empty'));
const papersUpTo = (most: number) =>
  v.pipe(
    v.array(paperId, 'must be a list of ids of papers'),
    v.minLength(1, 'must name a paper'),
    v.maxLength(most, `must have at most ${most} items`),
  );
const text = (longest: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.check(isVisible, 'must not be empty'),
    v.maxLength(longest, `must be at most ${longest} characters long`),
  );

/** A topic by the ids of some of its typical papers: it is the one that most of them are in, whatever its number. */
const topic = papersUpTo(MOST_NAMING);

/** One thing that a person decided about topics: plain JSON, kept in the recipe. */
export const topicDecisionSchema = v.variant(
  'type',
  [
    /** The papers of all these topics are one topic, which goes on as the first of them. */
    v.strictObject(
      {
        type: v.literal('merge'),
        topics: v.pipe(
          v.array(topic, 'must be a list of topics'),
          v.minLength(2, 'must name two topics'),
          v.maxLength(1000, 'must have at most 1000 items'),
        ),
      },
      unknownSetting,
    ),
    /** The papers of the topic are clustered by themselves, into two parts or `into`. */
    v.strictObject(
      { type: v.literal('split'), topic, into: v.exactOptional(wholeNumber(2, MOST_PARTS)) },
      unknownSetting,
    ),
    /** These papers are in that topic. */
    v.strictObject({ type: v.literal('move'), papers: papersUpTo(MOST_MOVED), topic }, unknownSetting),
    v.strictObject({ type: v.literal('rename'), topic, name: text(LONGEST_NAME) }, unknownSetting),
    v.strictObject({ type: v.literal('note'), topic, note: text(LONGEST_NOTE) }, unknownSetting),
    /** Left out of lists, charts and names on the map; its papers stay. */
    v.strictObject({ type: v.literal('hide'), topic }, unknownSetting),
    /** First in the list. */
    v.strictObject({ type: v.literal('pin'), topic }, unknownSetting),
  ],
  'must be merge, split, move, rename, note, hide or pin',
);
export type TopicDecision = Readonly<v.InferOutput<typeof topicDecisionSchema>>;

/** What changes which papers are together, and what is said of a topic as it then is. */
export type ShapingDecision = Extract<TopicDecision, { type: 'merge' | 'split' | 'move' }>;
export type SayingDecision = Exclude<TopicDecision, ShapingDecision>;

export const isShaping = (decision: TopicDecision): decision is ShapingDecision =>
  decision.type === 'merge' || decision.type === 'split' || decision.type === 'move';
export const isSaying = (decision: TopicDecision): decision is SayingDecision => !isShaping(decision);

/** The number that a topic has, by some of its typical papers. */
export const topicIdSchema = v.strictObject({ id: wholeNumber(1, LARGEST_ID), papers: topic }, unknownSetting);
export type TopicId = Readonly<v.InferOutput<typeof topicIdSchema>>;

/** A decision that found nothing to act on, and why. */
export interface UnmatchedTopicDecision {
  readonly decision: TopicDecision;
  readonly reason: string;
}

/** Why a decision finds no topic. */
export const NO_TOPIC = 'none of the papers that name its topic is in the corpus any more';

/**
 * The topic that most of the papers are in; of topics with equally many that of the paper that is listed first.
 *
 * @param topicOf of a paper by its id; undefined where there is no such paper
 */
export function topicHolding(
  papers: readonly string[],
  topicOf: (paper: string) => number | undefined,
): number | undefined {
  const votes = new Map<number, number>();
  for (const paper of papers) {
    const topic = topicOf(paper);
    if (topic !== undefined) votes.set(topic, (votes.get(topic) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [topic, count] of votes) if (best === undefined || count > votes.get(best)!) best = topic;
  return best;
}

/** A paper as a person knows it: by its title, and by its id where it is not in the corpus, or has none. */
export function paperWords(id: string, titleOf: (id: string) => string | undefined): string {
  const title = titleOf(id);
  return title ? `“${title}”` : `paper ${id}`;
}

/** How the note on a decision about topics begins, where it had no effect. */
export function noEffectOf(decision: TopicDecision, titleOf: (id: string) => string | undefined): string {
  const paperOf = (id: string) => paperWords(id, titleOf);
  const topicOf = (naming: readonly string[]) =>
    `the topic of ${paperOf(naming.find((id) => titleOf(id) !== undefined) ?? naming[0] ?? '')}`;
  return `The decision to ${decisionWords(decision, topicOf, paperOf)} had no effect: `;
}

function decisionWords(
  decision: TopicDecision,
  topicOf: (naming: readonly string[]) => string,
  paperOf: (id: string) => string,
): string {
  switch (decision.type) {
    case 'merge':
      return `merge ${decision.topics.slice(0, 2).map(topicOf).join(' and ')}`;
    case 'move': {
      const [first = '', ...others] = decision.papers;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      return `move ${paperOf(first)}${more} to ${topicOf(decision.topic)}`;
    }
    case 'rename':
      return `call ${topicOf(decision.topic)} “${decision.name}”`;
    default:
      return `${decision.type} ${topicOf(decision.topic)}`;
  }
}
