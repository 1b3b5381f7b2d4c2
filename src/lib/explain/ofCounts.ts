import { measured, measuredUnseen } from '#core/mention/measured';
import { BURST_COST, BURST_RATIO } from '#lib/stats/bursts.ts';
import { wilson } from '#lib/stats/interval.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { percent, whole } from '#lib/ui/words.ts';
import type { Explanation } from './explanation.ts';

/** A number that only the place where it is shown can put into its formula. */
const nothing = () => null;

/** The numbers of counts: mentions, shares, comparisons, years, other atlases. */
export const ofCounts = {
  finder: {
    what: 'A mention is the name of a dataset, task or method in a title or abstract. It is found by rules and lists, which miss some names and take some words for names.',
    formula:
      'precision = names found that are right / names found;  recall = names found that are right / names that a reader found',
    here: ({ manifest: { counts } }) =>
      `In ${whole(measuredUnseen.papers)} abstracts that the rules had not seen: precision ${percent(measuredUnseen.mentions.precision)}, recall ${percent(measuredUnseen.mentions.recall)}; ` +
      `in ${whole(measured.papers)} that they were made with: ${percent(measured.mentions.precision)} and ${percent(measured.mentions.recall)}. ` +
      `Here ${whole(counts.papersWithMention)} of ${whole(counts.papers)} papers mention something: ${percent(counts.papersWithMention / Math.max(1, counts.papers))}.`,
    high: 'near 100% precision, what is counted can be believed; near 100% recall, little is missed.',
    low: 'with a recall of 80%, one name in five is not counted: read counts as “at least”.',
    not: 'that the paper used the dataset: it mentions it. And on another field than those that were labelled, it may be worse.',
    source: { text: 'docs/mentions.md' },
  },
  interval: {
    what: 'How far the share could be off if these papers are some of many more like them: the share among all of those would lie between the two ends, 19 times in 20.',
    formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96, p = share, n = papers',
    here: ({ topic, manifest: { counts } }) => {
      if (!topic) return null;
      const [low, high] = wilson(topic.papers, counts.papers);
      return `${topicName(topic)}: ${whole(topic.papers)} of ${whole(counts.papers)} is ${percent(topic.share)}; interval ${percent(low)} to ${percent(high)}.`;
    },
    high: 'a wide interval: few papers, the share could well be another one.',
    low: 'a narrow interval: many papers, the share is known well.',
    not: 'anything about how the papers were chosen: a search that misses some kinds of papers is off by more than any interval says.',
    source: { text: 'Wilson 1927, Probable inference', url: 'https://doi.org/10.1080/01621459.1927.10502953' },
  },
  aboveChance: {
    what: 'How much more often two things meet in a paper than if they had nothing to do with each other.',
    formula:
      'log₂((observed + 4) / (expected + 4)), expected = papers with the one × papers with the other / all papers. Four papers are added to both, so that a few papers do not make a great number',
    here: nothing,
    high: '1 is twice as often as chance, 2 four times: the two belong together.',
    low: '0 is chance; −1 half as often: the two keep away from each other.',
    not: 'why they meet. Much that is frequent meets often and is 0 here.',
    source: { text: 'logarithm of the observed over the expected count (pointwise mutual information), damped' },
  },
  gini: {
    what: 'Whether the mentions go to a few names or are spread over many.',
    formula: 'G = Σ (2i − n − 1) xᵢ / ((n − 1) Σ xᵢ), over the n counts from the smallest x₁ to the largest xₙ',
    here: nothing,
    high: 'near 1, one name has nearly all mentions: everybody measures on the same dataset.',
    low: 'near 0, all are mentioned by equally many papers.',
    not: 'how many names there are: n says that. Few names make it uncertain.',
    source: {
      text: 'Gini 1912; corrected for few names by Deltas 2003',
      url: 'https://doi.org/10.1162/rest.2003.85.1.226',
    },
  },
  trend: {
    what: 'How the share of each year’s papers changes, along the straight line that fits all years best, from the first year to the last.',
    formula:
      'slope = Σ c (y − ȳ) / Σ n (y − ȳ)², with c of the n papers of year y; change = slope × years. Tested by Cochran and Armitage: z = Σ c (y − ȳ) / √(p (1 − p) Σ n (y − ȳ)²)',
    here: nothing,
    high: '+5 points: what 10% of the papers were about in the first year is 15% in the last.',
    low: 'below 0 the share falls, though the number of papers may still rise.',
    not: 'rise and fall within the years: a straight line does not see a peak. The last year may be incomplete.',
    source: { text: 'Armitage 1955, Tests for linear trends in proportions', url: 'https://doi.org/10.2307/3001775' },
  },
  burst: {
    what: `Years in which something was about ${BURST_RATIO} times as frequent as over all years.`,
    formula: `two states, usual share and ${BURST_RATIO} × usual share; the cheapest way through the years, where each year costs −ln of the probability of its count, and going up costs ${BURST_COST} · ln(years)`,
    here: nothing,
    high: 'a great weight: the burst explains the counts far better than chance about a constant share.',
    low: 'no burst: the counts rise and fall no more than expected.',
    not: 'that interest is gone after it: what has become usual does not burst.',
    source: {
      text: 'Kleinberg 2002, Bursty and hierarchical structure in streams',
      url: 'https://doi.org/10.1145/775047.775061',
    },
  },
  logOdds: {
    what: 'How much more a term belongs to A than to B. The odds are the papers that have it against those that do not; the length of a bar is how many times the odds in A are those in B. z divides by how uncertain that is, and orders the bars.',
    formula:
      'log-odds = ln((a + m) / (A − a + 10 − m)) − ln((b + m) / (B − b + 10 − m)), with a of A papers, b of B, and m papers out of 10 that the whole corpus puts in beforehand; z = log-odds / √(sum of the four reciprocals)',
    here: nothing,
    high: 'above 0 it is A’s; z beyond 2 is seldom chance.',
    low: 'below 0 it is B’s; near 0 both have it alike.',
    not: 'whether many papers have it: a rare term may be wholly of one side.',
    source: { text: 'Monroe, Colaresi and Quinn 2008, Fightin’ Words', url: 'https://doi.org/10.1093/pan/mpn018' },
  },
  falseDiscovery: {
    what: 'Who compares a hundred things finds some differences by chance alone. What stands out here was chosen so that at most about 5% of it is such a false finding; the rest is faint.',
    formula:
      'adjusted p of the i-th smallest of m = min over j ≥ i of p(j) · m / j; shown as sure where ≤ 0.05 (Benjamini–Hochberg)',
    here: nothing,
    high: 'a great adjusted p: such a difference is to be expected by chance.',
    low: 'a small one: chance hardly makes it.',
    not: 'that a faint difference is none: there may be too few papers to tell. Nor that a sure one is large.',
    source: { text: 'Benjamini and Hochberg 1995', url: 'https://doi.org/10.1111/j.2517-6161.1995.tb02031.x' },
  },
  adjustedRand: {
    what: 'How far two divisions of the same papers into topics agree: whether pairs of papers that are together in the one are together in the other.',
    formula: '(pairs together in both − expected) / (mean of the pairs together in either − expected)',
    here: nothing,
    high: '1: the two divide the papers in the same way, whatever the topics are called.',
    low: '0: no more than chance; a little below 0 is possible.',
    not: 'which of the two is better. A finer division of the same topics lowers it as well.',
    source: { text: 'Hubert and Arabie 1985, Comparing partitions', url: 'https://doi.org/10.1007/BF01908075' },
  },
  likeness: {
    what: 'How alike the terms of two topics are, whichever papers they hold.',
    formula: 'cosine of the two lists of TF-IDF weights: Σ u v / (√Σu² √Σv²)',
    here: nothing,
    high: 'near 1 they speak of the same in the same words.',
    low: 'near 0 they have no terms in common.',
    not: 'that they hold the same papers: the number in both says that.',
    source: { text: 'docs/method.md' },
    step: 'weights',
  },
} as const satisfies Record<string, Explanation>;
