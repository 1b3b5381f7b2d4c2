import type { Manifest } from '#core/atlas/types';
import { capital, counted, percent, whole } from '#lib/ui/words.ts';

/** A work that the methods rest on. */
export interface Reference {
  readonly key: string;
  readonly text: string;
}

export const REFERENCES: readonly Reference[] = [
  {
    key: 'Arthur and Vassilvitskii 2007',
    text: 'Arthur D, Vassilvitskii S. k-means++: the advantages of careful seeding. SODA 2007.',
  },
  {
    key: 'Halko et al. 2011',
    text: 'Halko N, Martinsson PG, Tropp JA. Finding structure with randomness: probabilistic algorithms for constructing approximate matrix decompositions. SIAM Review 53, 2011.',
  },
  {
    key: 'Hennig 2007',
    text: 'Hennig C. Cluster-wise assessment of cluster stability. Computational Statistics & Data Analysis 52, 2007.',
  },
  {
    key: 'McInnes et al. 2018',
    text: 'McInnes L, Healy J, Melville J. UMAP: uniform manifold approximation and projection for dimension reduction. arXiv:1802.03426, 2018.',
  },
  { key: 'Porter 1980', text: 'Porter MF. An algorithm for suffix stripping. Program 14, 1980.' },
  {
    key: 'Rousseeuw 1987',
    text: 'Rousseeuw PJ. Silhouettes: a graphical aid to the interpretation and validation of cluster analysis. Journal of Computational and Applied Mathematics 20, 1987.',
  },
  {
    key: 'Salton and Buckley 1988',
    text: 'Salton G, Buckley C. Term-weighting approaches in automatic text retrieval. Information Processing & Management 24, 1988.',
  },
  {
    key: 'Venna and Kaski 2001',
    text: 'Venna J, Kaski S. Neighborhood preservation in nonlinear projection methods: an experimental study. ICANN 2001.',
  },
];

/** How the atlas was made, in sentences for the methods section of a paper, with this corpus's own numbers. */
export function methodsOf(manifest: Manifest): string[] {
  const { counts, quality, recipe, choice, vectors, generator, fingerprint } = manifest;
  const files = manifest.inputs.length;
  return [
    `${counted(counts.records, 'record')} of ${counted(files, 'file')} were read with ${capital(generator)}. ` +
      `${counts.merged === 0 ? 'No record was a duplicate' : `${counted(counts.merged, 'record')} of papers that had been read before (same DOI, arXiv id or PubMed number, same abstract, or same title with agreeing year or authors) were merged with those`}` +
      `, ${counts.rejected === 0 ? 'none was' : `${whole(counts.rejected)} were`} rejected, and ${counted(counts.papers, 'paper')} remained.`,
    `Titles and abstracts were counted as ${whole(counts.terms)} terms: stemmed words (Porter 1980) and phrases that occur in at least ` +
      `${recipe.text.minPapers === 'auto' ? 'a few papers (a bound that grows with the corpus)' : counted(recipe.text.minPapers, 'paper')} and in at most ${percent(recipe.text.maxShare, 0)} of them, without stop words${recipe.text.maxSentenceShare === 'off' ? '' : ` and without sentences that more than ${percent(recipe.text.maxSentenceShare, 0)} of the abstracts have word for word`}. ` +
      (vectors
        ? `For topics and map the papers were represented by vectors of ${vectors.dimensions} dimensions that were made elsewhere (${vectors.file}), scaled to unit length, and `
        : 'Papers by terms were weighted by TF-IDF (Salton and Buckley 1988), reduced by truncated singular value decomposition (Halko et al. 2011), scaled to unit length, and ') +
      `clustered into ${counted(counts.topics, 'topic')} by k-means (Arthur and Vassilvitskii 2007; seed ${recipe.seed}). ` +
      (choice
        ? `The number of topics was chosen from the data: ${lowered(choice.reason)}`
        : 'The number of topics was given.') +
      fitOf(manifest),
    [
      quality.stability === null
        ? ''
        : `When nine papers in ten were clustered anew, a topic was found again to ${percent(quality.stability, 0)} on average (Jaccard overlap; after Hennig 2007). `,
      quality.silhouette === null ? '' : `The mean silhouette (Rousseeuw 1987) is ${quality.silhouette.toFixed(2)}. `,
      'The map places papers by their nearest neighbours among these vectors (in the manner of McInnes et al. 2018); ',
      `its trustworthiness (Venna and Kaski 2001) is ${quality.trustworthiness.toFixed(2)}, and ${percent(quality.neighboursKept, 0)} of a paper’s 15 nearest papers are near it on the map. `,
      'Topics are named by one to three phrases that together cover most of their papers and are at least three times as frequent inside as outside.',
    ].join(''),
    `Datasets, tasks, methods and results were found in the abstracts by a gazetteer and rules: ${counted(counts.mentions, 'mention')}, of them ${counted(counts.datasets, 'dataset')} and benchmarks, and ${counted(counts.results, 'result')}. ` +
      `The same inputs with the same recipe give the same atlas; this one has the fingerprint ${fingerprint}.`,
  ];
}

/** Empty where all papers were fitted to. */
function fitOf({ fit, counts }: Manifest): string {
  if (!fit) return '';
  return (
    ` Vectors, topics and map were fitted to a sample of ${whole(fit.papers)} of the ${counted(counts.papers, 'paper')}, spread over their years, and the others placed by it; ` +
    `topics fitted to a second such sample agree with these to ${fit.agreement.toFixed(2)} (normalised mutual information).`
  );
}

function lowered(text: string): string {
  const sentence = text.charAt(0).toLowerCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
