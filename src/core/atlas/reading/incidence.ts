import type { AtlasFolder } from '../folder.ts';
import { columnNames } from '../tables/schema.ts';
import { readColumns } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';

/** Which papers contain which term how often: by paper. */
export interface Incidence {
  /** Paper r has the entries `start[r] .. start[r + 1]` of `term` and `count`. */
  readonly start: Int32Array;
  readonly term: Int32Array | Uint16Array | Uint8Array;
  readonly count: Int32Array | Uint16Array | Uint8Array;
}

export async function readIncidence(folder: AtlasFolder, manifest: Manifest): Promise<Incidence> {
  const { paper, term, count } = await readColumns(folder, manifest, 'incidence', columnNames('incidence'));
  return { start: rowStarts(paper, manifest.counts.papers), term: narrowed(term), count: narrowed(count) };
}

/** The same numbers in as little memory as they need: there are some thirty of each for every paper. */
function narrowed(values: Int32Array): Int32Array | Uint16Array | Uint8Array {
  let [least, most] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    if (values[at]! > most) most = values[at]!;
    else if (values[at]! < least) least = values[at]!;
  }
  if (least < 0 || most > 0xffff) return values;
  return most > 0xff ? Uint16Array.from(values) : Uint8Array.from(values);
}

/** @param paper ascending row numbers below `papers` */
export function rowStarts(paper: Int32Array, papers: number): Int32Array {
  const start = new Int32Array(papers + 1);
  for (let at = 0; at < paper.length; at++) start[paper[at]! + 1]!++;
  for (let row = 0; row < papers; row++) start[row + 1]! += start[row]!;
  return start;
}
