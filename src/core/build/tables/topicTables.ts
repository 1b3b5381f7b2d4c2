import type { Term } from '../../types.ts';
import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';
import type { NamedTopics } from '../nameTopics.ts';

/** Terms of a topic that its row in the `topics` table lists. */
const LISTED_TERMS = 10;

/** The `topics` table. */
export function topicsTable({ topics, groups, labels }: NamedTopics, terms: readonly Term[]): Table {
  const groupLabel = new Map(groups.map(({ id, label }) => [id, label]));
  return makeTable('topics', topics.length, {
    id: Int32Array.from(topics, ({ id }) => id),
    label: topics.map(({ label }) => label),
    papers: Int32Array.from(topics, ({ papers }) => papers),
    share: Float64Array.from(topics, ({ share }) => share),
    terms: labels.map((label) =>
      label.terms
        .slice(0, LISTED_TERMS)
        .map(({ term }) => terms[term]!.form)
        .join('; '),
    ),
    stability: topics.map(({ stability }) => stability),
    silhouette: topics.map(({ silhouette }) => silhouette),
    cohesion: Float64Array.from(topics, ({ cohesion }) => cohesion),
    between: Int32Array.from(topics, ({ between }) => between),
    edge: Int32Array.from(topics, ({ edge }) => edge),
    seed_agreement: topics.map(({ seedAgreement }) => seedAgreement),
    group: topics.map(({ group }) => group),
    group_label: topics.map(({ group }) => (group === null ? null : (groupLabel.get(group) ?? null))),
  });
}

/** The `terms` table: each topic's most relevant terms. */
export function termsTable({ topics, labels }: NamedTopics, terms: readonly Term[]): Table {
  const listed = labels.flatMap((label, at) => label.terms.map((term) => ({ ...term, topic: topics[at]!.id })));
  return makeTable('terms', listed.length, {
    topic: Int32Array.from(listed, ({ topic }) => topic),
    term: listed.map(({ term }) => terms[term]!.form),
    papers: Int32Array.from(listed, ({ papers }) => papers),
    count: Int32Array.from(listed, ({ count }) => count),
    tfidf: Float64Array.from(listed, ({ tfidf }) => tfidf),
    relevance: Float64Array.from(listed, ({ relevance }) => relevance),
  });
}
