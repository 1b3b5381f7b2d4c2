import { measured, measuredUnseen } from '#core/mention/measured';
import { BURST_COST, BURST_RATIO } from '#lib/stats/bursts.ts';
import { wilson } from '#lib/stats/interval.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { counted, percent, whole } from '#lib/ui/words.ts';
import type { Explanation } from './explanation.ts';

/** A number that only the place where it is shown can say. */
const nothing = () => null;

/** The numbers of counts: mentions, shares, comparisons, years, other atlases. */
export const ofCounts = {
  finder: {
    here: ({ manifest: { counts } }) =>
      `${whole(counts.papersWithMention)} of all ${counted(counts.papers, 'paper')} (${percent(counts.papersWithMention / Math.max(1, counts.papers))}) name a dataset or benchmark in title or abstract, as far as the program sees.`,
    what:
      `Names are found by lists and rules, which miss some and take some words for names. Read by a person, of 100 names that were found about ${whole(Math.round(100 * measuredUnseen.mentions.precision))} were right, ` +
      `and of 100 that stood there about ${whole(Math.round(100 * measuredUnseen.mentions.recall))} were found. So a count is “about so many, rather more”.`,
    high: 'many of the papers say by name what they measure on.',
    low: 'few do: they are theory, or do not name their data before the full text.',
    not: 'that the paper used the dataset: it mentions it. And in another field than those that were read, more may be missed.',
    formula:
      'precision = names found that are right / names found;  recall = names found that are right / names that a reader found. ' +
      `Measured: precision ${percent(measuredUnseen.mentions.precision)}, recall ${percent(measuredUnseen.mentions.recall)} in ${whole(measuredUnseen.papers)} abstracts that the rules had not seen; ` +
      `${percent(measured.mentions.precision)} and ${percent(measured.mentions.recall)} in ${whole(measured.papers)} that they were made with`,
    worked: nothing,
    source: { text: 'docs/mentions.md' },
  },
  interval: {
    here: ({ topic, manifest: { counts } }) => {
      if (!topic) return null;
      const [low, high] = wilson(topic.papers, counts.papers);
      return `${topicName(topic)} has ${percent(topic.share)} of these papers; of many more like them it would have between ${percent(low)} and ${percent(high)}.`;
    },
    what: 'How far the share could be off if these papers are some of many more like them: the share among all of those would lie between the two ends, 19 times in 20.',
    high: 'a wide interval: few papers, the share could well be another one.',
    low: 'a narrow interval: many papers, the share is known well.',
    not: 'anything about how the papers were chosen: a search that misses some kinds of papers is off by more than any interval says.',
    formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96, p = share, n = papers',
    worked: ({ topic, manifest: { counts } }) => {
      if (!topic) return null;
      const [low, high] = wilson(topic.papers, counts.papers);
      return `p = ${whole(topic.papers)} / ${whole(counts.papers)} = ${percent(topic.share)}: ${percent(low)} to ${percent(high)}`;
    },
    source: { text: 'Wilson 1927, Probable inference', url: 'https://doi.org/10.1080/01621459.1927.10502953' },
  },
  aboveChance: {
    here: nothing,
    what: 'How much more often two things meet in a paper than if they had nothing to do with each other.',
    high: '1 is twice as often as chance, 2 four times: the two belong together.',
    low: '0 is chance; −1 half as often: the two keep away from each other.',
    not: 'why they meet. Much that is frequent meets often and is 0 here.',
    formula:
      'log₂((observed + 4) / (expected + 4)), expected = papers with the one × papers with the other / all papers. Four papers are added to both, so that a few papers do not make a great number',
    worked: nothing,
    source: { text: 'logarithm of the observed over the expected count (pointwise mutual information), damped' },
  },
  gini: {
    here: nothing,
    what: 'Whether the mentions go to a few names or are spread over many.',
    high: 'near 1, one name has nearly all mentions: everybody measures on the same dataset.',
    low: 'near 0, all are mentioned by equally many papers.',
    not: 'how many names there are: n says that. Few names make it uncertain.',
    formula: 'G = Σ (2i − n − 1) xᵢ / ((n − 1) Σ xᵢ), over the n counts from the smallest x₁ to the largest xₙ',
    worked: nothing,
    source: {
      text: 'Gini 1912; corrected for few names by Deltas 2003',
      url: 'https://doi.org/10.1162/rest.2003.85.1.226',
    },
  },
  trend: {
    here: nothing,
    what: 'How the share of each year’s papers changes, along the straight line that fits all years best, from the first year to the last.',
    high: '+5 points: what 10% of the papers were about in the first year is 15% in the last.',
    low: 'below 0 the share falls, though the number of papers may still rise.',
    not: 'rise and fall within the years: a straight line does not see a peak. The last year may be incomplete.',
    formula:
      'slope = Σ c (y − ȳ) / Σ n (y − ȳ)², with c of the n papers of year y; change = slope × years. Tested by Cochran and Armitage: z = Σ c (y − ȳ) / √(p (1 − p) Σ n (y − ȳ)²)',
    worked: nothing,
    source: { text: 'Armitage 1955, Tests for linear trends in proportions', url: 'https://doi.org/10.2307/3001775' },
  },
  burst: {
    here: nothing,
    what: `Years in which something was about ${BURST_RATIO} times as frequent as over all years.`,
    high: 'a great weight: the burst explains the counts far better than chance about a constant share.',
    low: 'no burst: the counts rise and fall no more than expected.',
    not: 'that interest is gone after it: what has become usual does not burst.',
    formula: `two states, usual share and ${BURST_RATIO} × usual share; the cheapest way through the years, where each year costs −ln of the probability of its count, and going up costs ${BURST_COST} · ln(years)`,
    worked: nothing,
    source: {
      text: 'Kleinberg 2002, Bursty and hierarchical structure in streams',
      url: 'https://doi.org/10.1145/775047.775061',
    },
  },
  logOdds: {
    here: nothing,
    what: 'How much more a term belongs to A than to B. The odds are the papers that have it against those that do not; the length of a bar is how many times the odds in A are those in B. z divides by how uncertain that is, and orders the bars.',
    high: 'above 0 it is A’s; z beyond 2 is seldom chance.',
    low: 'below 0 it is B’s; near 0 both have it alike.',
    not: 'whether many papers have it: a rare term may be wholly of one side.',
    formula:
      'log-odds = ln((a + m) / (A − a + 10 − m)) − ln((b + m) / (B − b + 10 − m)), with a of A papers, b of B, and m papers out of 10 that the whole corpus puts in beforehand; z = log-odds / √(sum of the four reciprocals)',
    worked: nothing,
    source: { text: 'Monroe, Colaresi and Quinn 2008, Fightin’ Words', url: 'https://doi.org/10.1093/pan/mpn018' },
  },
  falseDiscovery: {
    here: nothing,
    what: 'Who compares a hundred things finds some differences by chance alone. What stands out here was chosen so that at most about 5% of it is such a false finding; the rest is faint.',
    high: 'a great adjusted p: such a difference is to be expected by chance.',
    low: 'a small one: chance hardly makes it.',
    not: 'that a faint difference is none: there may be too few papers to tell. Nor that a sure one is large.',
    formula:
      'adjusted p of the i-th smallest of m = min over j ≥ i of p(j) · m / j; shown as sure where ≤ 0.05 (Benjamini–Hochberg)',
    worked: nothing,
    source: { text: 'Benjamini and Hochberg 1995', url: 'https://doi.org/10.1111/j.2517-6161.1995.tb02031.x' },
  },
  adjustedRand: {
    here: nothing,
    what: 'How far two divisions of the same papers into topics agree: whether pairs of papers that are together in the one are together in the other.',
    high: '1: the two divide the papers in the same way, whatever the topics are called.',
    low: '0: no more than chance; a little below 0 is possible.',
    not: 'which of the two is better. A finer division of the same topics lowers it as well.',
    formula: '(pairs together in both − expected) / (mean of the pairs together in either − expected)',
    worked: nothing,
    source: { text: 'Hubert and Arabie 1985, Comparing partitions', url: 'https://doi.org/10.1007/BF01908075' },
  },
  likeness: {
    here: nothing,
    what: 'How alike the terms of two topics are, whichever papers they hold.',
    high: 'near 1 they speak of the same in the same words.',
    low: 'near 0 they have no terms in common.',
    not: 'that they hold the same papers: the number in both says that.',
    formula: 'cosine of the two lists of TF-IDF weights: Σ u v / (√Σu² √Σv²)',
    worked: nothing,
    source: { text: 'docs/method.md' },
    step: 'weights',
  },
} as const satisfies Record<string, Explanation>;
