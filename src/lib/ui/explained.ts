/** The numbers that the page explains, by what they are called. */
export const EXPLAINED = {
  share: 'Share of the papers',
  stability: 'Stability',
  silhouette: 'Silhouette',
  core: 'Core and edge',
  between: 'Between topics',
  coverage: 'How many papers a name fits',
  lift: 'How many times as common',
  relevance: 'Relevance of a term',
  salience: 'Salience of a term',
  idf: 'Weight of a term (TF-IDF)',
  similarity: 'Similarity to its topic',
  margin: 'Margin to the next topic',
  neighboursKept: 'Neighbours kept by the map',
  trustworthiness: 'Trustworthiness of the map',
  separation: 'Separation and margin of the topics',
  finder: 'Mentions, and how well they are found',
  interval: '95% interval of a share',
  aboveChance: 'Above chance',
  gini: 'Concentration (Gini coefficient)',
  trend: 'Change of a share over the years',
  burst: 'Burst',
  logOdds: 'Log-odds and z',
  falseDiscovery: 'More than chance (false discovery rate)',
  adjustedRand: 'Adjusted Rand index',
  likeness: 'Likeness of two topics',
} as const;
export type ExplainedName = keyof typeof EXPLAINED;

/** A number that is explained, where it is shown. */
export interface Explained {
  readonly name: ExplainedName;
  /** What the number of that place means, in plain words; without it, that of the corpus, the topic or the paper that is open. */
  readonly here?: string;
  /** Its formula with the numbers of that place put in. */
  readonly worked?: string;
}
