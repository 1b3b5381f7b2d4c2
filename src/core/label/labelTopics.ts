import type { TermCounts } from '#core/types';

import { type ClassTerms, sumByClass } from './classTerms.ts';
import { termLister, type TopicTerm } from './listTerms.ts';
import type { Name } from './name.ts';
import { nameClasses } from './nameClasses.ts';
import type { TextOf } from './texts.ts';

/** What a topic is called, and the terms that set it apart. */
export interface TopicLabel extends Name {
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
  /** Names that topics have already and keep, by topic; undefined for those to be named. */
  readonly given?: readonly (Name | undefined)[];
  /** The terms by topic, where they have been counted. */
  readonly sums?: ClassTerms;
}

/**
 * Names every topic and lists its terms.
 *
 * The rules that every name keeps are those of `nameClasses`. A topic without any usable term is called "Topic 3" by its place.
 */
export function labelTopics(input: LabelInput): TopicLabel[] {
  const { termCounts, assignment, topics } = input;
  const sums = input.sums ?? sumByClass(termCounts.counts, assignment, topics);
  const list = termLister(termCounts.terms, sums);
  return namesOfTopics({ ...input, sums }).map((name, topic) => ({ ...name, terms: list(topic) }));
}

/** The names alone. */
export function namesOfTopics(input: LabelInput): Name[] {
  const { textOf, termCounts, assignment, topics, given = [] } = input;
  const sums = input.sums ?? sumByClass(termCounts.counts, assignment, topics);
  return nameClasses(termCounts, { assignment, sums, given, fallback: 'Topic' }, textOf);
}

export interface GroupInput extends LabelInput {
  /** Group of each topic, from 0. */
  readonly groupOf: Int32Array;
  /** Number of groups. */
  readonly groups: number;
  /** The topics' names, which no group may have. */
  readonly named: readonly Name[];
}

/**
 * Names groups of topics by the rules for topics, by what their topics share: each topic counts alike, whatever its size. Topics that
 * share no theme are called by the first phrases of two or three of them, "A, B and C". A group of one topic has its name; no other has the name of a topic.
 */
export function labelGroups(input: GroupInput): TopicLabel[] {
  const { textOf, termCounts, assignment, groupOf, groups, named } = input;
  const groupAssignment = assignment.map((topic) => (topic < 0 ? -1 : groupOf[topic]!));
  const sums = sumByClass(termCounts.counts, groupAssignment, groups);
  const places = placesInGroups(groupOf, groups);
  const leads = Array.from({ length: groups }, () => [] as number[][]);
  named.forEach(({ namedBy }, topic) => leads[groupOf[topic]!]!.push(namedBy.map(({ term }) => term)));
  const classes = {
    assignment: groupAssignment,
    sums,
    partOf: (paper: number) => places[assignment[paper]!]!,
    fallback: 'Group',
    taken: named.map(({ label }) => label),
    leadsOf: (group: number) => leads[group]!,
  };
  const names = nameClasses(termCounts, classes, textOf);
  const list = termLister(termCounts.terms, sums);
  const onlyTopics = names.map((_, group) => {
    const first = groupOf.indexOf(group);
    return first === groupOf.lastIndexOf(group) ? named[first] : undefined;
  });
  return names.map((name, group) => ({ ...(onlyTopics[group] ?? name), terms: list(group) }));
}

/** The place of each topic in its group, from 0. */
function placesInGroups(groupOf: Int32Array, groups: number): Int32Array {
  const next = new Int32Array(groups);
  return groupOf.map((group) => next[group]!++);
}
