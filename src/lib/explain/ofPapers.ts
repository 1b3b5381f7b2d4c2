import { inverseDocumentFrequency } from '#core/matrix/idf';
import { topicName } from '#lib/ui/topicName.ts';
import { counted, index, percent, times, whole } from '#lib/ui/words.ts';
import type { Explanation, Subject } from './explanation.ts';

/** The numbers of papers, of their terms, and of their places on the map. */
export const ofPapers = {
  similarity: {
    here: ({ paper, papers, manifest, topic }) => {
      if (paper === null)
        return topic
          ? `The ${counted(topic.papers, 'paper')} of ${topicName(topic)} are ${index(topic.cohesion)} similar to their topic, on average, where 1 is all the same.`
          : null;
      const own = manifest.topics.find(({ id }) => id === papers.topic[paper]);
      const value = papers.similarity[paper]!;
      if (!own) return `This paper is ${index(value)} similar to its topic, where 1 is all the same.`;
      return `This paper is ${index(value)} similar to ${topicName(own)}, where 1 is all the same: ${value < 0.5 * own.cohesion ? 'unusually little' : value < own.cohesion ? 'less than its papers are on average' : 'as much as its papers are on average, or more'} (${index(own.cohesion)}).`;
    },
    what: 'How much the words of a paper are those of its topic as a whole, on a scale from 0 (nothing in common) to 1 (the same mixture of words). Rare words count more than common ones, and words that mostly stand together count as akin.',
    high: 'the paper is typical of its topic.',
    low: 'the paper says other things too, or its abstract is short. A paper with under half of its topic’s average counts as at the edge.',
    not: 'how good or important the paper is.',
    formula: 'similarity = x · c / (|x| |c|), the cosine of paper x and the mean c of the papers of its topic',
    worked: () => null,
    source: {
      text: 'Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, 6.3',
      url: 'https://nlp.stanford.edu/IR-book/html/htmledition/dot-products-1.html',
    },
    step: 'topics',
  },
  margin: {
    here: (subject) => {
      const own = marginOf(subject);
      if (!own) return null;
      if (own.second === null) return 'There is one topic: no paper could be in another.';
      return `This paper is ${index(own.margin)} more similar to its own topic than to the next one, ${own.second}.`;
    },
    what: 'How far the similarity to the own topic is ahead of that to the next. Both run from 0 (nothing in common) to 1 (the same mixture of words).',
    high: 'the paper is where it is for sure.',
    low: 'it could as well be in the second topic; the lowest are said to lie between the two (less than a quarter of what half of all papers have or exceed).',
    not: 'how similar it is to either: two small similarities may be far apart.',
    formula: 'margin = similarity to its topic − similarity to the second topic',
    worked: (subject) => {
      const own = marginOf(subject);
      return own && own.second !== null
        ? `${index(own.similarity)} − ${index(own.similarity - own.margin)} = ${index(own.margin)}`
        : null;
    },
    source: { text: 'docs/method.md, How sure topics and papers are' },
    step: 'topics',
  },
  neighboursKept: {
    here: ({ paper, papers, manifest: { quality } }) => {
      const all = `Of the 15 papers that are most like a paper, ${percent(quality.neighboursKept, 0)} are also among the 15 next to it on the map, on average: about ${whole(Math.round(quality.neighboursKept * 15))} of 15.`;
      if (paper === null || papers.count <= 30) return all;
      const kept = papers.neighboursKept[paper]!;
      return `Of the 15 papers that are most like this one, ${whole(Math.round(kept * 15))} are also among the 15 next to it on the map: ${percent(kept, 0)}. Over all papers it is ${percent(quality.neighboursKept, 0)}.`;
    },
    what: 'A flat map cannot keep all likenesses: papers differ in very many words, and the map has two directions. So some papers that are alike lie apart on it, and some that lie side by side are not much alike.',
    high: 'what is near on the map really is alike.',
    low: 'do not trust the picture here, but the list of closest papers. 30% to 60% is usual; of many thousand papers less.',
    not: 'anything about the topics: these are found in the words, never on the map.',
    formula: 'kept = how many of the 15 nearest by words are among the 15 nearest on the map / 15',
    worked: ({ paper, papers, manifest: { quality } }) =>
      paper === null || papers.count <= 30
        ? `mean of ${counted(papers.count, 'paper')} = ${percent(quality.neighboursKept, 0)}`
        : `${whole(Math.round(papers.neighboursKept[paper]! * 15))} / 15 = ${percent(papers.neighboursKept[paper]!, 0)}`,
    source: { text: 'after Venna and Kaski 2001', url: 'https://doi.org/10.1007/3-540-44668-0_68' },
    step: 'map',
  },
  trustworthiness: {
    here: ({ manifest: { quality } }) =>
      `${index(quality.trustworthiness)} of 1: papers that lie side by side on the map are ${trust(quality.trustworthiness)} alike in their words.`,
    what: 'It begins at 1 and loses a little for each paper that lies beside another on the map although it is not one of those most like it; the more, the less alike the two are.',
    high: 'above about 0.9, neighbours on the map are mostly true neighbours.',
    low: 'near 0.5 the map would be no better than papers strewn about.',
    not: 'whether papers that are alike were torn apart: that is what “neighbours kept” tells.',
    formula:
      'T = 1 − 2 / (n k (2n − 3k − 1)) · Σ (rank − k) over neighbours on the map that are not among the k = 15 nearest by words',
    worked: ({ manifest: { quality, counts } }) =>
      `n = ${counted(counts.papers, 'paper')}, k = ${counts.papers > 30 ? 15 : whole(Math.max(0, Math.floor((counts.papers - 1) / 2)))}: T = ${index(quality.trustworthiness)}`,
    source: {
      text: 'Venna and Kaski 2001, Neighborhood preservation',
      url: 'https://doi.org/10.1007/3-540-44668-0_68',
    },
    step: 'map',
  },
  idf: {
    here: ({ terms: [term], manifest: { counts } }) => {
      if (!term) return null;
      const weight = (papers: number) => index(inverseDocumentFrequency(counts.papers, papers) ** 2);
      return `“${term.term}” is in ${whole(term.all)} of ${counted(counts.papers, 'paper')} and weighs ${weight(term.all)} where a paper has it once; a term that only two papers have weighs ${weight(2)}.`;
    },
    what: 'How much a term says about a paper. A term that the paper repeats weighs more; one that most papers have weighs less, for it tells none of them apart.',
    high: 'rare in the corpus, and said again and again in the paper.',
    low: 'common, or said once.',
    not: 'that the paper is about the term: a rare word that is mentioned in passing weighs much as well.',
    formula:
      'idf = ln((1 + n) / (1 + df)) + 1;  weight = (1 + ln tf) · idf², then all weights of a paper scaled to length 1. tf: times in the paper, df: papers that have it, n: all papers',
    worked: ({ terms: [term], manifest: { counts } }) => {
      if (!term) return null;
      const n = counts.papers;
      const idf = inverseDocumentFrequency(n, term.all);
      return `idf = ln(${whole(1 + n)} / ${whole(1 + term.all)}) + 1 = ${index(idf)}; once in a paper: ${index(idf)}² = ${index(idf * idf)} before scaling`;
    },
    source: {
      text: 'Spärck Jones 1972; scikit-learn’s TfidfTransformer, with the idf squared (docs/method.md)',
      url: 'https://scikit-learn.org/stable/modules/feature_extraction.html#tfidf-term-weighting',
    },
    step: 'weights',
  },
  relevance: {
    here: (subject) => {
      const term = commonness(subject);
      if (!term) return null;
      return `“${term.name}” is in ${whole(term.papers)} of the ${counted(subject.selected, 'paper')} here (${percent(term.here)}), and in ${whole(term.all)} of all ${whole(subject.manifest.counts.papers)} (${percent(term.everywhere)}): it is ${times(term.here / term.everywhere)} as common here as in all.`;
    },
    what: 'A term describes these papers well where many of them have it, and where it is more common here than elsewhere. The two seldom go together, and the slider says which counts more: at the left end only how much more common a term is here, at the right end only how many papers have it. It chooses which terms are shown; bars are then set by length.',
    high: 'of all terms it comes among the first, and is shown.',
    low: 'rare here, or as common everywhere: it is not among those that are shown.',
    not: 'anything by itself: only the order counts. Most relevances are below 0.',
    formula:
      'relevance = λ · ln p(here) + (1 − λ) · ln(p(here) / p(all)), with p the share of papers that have the term, λ the place of the slider, from 0 to 1',
    worked: (subject) => {
      const term = commonness(subject);
      if (!term) return null;
      const { lambda } = subject;
      const [often, peculiar] = [Math.log(term.here), Math.log(term.here / term.everywhere)];
      return `λ = ${index(lambda)}: ${index(lambda)} · ${index(often)} + ${index(1 - lambda)} · ${index(peculiar)} = ${index(lambda * often + (1 - lambda) * peculiar)}`;
    },
    source: {
      text: 'Sievert and Shirley 2014, LDAvis, who found λ = 0.6 to be read best',
      url: 'https://doi.org/10.3115/v1/W14-3110',
    },
    step: 'relevance',
  },
  salience: {
    here: ({ terms: [term], manifest: { counts } }) =>
      term
        ? `“${term.term}” tells the topics apart best: ${whole(term.all)} of ${counted(counts.papers, 'paper')} have it (${percent(term.all / counts.papers)}), and these are gathered in few topics.`
        : null,
    what: 'How well a term tells topics apart, weighed by how many papers have it. It chooses the terms that are shown for the whole corpus; bars are then set by length.',
    high: 'frequent, and at home in few topics.',
    low: 'rare, or spread evenly over all topics.',
    not: 'which topic it belongs to: select a topic for its own terms.',
    formula: 'salience = p(term) · Σ over topics of p(topic | term) · ln(p(topic | term) / p(topic))',
    worked: ({ terms: [term] }) => (term ? `“${term.term}”: ${index(term.score)}` : null),
    source: { text: 'Chuang, Manning and Heer 2012, Termite', url: 'https://doi.org/10.1145/2254556.2254572' },
    step: 'relevance',
  },
} as const satisfies Record<string, Explanation>;

/** The numbers of the paper that is open; `second` is null where there is one topic. */
function marginOf({ paper, papers, manifest }: Subject) {
  if (paper === null) return null;
  const second = manifest.topics.find(({ id }) => id === papers.secondTopic[paper]);
  return {
    similarity: papers.similarity[paper]!,
    margin: papers.margin[paper]!,
    second: second ? topicName(second) : null,
  };
}

/** How common the first term is in the selection, and in all papers: shares of papers. */
function commonness({ terms: [term], selected, manifest: { counts } }: Subject) {
  if (!term || selected === 0 || term.papers === 0) return null;
  const { term: name, papers, all } = term;
  return { name, papers, all, here: papers / selected, everywhere: all / counts.papers };
}

const trust = (value: number): string =>
  value >= 0.9 ? 'mostly' : value >= 0.75 ? 'often' : value >= 0.6 ? 'sometimes' : 'hardly more often than by chance';
