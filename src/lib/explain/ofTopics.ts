import { apartness, counted, index, percent, steadiness, times, whole } from '#lib/ui/words.ts';
import { topicName } from '#lib/ui/topicName.ts';
import type { Explanation } from './explanation.ts';

/** The numbers of topics and of their names. */
export const ofTopics = {
  share: {
    here: ({ manifest: { topics, counts }, topic }) => {
      const one = topic ?? topics[0];
      if (!one) return null;
      const every = Math.round(counts.papers / Math.max(1, one.papers));
      return `${topicName(one)} has ${whole(one.papers)} of the ${counted(counts.papers, 'paper')}: ${percent(one.share)}${every > 1 ? `, about one in ${whole(every)}` : ''}.`;
    },
    what: 'How much of the corpus is in the topic. Each paper is in exactly one topic, so that the shares of all topics add up to 100%.',
    high: 'a large part of what you brought is about this.',
    low: 'few of your papers are; a topic of a handful is easily an accident of what was collected.',
    not: 'how large the theme is in the world: the corpus is what you searched for.',
    formula: 'share = papers of the topic / all papers',
    worked: ({ manifest: { topics, counts }, topic }) => {
      const one = topic ?? topics[0];
      return one ? `${whole(one.papers)} / ${whole(counts.papers)} = ${percent(one.share)}` : null;
    },
    source: { text: 'docs/method.md, How many topics' },
    step: 'topics',
  },
  stability: {
    here: ({ manifest: { quality }, topic }) => {
      const all = quality.stability === null ? null : percent(quality.stability, 0);
      if (topic && topic.stability !== null)
        return `When all papers are sorted again, ${percent(topic.stability, 0)} of ${topicName(topic)} is found again, on average: it is ${steadiness(topic.stability)}.${all ? ` Of all topics together it is ${all}.` : ''}`;
      return all && `When all papers are sorted again, ${all} of a topic is found again, on average.`;
    },
    what: 'The sorting is done twenty times more, each time without a tenth of the papers, and the topic is compared with the new one that is most like it. 100% would be the same papers each time; 67% means that of all papers in the one or the other about two in three are in both.',
    high: 'above about 75% the topic can be relied on; between 50% and 75% its heart comes back, and its border shifts.',
    low: 'below about 50% another run may well divide these papers otherwise: read the topic as a suggestion.',
    not: 'whether the topic is interesting, or well named. A steady topic can still be dull.',
    formula:
      'overlap = papers in both / papers in either, of the topic and of its best match among the new topics (Jaccard); stability = mean of the overlaps',
    worked: ({ manifest: { quality, counts }, topic }) => {
      const mean = topic?.stability ?? quality.stability;
      if (mean === null) return null;
      const drawn = whole(Math.round(Math.min(6000, 0.9 * counts.papers)));
      return `each time with about ${drawn} of ${counted(counts.papers, 'paper')}; mean of the overlaps ${percent(mean, 0)}`;
    },
    source: {
      text: 'after Hennig 2007, Cluster-wise assessment of cluster stability',
      url: 'https://doi.org/10.1016/j.csda.2006.11.025',
    },
    step: 'stability',
  },
  silhouette: {
    here: ({ manifest: { quality }, topic }) => {
      if (quality.silhouette === null) return null;
      if (topic && topic.silhouette !== null)
        return `${index(topic.silhouette)}: the papers of ${topicName(topic)} are, on average, ${apartness(topic.silhouette)}. For all papers of this corpus the average is ${index(quality.silhouette)}.`;
      return `${index(quality.silhouette)}: papers are, on average, ${apartness(quality.silhouette)}.`;
    },
    what: 'Whether papers are more like the other papers of their own topic than like those of the nearest other topic, on a scale from −1 to 1. At 1 they are like their own alone; at 0 as much like the other; below 0 they are more like the other. It is computed for each paper; topics and the corpus show averages.',
    high: 'above 0.5 topics lie apart like islands, which texts seldom do. 0.1 to 0.4 is usual.',
    low: 'near 0 topics run into each other; below 0 papers are more like another topic than like their own.',
    not: 'whether the number of topics is right: it may rise with ever smaller topics.',
    formula:
      's = (b − a) / max(a, b), where a is the mean distance (1 − similarity) to the papers of its own topic, b that to the nearest other topic',
    worked: ({ manifest: { quality, counts }, topic }) => {
      const value = topic ? topic.silhouette : quality.silhouette;
      return value === null
        ? null
        : `mean of s over ${counted(topic?.papers ?? counts.papers, 'paper')} = ${index(value)}`;
    },
    source: { text: 'Rousseeuw 1987, Silhouettes', url: 'https://doi.org/10.1016/0377-0427(87)90125-7' },
    step: 'silhouette',
  },
  core: {
    here: ({ manifest: { topics, counts }, topic }) => {
      const [papers, edge, of] = topic
        ? [topic.papers, topic.edge, topicName(topic)]
        : [counts.papers, topics.reduce((sum, one) => sum + one.edge, 0), 'all topics'];
      return `${whole(papers - edge)} of the ${counted(papers, 'paper')} of ${of} fit clearly: the core.${edge === 0 ? '' : edge === 1 ? ' The other one is at the edge.' : ` The other ${whole(edge)} are at the edge.`}`;
    },
    what: 'A paper is at the edge for one of three reasons: it could as well be in another topic; it has little in common with the rest of its topic; or it was mostly sorted elsewhere when the sorting was repeated. All others are the core.',
    high: 'most of its papers are of one kind.',
    low: 'the topic holds much that could be elsewhere: look at those papers before you quote its size.',
    not: 'that a paper at the edge is wrong there: interdisciplinary work lies at edges.',
    formula:
      'at the edge: between two topics, or less than half as similar to its topic as the topic’s papers are on average, or not found in the topic again in half of the samples; core = papers − edge',
    worked: ({ manifest: { topics, counts }, topic }) => {
      const edge = topic ? topic.edge : topics.reduce((sum, one) => sum + one.edge, 0);
      const papers = topic ? topic.papers : counts.papers;
      return `${whole(papers)} − ${whole(edge)} = ${whole(papers - edge)}`;
    },
    source: { text: 'docs/method.md, How sure topics and papers are' },
    step: 'stability',
  },
  between: {
    here: ({ manifest: { topics }, topic, papers, paper }) => {
      const median = medianOf(papers.margin);
      if (paper !== null)
        return `This paper is ${index(papers.margin[paper]!)} more similar to its own topic than to the next. Usual is a lead of ${index(median)}: half of all papers have that or more.`;
      const count = topic ? topic.between : topics.reduce((sum, one) => sum + one.between, 0);
      const of = topic ? ` of ${topicName(topic)}` : '';
      return `${count === 0 ? 'No paper' : counted(count, 'paper')}${of} could as well be in a second topic: less than ${index(median / 4)} more similar to the own one. Usual is a lead of ${index(median)}: half of all papers have that or more.`;
    },
    what: 'Similarity runs from 0 (nothing in common) to 1 (the same mixture of words). What counts here is how far a paper’s similarity to its own topic is ahead of that to the next: its lead. A paper with less than a quarter of the usual lead is said to lie between the two.',
    high: 'two themes meet here, or one theme was cut in two.',
    low: 'the topic is well apart from the others.',
    not: 'that the paper is about both topics in equal parts.',
    formula:
      'lead (margin) = similarity to the own topic − similarity to the next; between where lead < median of all leads / 4',
    worked: ({ papers }) => {
      const median = medianOf(papers.margin);
      return `${index(median)} / 4 = ${index(median / 4)}`;
    },
    source: { text: 'docs/method.md, How sure topics and papers are' },
    step: 'topics',
  },
  coverage: {
    here: ({ topic }) =>
      topic
        ? `The name fits ${whole(holding(topic))} of the ${counted(topic.papers, 'paper')} of ${topicName(topic)} (${percent(topic.naming.coverage, 0)}): these say at least one of its phrases.`
        : null,
    what: 'A paper says a phrase where it stands in title or abstract as it is, as its abbreviation, or with all of its words, but apart: a paper on “the folding of proteins” is one on “protein folding”. Bars under Terms do not count the last kind: they are of papers with the phrase itself.',
    high: 'above about 65%: two in three papers or more say what the name says.',
    low: 'below about 40%: no few phrases stand in most of the papers. The topic is mixed, and its name tells of a part of it only.',
    not: 'that the others are about something else: they may say it in other words.',
    formula: 'coverage = papers of the topic that hold a phrase of the name / papers of the topic',
    worked: ({ topic }) =>
      topic ? `${whole(holding(topic))} / ${whole(topic.papers)} = ${percent(topic.naming.coverage, 0)}` : null,
    source: { text: 'docs/method.md, Names' },
  },
  lift: {
    here: ({ topic }) => {
      const first = topic?.naming.phrases[0];
      if (!topic || !first) return null;
      return first.lift === null
        ? `“${first.phrase}” is in ${percent(first.inside)} of the papers of ${topicName(topic)}, and in no other paper.`
        : `“${first.phrase}” is ${times(first.lift)} as common in ${topicName(topic)} as elsewhere: in ${percent(first.inside)} of its papers, and in ${percent(first.outside)} of all others.`;
    },
    what: 'How many times as common a phrase is in the papers of this topic as in all other papers. 3× means that three times the share of papers have it.',
    high: 'the phrase is peculiar to the topic. Below 3× it is not used for the name of a topic.',
    low: '1× is as often as elsewhere: it says nothing of the topic.',
    not: 'how common the phrase is: one that three papers have can have a great lift.',
    formula: 'lift = share of the topic’s papers that hold it / share of the other papers that do',
    worked: ({ topic }) => {
      const first = topic?.naming.phrases[0];
      return first && first.lift !== null
        ? `${percent(first.inside)} / ${percent(first.outside)} = ${times(first.lift)}`
        : null;
    },
    source: { text: 'docs/method.md, Names' },
  },
  separation: {
    here: ({ manifest: { choice, counts } }) =>
      choice
        ? `${counted(choice.curve.length, 'number')} of topics were tried, and ${whole(choice.chosen)} fits these papers best: there, papers are most like their own topic and least like the next.`
        : `${counted(counts.topics, 'topic')}, as asked for: no other number was tried.`,
    what: 'For each number that was tried, the papers are divided into so many topics, and each paper’s similarity to the papers of its own topic is held against that to the nearest other topic. More topics always fit more closely, and fewer lie farther apart: the number that is chosen is a balance of the two.',
    high: 'topics have words of their own.',
    low: 'topics share their words; near 0 they could as well be divided by chance.',
    not: 'that other numbers are wrong: fewer topics are a coarser look at the same papers, more a finer one.',
    formula:
      'separation = mean of (a − b) / max(a, b), margin = mean of a − b, where a is a paper’s similarity to the other papers of its topic, b that to the nearest other topic; chosen: the highest separation³ · margin²',
    worked: ({ manifest: { choice } }) => {
      const point = choice?.curve.find(({ topics }) => topics === choice.chosen);
      return point
        ? `at ${whole(point.topics)} topics separation ${index(point.separation)}, margin ${index(point.margin)}: ${index(point.separation)}³ · ${index(point.margin)}² is the highest of ${whole(choice!.curve.length)}`
        : null;
    },
    source: { text: 'docs/method.md, How many topics' },
    step: 'topics',
  },
} as const satisfies Record<string, Explanation>;

/** Papers for which a topic's name is true. */
const holding = ({ naming, papers }: { readonly naming: { readonly coverage: number }; readonly papers: number }) =>
  Math.round(naming.coverage * papers);

function medianOf(values: Float32Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0;
}
