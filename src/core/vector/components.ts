const LEAST = 8;
const MOST = 64;

/**
 * How many singular vectors describe a corpus of `papers` papers: 0.8 √papers, but 8 to 64.
 *
 * Few papers hold few themes that repeat; further components then only tell single papers apart, and topics found among them do
 * not come back when a part of the papers is clustered anew.
 */
export function componentsFor(papers: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.round(0.8 * Math.sqrt(papers))));
}
