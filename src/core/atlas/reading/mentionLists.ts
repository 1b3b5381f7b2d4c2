import type { AtlasFolder } from '../folder.ts';
import { readColumns } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';

/** All that is mentioned, and by which papers. */
export interface MentionLists {
  /** Entry i is name i: its kind, and itself; in the order of their first mentions. */
  readonly kind: readonly string[];
  readonly name: readonly string[];
  /** Name i is mentioned by the papers `papers[start[i] .. start[i + 1]]`: rows, ascending, each once. */
  readonly start: Int32Array;
  readonly papers: Int32Array;
}

export async function readMentionLists(folder: AtlasFolder, manifest: Manifest): Promise<MentionLists> {
  const { paper, kind, name } = await readColumns(folder, manifest, 'mentions', ['paper', 'kind', 'name']);
  return listMentions(paper, kind, name);
}

/** @param paper ascending rows; entry i of each list is mention i */
export function listMentions(
  paper: ArrayLike<number>,
  kind: readonly string[],
  name: readonly string[],
): MentionLists {
  const places = new Map<string, number>();
  const kinds: string[] = [];
  const names: string[] = [];
  const of = new Int32Array(paper.length);
  for (let at = 0; at < paper.length; at++) {
    const key = `${kind[at]}\t${name[at]}`;
    let place = places.get(key);
    if (place === undefined) {
      place = names.length;
      places.set(key, place);
      kinds.push(kind[at]!);
      names.push(name[at]!);
    }
    of[at] = place;
  }
  const last = new Int32Array(names.length).fill(-1);
  const start = new Int32Array(names.length + 1);
  const again = new Uint8Array(paper.length);
  for (let at = 0; at < paper.length; at++) {
    const place = of[at]!;
    if (last[place] === paper[at]) again[at] = 1;
    else start[place + 1]!++;
    last[place] = paper[at]!;
  }
  for (let place = 0; place < names.length; place++) start[place + 1]! += start[place]!;
  const papers = new Int32Array(start[names.length]!);
  const next = start.slice();
  for (let at = 0; at < paper.length; at++) if (!again[at]) papers[next[of[at]!]!++] = paper[at]!;
  return { kind: kinds, name: names, start, papers };
}
