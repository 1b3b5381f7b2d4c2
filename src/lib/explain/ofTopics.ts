import { counted, index, percent, times, whole } from '#lib/ui/words.ts';
import { topicName } from '#lib/ui/topicName.ts';
import type { Explanation } from './explanation.ts';

/** The numbers of topics and of their names. */
export const ofTopics = {
  share: {
    what: 'How much of the corpus is in this topic. Each paper is in exactly one topic, so that the shares of all topics add up to 100%.',
    formula: 'share = papers of the topic / all papers',
    here: ({ manifest: { topics, counts }, topic }) => {
      const one = topic ?? topics[0];
      return one ? `${topicName(one)}: ${whole(one.papers)} / ${whole(counts.papers)} = ${percent(one.share)}.` : null;
    },
    high: 'a large part of what you brought is about this.',
    low: 'few of your papers are; a topic of a handful is easily an accident of what was collected.',
    not: 'how large the theme is in the world: the corpus is what you searched for.',
    source: { text: 'docs/method.md, How many topics' },
    step: 'topics',
  },
  stability: {
    what: 'How much of the topic is found again when the sorting is repeated: twenty times a tenth of the papers is left out, and the others are sorted into topics anew. Each time the topic is compared with the new topic that is most like it. 67% means: of all papers in the one or the other, about two in three are in both, on average; 100% would be the same papers each time. A topic that is really in the papers comes back; one that hangs on a few of them does not.',
    formula:
      'overlap = papers in both / papers in either, of the topic and of its best match among the new topics (Jaccard); stability = mean of the overlaps',
    here: ({ manifest: { quality, counts }, topic }) => {
      const drawn = `A sample holds about ${whole(Math.round(Math.min(6000, 0.9 * counts.papers)))} of ${whole(counts.papers)} papers. `;
      if (topic && topic.stability !== null)
        return `${drawn}${topicName(topic)}: ${percent(topic.stability, 0)} on average${quality.stability === null ? '' : `; mean of all topics ${percent(quality.stability, 0)}`}.`;
      return quality.stability === null ? null : `${drawn}Mean of all topics: ${percent(quality.stability, 0)}.`;
    },
    high: 'above about 75% the topic can be relied on; between 50% and 75% its heart comes back, and its border shifts.',
    low: 'below about 50% another run may well divide these papers otherwise: read the topic as a suggestion.',
    not: 'whether the topic is interesting, or well named. A steady topic can still be dull.',
    source: {
      text: 'after Hennig 2007, Cluster-wise assessment of cluster stability',
      url: 'https://doi.org/10.1016/j.csda.2006.11.025',
    },
    step: 'stability',
  },
  silhouette: {
    what: 'Whether papers are more like the other papers of their own topic than like those of the next topic. 1 is far more, 0 is as much, below 0 is less. It is computed for each paper; topics and the corpus show means.',
    formula:
      's = (b − a) / max(a, b), where a is the mean distance to the papers of its own topic, b that to the nearest other topic',
    here: ({ manifest: { quality, counts, topics }, topic }) => {
      if (quality.silhouette === null) return null;
      const all = `Mean over ${whole(counts.papers)} papers in ${whole(topics.length)} topics: ${index(quality.silhouette)}.`;
      return topic && topic.silhouette !== null
        ? `${topicName(topic)}: mean of its ${whole(topic.papers)} papers ${index(topic.silhouette)}. ${all}`
        : all;
    },
    high: 'near 1, topics are islands far apart. Texts hardly ever get there: 0.1 to 0.3 is usual.',
    low: 'near 0, topics run into each other; below 0, papers lie nearer to another topic than to their own.',
    not: 'whether the number of topics is right: it may rise with ever smaller topics.',
    source: { text: 'Rousseeuw 1987, Silhouettes', url: 'https://doi.org/10.1016/0377-0427(87)90125-7' },
    step: 'silhouette',
  },
  core: {
    what: 'The core are the papers that fit the topic clearly and mostly came back to it when the sorting was repeated. The others are at its edge: they could as well be in another topic, have little in common with the rest, or were sorted elsewhere when the sorting was repeated.',
    formula:
      'a paper is at the edge where it lies between two topics, or is less than half as similar to its topic as the topic’s papers are on average, or was not found in the topic again in half of the samples; core = papers − edge',
    here: ({ manifest: { topics, counts }, topic }) => {
      if (topic)
        return `${topicName(topic)}: ${counted(topic.papers, 'paper')} − ${whole(topic.edge)} at the edge = ${whole(topic.papers - topic.edge)} at the core.`;
      const edge = topics.reduce((sum, one) => sum + one.edge, 0);
      return `In all topics: ${whole(counts.papers)} − ${whole(edge)} = ${whole(counts.papers - edge)} at the core.`;
    },
    high: 'most of its papers are of one kind.',
    low: 'the topic holds much that could be elsewhere: look at those papers before you quote its size.',
    not: 'that a paper at the edge is wrong there: interdisciplinary work lies at edges.',
    source: { text: 'docs/method.md, How sure topics and papers are' },
    step: 'stability',
  },
  between: {
    what: 'Papers of this topic that could as well be in a second one: they are hardly more similar to the first than to the second.',
    formula:
      'margin = similarity to the first topic − similarity to the second; a paper lies between the two where its margin is less than a quarter of what half of all papers have or exceed (the median)',
    here: ({ manifest: { topics }, topic, papers }) => {
      const median = medianOf(papers.margin);
      const count = topic ? topic.between : topics.reduce((sum, one) => sum + one.between, 0);
      return `Half of all papers are nearer to their own topic than to the next by ${index(median)} or more. A quarter of that is ${index(median / 4)}: ${counted(count, 'paper')}${topic ? ' of this topic' : ''} ${count === 1 ? 'has' : 'have'} less.`;
    },
    high: 'two themes meet here, or one theme was cut in two.',
    low: 'the topic is well apart from the others.',
    not: 'that the paper is about both topics in equal parts.',
    source: { text: 'docs/method.md, How sure topics and papers are' },
    step: 'topics',
  },
  coverage: {
    what: 'For how many of the topic’s papers the name is true: those in which one of its phrases stands, word for word, as its acronym, or with all of its words apart.',
    formula: 'coverage = papers of the topic that hold a phrase of the name / papers of the topic',
    here: ({ topic }) =>
      topic
        ? `${topicName(topic)}: about ${whole(Math.round(topic.naming.coverage * topic.papers))} / ${whole(topic.papers)} = ${percent(topic.naming.coverage, 0)}.`
        : null,
    high: 'above about 65%: two in three papers or more say what the name says.',
    low: 'below about 40%: no few phrases stand in most of the papers. The topic is mixed, and its name tells of a part of it only.',
    not: 'that the others are about something else: they may say it in other words.',
    source: { text: 'docs/method.md, Names' },
  },
  lift: {
    what: 'How many times as common a phrase is in the papers of this topic as in all other papers. 3× means: three times the share of papers have it.',
    formula: 'lift = share of the topic’s papers that hold it / share of the other papers that do',
    here: ({ topic }) => {
      const first = topic?.naming.phrases[0];
      if (!first) return null;
      return first.lift === null
        ? `“${first.phrase}”: ${percent(first.inside)} inside, and in no other paper.`
        : `“${first.phrase}”: ${percent(first.inside)} / ${percent(first.outside)} = ${times(first.lift)}`;
    },
    high: 'the phrase is peculiar to the topic. Below 3× it is not used for the name of a topic.',
    low: '1× is as often as elsewhere: it says nothing of the topic.',
    not: 'how common the phrase is: one that three papers have can have a great lift.',
    source: { text: 'docs/method.md, Names' },
  },
  separation: {
    what: 'How well each number of topics that was tried keeps unlike papers apart and like papers together. Separation compares the two, margin is their difference; the number of topics that was chosen is where both together are best.',
    formula:
      'separation = mean of (a − b) / max(a, b), margin = mean of a − b, where a is a paper’s similarity to the other papers of its topic, b that to the nearest other topic; chosen: the highest separation³ · margin²',
    here: ({ manifest: { choice } }) => {
      const point = choice?.curve.find(({ topics }) => topics === choice.chosen);
      return point
        ? `At ${whole(point.topics)} topics: separation ${index(point.separation)}, margin ${index(point.margin)}; ${index(point.separation)}³ · ${index(point.margin)}² is the highest of ${whole(choice!.curve.length)} numbers tried.`
        : null;
    },
    high: 'topics have words of their own.',
    low: 'topics share their words; near 0 they could as well be divided by chance.',
    not: 'that other numbers are wrong: fewer topics are a coarser look at the same papers, more a finer one.',
    source: { text: 'docs/method.md, How many topics' },
    step: 'topics',
  },
} as const satisfies Record<string, Explanation>;

function medianOf(values: Float32Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0;
}
