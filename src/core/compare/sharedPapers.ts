import { IDENTITIES, type ComparedAtlas } from './comparedAtlas.ts';

/** A paper of both atlases, by its row in each. */
export interface SharedPaper {
  readonly a: number;
  readonly b: number;
}

/** A folded title shorter than this says too little of which paper it is ("Introduction", "Editorial"). */
const LEAST_TITLE = 16;

/**
 * The papers that two atlases share, in the order of the first: by id, else by DOI, arXiv id or PMID, else by title without case, blanks
 * and punctuation. What several papers of one atlas have in common tells nothing, and each paper is paired once.
 */
export function sharedPapers(a: ComparedAtlas, b: ComparedAtlas): SharedPaper[] {
  const partner = new Int32Array(a.title.length).fill(-1);
  const taken = new Uint8Array(b.title.length);
  const pairBy = (keyOf: (atlas: ComparedAtlas, row: number) => string) => {
    const [rows, others] = [a, b].map((atlas) => uniqueRows(atlas, keyOf));
    for (const [key, row] of rows!) {
      const other = others!.get(key);
      if (other === undefined || partner[row] !== -1 || taken[other]) continue;
      partner[row] = other;
      taken[other] = 1;
    }
  };
  for (const name of IDENTITIES) pairBy((atlas, row) => (atlas.identities[name][row] ?? '').toLowerCase());
  pairBy((atlas, row) => foldedTitle(atlas.title[row]!));
  return Array.from(partner, (other, row) => ({ a: row, b: other })).filter((pair) => pair.b !== -1);
}

function uniqueRows(atlas: ComparedAtlas, keyOf: (atlas: ComparedAtlas, row: number) => string): Map<string, number> {
  const rows = new Map<string, number>();
  const several = new Set<string>();
  for (let row = 0; row < atlas.title.length; row++) {
    const key = keyOf(atlas, row);
    if (!key) continue;
    if (rows.has(key)) several.add(key);
    rows.set(key, row);
  }
  for (const key of several) rows.delete(key);
  return rows;
}

function foldedTitle(title: string): string {
  const folded = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded.length >= LEAST_TITLE ? folded : '';
}
