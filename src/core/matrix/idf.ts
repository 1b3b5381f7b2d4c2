import { log } from '#core/log';

/**
 * Inverse document frequency of a term, as scikit-learn's `TfidfTransformer` has it:
 *
 *     ln((1 + papers) / (1 + holding)) + 1      smooth
 *     ln(papers / holding) + 1                  otherwise
 *
 * @param papers of the corpus
 * @param holding papers that hold the term
 * @param smooth count one more paper that holds every term, so that none is infinite or zero. Default true
 */
export function inverseDocumentFrequency(papers: number, holding: number, smooth = true): number {
  const extra = smooth ? 1 : 0;
  return log((papers + extra) / (holding + extra)) + 1;
}
