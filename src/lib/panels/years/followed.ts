import type { Manifest } from '#core/atlas/types';
import { burstsOf, type Burst } from '#lib/stats/bursts.ts';
import { wilson } from '#lib/stats/interval.ts';
import { adjustForMany } from '#lib/stats/significance.ts';
import { countByYear, type Timeline } from '#lib/stats/timeline.ts';
import { trendOf, type Trend } from '#lib/stats/trend.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { capital } from '#lib/ui/words.ts';
import { shownTopics } from '#lib/view/topicOrder.ts';

/** Something that is followed over the years, with what can be said of it. */
export interface Followed {
  readonly id: string;
  readonly label: string;
  readonly topic?: number;
  readonly counts: readonly number[];
  readonly intervals: readonly (readonly [low: number, high: number])[];
  /** With p adjusted for all that is followed. */
  readonly trend: Trend;
  readonly bursts: readonly Burst[];
}

/** What is to be followed: which papers have it. */
export interface Traced {
  readonly id: string;
  readonly label: string;
  readonly topic?: number;
  readonly papers: ArrayLike<number>;
}

/** Counts things by year among the papers of the timeline. */
export function follow(traced: readonly Traced[], timeline: Timeline, year: Int32Array, mask: Uint8Array): Followed[] {
  const { years, totals } = timeline;
  const all = traced.map((one) => {
    const counts = countByYear(timeline, year, one.papers, mask);
    return { one, counts, trend: trendOf(counts, totals, years) };
  });
  const ps = adjustForMany(all.map(({ trend }) => trend.p));
  return all.map(({ one: { id, label, topic }, counts, trend }, at) => ({
    id,
    label,
    ...(topic === undefined ? {} : { topic }),
    counts,
    intervals: counts.map((count, i) => wilson(count, totals[i]!)),
    trend: { ...trend, p: ps[at]! },
    bursts: burstsOf(counts, totals, years),
  }));
}

/** The topics that are not hidden. */
export function traceTopics(manifest: Manifest, topicOf: Int32Array): Traced[] {
  const topics = shownTopics(manifest);
  const rows = new Map(topics.map(({ id }) => [id, [] as number[]]));
  topicOf.forEach((id, row) => rows.get(id)?.push(row));
  return topics.map((topic) => ({
    id: String(topic.id),
    label: topicName(topic),
    topic: topic.id,
    papers: rows.get(topic.id)!,
  }));
}

/** The groups of topics. */
export function traceGroups({ groups }: Manifest, topicOf: Int32Array): Traced[] {
  const groupOf = new Map(groups.flatMap(({ id, topics }) => topics.map((topic) => [topic, id] as const)));
  const rows = new Map(groups.map(({ id }) => [id, [] as number[]]));
  topicOf.forEach((topic, row) => rows.get(groupOf.get(topic) ?? -1)?.push(row));
  return groups.map(({ id, label }) => ({ id: String(id), label: capital(label), papers: rows.get(id)! }));
}
