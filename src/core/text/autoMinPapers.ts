/** Papers that must hold a term where the recipe leaves it open: one in 200, but 2 to 5. */
export function autoMinPapers(papers: number): number {
  return Math.min(5, Math.max(2, Math.floor(papers / 200)));
}
