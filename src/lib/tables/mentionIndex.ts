import { listMentions, type MentionLists } from '#core/atlas/reading/mentionLists';
import type { MentionKind } from '#core/types';

/** A name of one kind. */
export interface MentionRef {
  readonly kind: MentionKind;
  readonly name: string;
}

/** All that is mentioned: which papers mention each name. */
export interface MentionIndex {
  readonly names: readonly MentionedName[];
  /** The entry of `names` for a name. */
  find(ref: MentionRef): MentionedName | undefined;
}

interface MentionedName extends MentionRef {
  /** Rows of the papers that mention it, ascending, each once. */
  readonly papers: Int32Array;
}

/** A name with its count in a set of papers. */
export interface MentionCount extends MentionRef {
  readonly papers: number;
}

export function mentionIndex({ kind, name, start, papers }: MentionLists): MentionIndex {
  const names = name.map((one, at) => ({
    kind: kind[at] as MentionKind,
    name: one,
    papers: papers.subarray(start[at], start[at + 1]),
  }));
  const byKey = new Map(names.map((entry) => [keyOf(entry), entry]));
  return { names, find: (ref) => byKey.get(keyOf(ref)) };
}

/** @param paper ascending rows; entry i of each list is mention i */
export const indexMentions = (
  paper: ArrayLike<number>,
  kind: readonly string[],
  name: readonly string[],
): MentionIndex => mentionIndex(listMentions(paper, kind, name));

/** Papers of the set that mention each name of a kind, most first, ties by name; names without any are left out. */
export function countMentions(index: MentionIndex, kind: MentionKind, mask: Uint8Array): MentionCount[] {
  return index.names
    .filter((entry) => entry.kind === kind)
    .map(({ name, papers }) => ({ kind, name, papers: countIn(papers, mask) }))
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1));
}

/** How many papers of the set mention any name of the kind. */
export function papersWithMention(index: MentionIndex, kind: MentionKind, mask: Uint8Array): number {
  const seen = new Uint8Array(mask.length);
  let count = 0;
  for (const entry of index.names) {
    if (entry.kind !== kind) continue;
    for (const row of entry.papers) {
      if (mask[row] && !seen[row]) {
        seen[row] = 1;
        count++;
      }
    }
  }
  return count;
}

export function countIn(rows: Int32Array, mask: Uint8Array): number {
  let count = 0;
  for (const row of rows) count += mask[row]!;
  return count;
}

function keyOf({ kind, name }: MentionRef): string {
  return `${kind}\t${name}`;
}
