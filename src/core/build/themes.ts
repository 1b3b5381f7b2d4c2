import type { Manifest, Quality } from '../atlas/types.ts';
import type { TopicsChoice } from '../cluster/chooseTopics.ts';
import type { TopicsQuality } from '../cluster/measures/measureTopics.ts';
import type { Faithfulness } from '../map/faithfulness.ts';
import type { ShapedTopics } from '../cluster/shapeTopics.ts';
import type { UnmatchedTopicDecision } from '../cluster/topicDecisions.ts';
import type { TermCounts } from '../types.ts';
import type { AnnotatedTopics } from './annotateTopics.ts';

/** What the manifest tells of topics: little, and kept apart from the large values that it is taken from. */
export interface Themes extends Pick<Manifest, 'topics' | 'groups' | 'choice' | 'moved'> {
  /** Of the vocabulary. */
  readonly terms: number;
  /** Sentences that many papers have and that are not counted. */
  readonly repeated: NonNullable<TermCounts['repeated']>;
  /** Decisions on topics without effect. */
  readonly unmatched: readonly UnmatchedTopicDecision[];
  readonly quality: Pick<Quality, 'inertia' | 'engine' | 'silhouette' | 'stability' | 'seedAgreement'>;
}

/** What the manifest tells of the map. */
export type MapQuality = Pick<Quality, 'trustworthiness' | 'neighboursKept'>;

export function themesOf(
  { terms, repeated = [] }: TermCounts,
  choice: TopicsChoice | null,
  { clustering: { inertia, engine }, unmatched }: ShapedTopics,
  { silhouette, stability, seedAgreement }: TopicsQuality,
  told: AnnotatedTopics,
): Themes {
  return {
    terms: terms.length,
    repeated,
    topics: told.topics,
    groups: told.groups,
    moved: told.moved,
    unmatched: [...unmatched, ...told.unmatched],
    choice,
    quality: { inertia, engine, silhouette, stability, seedAgreement },
  };
}

export function mapQualityOf({ trustworthiness, neighboursKept }: Faithfulness): MapQuality {
  return { trustworthiness, neighboursKept };
}
