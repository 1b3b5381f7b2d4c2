const LEAST = 8;
const MOST = 50;

/**
 * How many singular vectors describe a corpus of `papers` papers: 0.8 √papers, but 8 to 50.
 *
 * Few papers hold few themes that repeat; further components then only tell single papers apart, and topics found among them do
 * not come back when a part of the papers is clustered anew. Samples of 400 labelled abstracts are told apart best in 8 to 16
 * components; from 4,000 abstracts on 50 do as well as 64 or 100, and cost less.
 */
export function componentsFor(papers: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.round(0.8 * Math.sqrt(papers))));
}
