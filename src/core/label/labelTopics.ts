import type { TermCounts } from '#core/types';

import { classTfidf, type ClassTerms, relevance, sumByClass } from './classTerms.ts';
import type { TextOf } from './verbatim.ts';
import { nameClasses } from './nameClasses.ts';
import type { Weigh } from './shortlist.ts';

/** A term as it stands in one topic. */
export interface TopicTerm {
  /** Column of the vocabulary. */
  readonly term: number;
  /** Papers of the topic that hold it. */
  readonly papers: number;
  /** Its occurrences in them. */
  readonly count: number;
  /** Class-based TF-IDF. */
  readonly tfidf: number;
  /** LDAvis relevance at the λ asked for. */
  readonly relevance: number;
}

/** What a topic is called, and the terms that set it apart. */
export interface TopicLabel {
  /** Its phrases joined by ", ", with a capital in front. Unique. */
  readonly label: string;
  /** One to three phrases as the corpus writes them; none where the papers offer no term to name them by. */
  readonly phrases: string[];
  /** By relevance, most relevant first. */
  readonly terms: TopicTerm[];
}

export interface LabelInput {
  /** The papers' own words, so that names are checked against them. Without them names rest on the counts alone. */
  readonly textOf?: TextOf;
  readonly termCounts: TermCounts;
  /** Topic of each paper, from 0. */
  readonly assignment: Int32Array;
  /** Number of topics. */
  readonly topics: number;
  /** The terms by topic, where they have been counted. */
  readonly sums?: ClassTerms;
  /** Weight of frequency against distinctiveness in the order of terms; 0 to 1. Default 0.6, which Sievert and Shirley found best. */
  readonly lambda?: number;
  /** Terms listed for each topic, at most. Default 50. */
  readonly listed?: number;
}

/**
 * Names every topic and lists its terms.
 *
 * The rules that every name keeps are those of `nameClasses`. A topic without any usable term is called "Topic 3" by its place.
 */
export function labelTopics(input: LabelInput): TopicLabel[] {
  const { textOf, termCounts, assignment, topics, lambda = 0.6, listed = 50 } = input;
  const { sums = sumByClass(termCounts.counts, assignment, topics) } = input;
  const names = nameClasses(termCounts, assignment, sums, 'Topic', new Set(), textOf);
  return names.map((name, topic) => ({ ...name, terms: listTerms(sums, topic, lambda, listed) }));
}

export interface GroupInput extends LabelInput {
  /** Group of each topic, from 0. */
  readonly groupOf: Int32Array;
  /** Number of groups. */
  readonly groups: number;
  /** Names that no group may have: the topics'. */
  readonly taken: readonly string[];
}

/**
 * Names groups of topics by the rules for topics, by what their topics share: a term counts the less the fewer of them have it. No group
 * has the name of a topic.
 */
export function labelGroups(input: GroupInput): TopicLabel[] {
  const { textOf, termCounts, assignment, topics, groupOf, groups, taken, lambda = 0.6, listed = 50 } = input;
  const { sums: topicSums = sumByClass(termCounts.counts, assignment, topics) } = input;
  const groupAssignment = assignment.map((topic) => (topic < 0 ? -1 : groupOf[topic]!));
  const sums = sumByClass(termCounts.counts, groupAssignment, groups);
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const spread = spreadOver(sums, topicSums, groupOf);
  const names = nameClasses(termCounts, groupAssignment, sums, 'Group', lower, textOf, spread);
  return names.map((name, group) => ({ ...name, terms: listTerms(sums, group, lambda, listed) }));
}

/** A topic has a term of its group where it is at least this much as frequent in it as in the whole group. */
const HAS = 0.5;

/** The part of a group's topics that have a term. */
function spreadOver(sums: ClassTerms, topicSums: ClassTerms, groupOf: Int32Array): Weigh {
  const members = Array.from({ length: sums.classes }, () => [] as number[]);
  groupOf.forEach((group, topic) => members[group]!.push(topic));
  return (group, term) => {
    const least = (HAS * sums.papers[group * sums.terms + term]!) / sums.sizes[group]!;
    const having = members[group]!.filter(
      (topic) => topicSums.papers[topic * sums.terms + term]! >= least * topicSums.sizes[topic]!,
    );
    return having.length / members[group]!.length;
  };
}

/** The topic's most relevant terms; of equally relevant ones the vocabulary's first. */
function listTerms(sums: ClassTerms, topic: number, lambda: number, listed: number): TopicTerm[] {
  const { terms, papers, counts } = sums;
  const scores = new Float64Array(terms);
  for (let term = 0; term < terms; term++) scores[term] = relevance(sums, topic, term, lambda);
  const least = scores.slice().sort()[Math.max(0, terms - listed)] ?? 0;
  const found: TopicTerm[] = [];
  for (let term = 0; term < terms; term++) {
    const score = scores[term]!;
    if (score < least || score === -Infinity) continue;
    const cell = topic * terms + term;
    const tfidf = classTfidf(sums, topic, term);
    found.push({ term, papers: papers[cell]!, count: counts[cell]!, tfidf, relevance: score });
  }
  return found.sort((a, b) => b.relevance - a.relevance || a.term - b.term).slice(0, listed);
}
