import { inverseDocumentFrequency } from '#core/matrix/idf';
import { topicName } from '#lib/ui/topicName.ts';
import { index, percent, whole } from '#lib/ui/words.ts';
import type { Explanation, Subject } from './explanation.ts';

/** The numbers of papers, of their terms, and of their places on the map. */
export const ofPapers = {
  similarity: {
    what: 'How near a paper is to the middle of its topic. Both are arrows in a space of words; the similarity is the cosine of the angle between them: 1 is the same direction.',
    formula: 'similarity = x · c / (|x| |c|), with x the paper and c the mean of the papers of its topic',
    here: (subject) => {
      const { paper, papers, manifest, topic } = subject;
      if (paper === null)
        return topic
          ? `The ${whole(topic.papers)} papers of ${topicName(topic)} have ${index(topic.cohesion)} on average.`
          : null;
      const own = manifest.topics.find(({ id }) => id === papers.topic[paper]);
      return `This paper: ${index(papers.similarity[paper]!)}${own ? `; the ${whole(own.papers)} papers of ${topicName(own)} have ${index(own.cohesion)} on average` : ''}.`;
    },
    high: 'the paper is typical of its topic.',
    low: 'the paper says other things too, or its abstract is short. A paper with under half of its topic’s mean counts as at the edge.',
    not: 'how good or important the paper is.',
    source: {
      text: 'Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, 6.3',
      url: 'https://nlp.stanford.edu/IR-book/html/htmledition/dot-products-1.html',
    },
    step: 'topics',
  },
  margin: {
    what: 'How much nearer a paper is to its own topic than to the runner-up.',
    formula: 'margin = similarity to its topic − similarity to the second topic',
    here: ({ paper, papers, manifest }) => {
      if (paper === null) return null;
      const [own, margin] = [papers.similarity[paper]!, papers.margin[paper]!];
      const second = manifest.topics.find(({ id }) => id === papers.secondTopic[paper]);
      return second
        ? `${index(own)} − ${index(own - margin)} (${topicName(second)}) = ${index(margin)}.`
        : 'There is one topic: no runner-up.';
    },
    high: 'the paper is where it is for sure.',
    low: 'it could as well be in the second topic; the lowest are said to lie between the two (less than a quarter of what half of all papers have or exceed).',
    not: 'how similar it is to either: two small similarities may be far apart.',
    source: { text: 'docs/method.md, How sure topics and papers are' },
    step: 'topics',
  },
  neighboursKept: {
    what: 'A flat map cannot keep all distances. Of the 15 papers that are most like a paper in all their words, this is the share that is also among the 15 next to it on the map.',
    formula: 'kept = how many of the 15 nearest by words are among the 15 nearest on the map / 15',
    here: ({ paper, papers, manifest: { quality } }) => {
      const all = `Mean of all papers: ${percent(quality.neighboursKept, 0)}.`;
      if (paper === null) return all;
      const kept = papers.neighboursKept[paper]!;
      return papers.count > 30
        ? `This paper: ${whole(Math.round(kept * 15))} / 15 = ${percent(kept, 0)}. ${all}`
        : `This paper: ${percent(kept, 0)}. ${all}`;
    },
    high: 'what is near on the map really is alike.',
    low: 'the map lies here: trust the list of closest papers, not the picture. 30% to 50% is usual.',
    not: 'anything about the topics: these are found in the words, never on the map.',
    source: { text: 'after Venna and Kaski 2001', url: 'https://doi.org/10.1007/3-540-44668-0_68' },
    step: 'map',
  },
  trustworthiness: {
    what: 'Whether papers that are next to each other on the map are alike in their words. Papers that the map has put beside each other although they are not alike lower it, the more the farther apart they really are.',
    formula:
      'T = 1 − 2 / (n k (2n − 3k − 1)) · Σ (rank − k) over neighbours on the map that are not among the k = 15 nearest by words',
    here: ({ manifest: { quality, counts } }) =>
      `n = ${whole(counts.papers)} papers, k = ${counts.papers > 30 ? 15 : whole(Math.max(0, Math.floor((counts.papers - 1) / 2)))}: T = ${index(quality.trustworthiness)}.`,
    high: 'above about 0.9, neighbours on the map are mostly true neighbours.',
    low: 'near 0.5 the map would be no better than papers strewn about.',
    not: 'whether like papers were torn apart: that is what “neighbours kept” tells.',
    source: {
      text: 'Venna and Kaski 2001, Neighborhood preservation',
      url: 'https://doi.org/10.1007/3-540-44668-0_68',
    },
    step: 'map',
  },
  idf: {
    what: 'How much a term says about a paper. A term that the paper repeats weighs more; one that most papers have weighs less, for it tells none of them apart.',
    formula:
      'idf = ln((1 + n) / (1 + df)) + 1;  weight = (1 + ln tf) · idf², then all weights of a paper scaled to length 1. tf: times in the paper, df: papers that have it, n: all papers',
    here: (subject) => {
      const term = subject.terms[0];
      if (!term) return null;
      const n = subject.manifest.counts.papers;
      const idf = inverseDocumentFrequency(n, term.all);
      return `“${term.term}” is in ${whole(term.all)} of ${whole(n)} papers: idf = ln(${whole(1 + n)} / ${whole(1 + term.all)}) + 1 = ${index(idf)}; once in a paper it weighs ${index(idf)}² = ${index(idf * idf)} before scaling.`;
    },
    high: 'rare in the corpus, and said again and again in the paper.',
    low: 'common, or said once.',
    not: 'that the paper is about the term: a rare word that is mentioned in passing weighs much as well.',
    source: {
      text: 'Spärck Jones 1972; scikit-learn’s TfidfTransformer, with the idf squared (docs/method.md)',
      url: 'https://scikit-learn.org/stable/modules/feature_extraction.html#tfidf-term-weighting',
    },
    step: 'weights',
  },
  relevance: {
    what: 'How well a term describes these papers: a mixture of how many of them have it and how peculiar it is to them. The slider chooses the mixture, λ.',
    formula:
      'relevance = λ · ln p(here) + (1 − λ) · ln(p(here) / p(all)), with p the share of papers that have the term',
    here: (subject) => relevanceHere(subject),
    high: 'first in the list. At λ = 1 the most frequent terms come first, at λ = 0 the most peculiar ones.',
    low: 'rare here, or as common everywhere.',
    not: 'anything by itself: only the order counts, and it is negative throughout for frequent mixtures.',
    source: {
      text: 'Sievert and Shirley 2014, LDAvis, who found λ = 0.6 to be read best',
      url: 'https://doi.org/10.3115/v1/W14-3110',
    },
    step: 'relevance',
  },
  salience: {
    what: 'How well a term tells topics apart, weighed by how many papers have it. It orders the terms of the whole corpus.',
    formula: 'salience = p(term) · Σ over topics of p(topic | term) · ln(p(topic | term) / p(topic))',
    here: ({ terms: [term], manifest: { counts } }) =>
      term
        ? `“${term.term}” leads: in ${whole(term.all)} of ${whole(counts.papers)} papers (${percent(term.all / counts.papers)}), and gathered in few topics.`
        : null,
    high: 'frequent, and at home in few topics.',
    low: 'rare, or spread evenly over all topics.',
    not: 'which topic it belongs to: select a topic for its own terms.',
    source: { text: 'Chuang, Manning and Heer 2012, Termite', url: 'https://doi.org/10.1145/2254556.2254572' },
    step: 'relevance',
  },
} as const satisfies Record<string, Explanation>;

function relevanceHere({ terms: [term], selected, manifest: { counts }, lambda }: Subject): string | null {
  if (!term || selected === 0 || term.papers === 0) return null;
  const [here, all] = [term.papers / selected, term.all / counts.papers];
  const score = lambda * Math.log(here) + (1 - lambda) * Math.log(here / all);
  return (
    `“${term.term}”: in ${whole(term.papers)} of ${whole(selected)} papers here (${percent(here)}), in ${whole(term.all)} of ${whole(counts.papers)} in all (${percent(all)}). ` +
    `λ = ${index(lambda)}: ${index(lambda)} · ${index(Math.log(here))} + ${index(1 - lambda)} · ${index(Math.log(here / all))} = ${index(score)}.`
  );
}
