import { linearAssignment } from '../cluster/linearAssignment.ts';
import { adjustedRand, type Overlap } from './adjustedRand.ts';
import type { ComparedAtlas, ComparedTopic } from './comparedAtlas.ts';
import { sharedPapers } from './sharedPapers.ts';

/** A topic of the first atlas and the one of the second that it corresponds to; null where there is none. */
export interface TopicPair {
  readonly a: ComparedTopic | null;
  readonly b: ComparedTopic | null;
  /** Papers that are in both. */
  readonly papers: number;
  /** These, of the papers in either that both atlases hold (Jaccard); null without any. */
  readonly overlap: number | null;
  /** Cosine of the TF-IDF weights of their listed terms. */
  readonly likeness: number;
}

export interface AtlasComparison {
  /** Of the second, which the first is held against. */
  readonly against: string;
  /** Papers that both hold, and that only the first or the second does. */
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
  /** Of the papers that both hold; null for fewer than two. */
  readonly adjustedRand: number | null;
  /** Which topic's papers are in which now, by topic ids; the largest first. */
  readonly flows: readonly Overlap[];
  /** By what topics were matched: the papers they share where the atlases share enough, else their terms. */
  readonly matchedBy: 'papers' | 'terms';
  /** Each topic of either in one pair: the matched by the first's size, then those of the first alone, then of the second. */
  readonly pairs: readonly TopicPair[];
}

/** Topics are matched by papers where at least this part of the smaller atlas is in both. */
const ENOUGH_SHARED = 0.5;
/** Two topics correspond where they overlap, or are alike, at least so much. */
const LEAST_MATCH = 0.1;

/**
 * Holds two atlases against each other: two corpora, or one corpus by two recipes. Topics are matched one to one so that as many papers as
 * possible stay in their topic, or so that the terms are most alike (Hungarian method, Kuhn 1955).
 */
export function compareAtlases(a: ComparedAtlas, b: ComparedAtlas): AtlasComparison {
  const shared = sharedPapers(a, b);
  const [sizesA, sizesB] = [new Map<number, number>(), new Map<number, number>()];
  const both = new Map<string, Overlap>();
  for (const pair of shared) {
    const [from, to] = [a.topic[pair.a]!, b.topic[pair.b]!];
    sizesA.set(from, (sizesA.get(from) ?? 0) + 1);
    sizesB.set(to, (sizesB.get(to) ?? 0) + 1);
    both.set(`${from} ${to}`, { from, to, papers: (both.get(`${from} ${to}`)?.papers ?? 0) + 1 });
  }
  const flows = [...both.values()].sort((x, y) => y.papers - x.papers || x.from - y.from || x.to - y.to);
  const pairOf = (one: ComparedTopic, other: ComparedTopic): TopicPair => {
    const papers = both.get(`${one.id} ${other.id}`)?.papers ?? 0;
    const either = (sizesA.get(one.id) ?? 0) + (sizesB.get(other.id) ?? 0) - papers;
    return { a: one, b: other, papers, overlap: either > 0 ? papers / either : null, likeness: cosine(one, other) };
  };
  const enough = shared.length > 0 && shared.length >= ENOUGH_SHARED * Math.min(a.title.length, b.title.length);
  return {
    against: b.fingerprint,
    shared: shared.length,
    onlyA: a.title.length - shared.length,
    onlyB: b.title.length - shared.length,
    adjustedRand: adjustedRand(flows),
    flows,
    matchedBy: enough ? 'papers' : 'terms',
    pairs: matched(a.topics, b.topics, pairOf, enough),
  };
}

function matched(
  topicsA: readonly ComparedTopic[],
  topicsB: readonly ComparedTopic[],
  pairOf: (a: ComparedTopic, b: ComparedTopic) => TopicPair,
  byPapers: boolean,
): TopicPair[] {
  const all = topicsA.flatMap((one) => topicsB.map((other) => pairOf(one, other)));
  const cost = Float64Array.from(all, (pair) => -(byPapers ? pair.papers : pair.likeness));
  const pairs = [...linearAssignment(cost, topicsA.length, topicsB.length)]
    .flatMap((column, row) => (column < 0 ? [] : [all[row * topicsB.length + column]!]))
    .filter(({ overlap, likeness }) => (byPapers ? (overlap ?? 0) : likeness) >= LEAST_MATCH)
    .sort((x, y) => y.a!.papers - x.a!.papers || x.a!.id - y.a!.id);
  const [doneA, doneB] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  const alone = { papers: 0, overlap: null, likeness: 0 };
  return [
    ...pairs,
    ...topicsA.filter((one) => !doneA.has(one)).map((a) => ({ a, b: null, ...alone })),
    ...topicsB.filter((one) => !doneB.has(one)).map((b) => ({ a: null, b, ...alone })),
  ];
}

function cosine(a: ComparedTopic, b: ComparedTopic): number {
  let dot = 0;
  for (const [term, weight] of a.weights) dot += weight * (b.weights.get(term) ?? 0);
  return dot === 0 ? 0 : dot / (lengthOf(a) * lengthOf(b));
}

const lengthOf = ({ weights }: ComparedTopic): number => Math.hypot(...weights.values());
