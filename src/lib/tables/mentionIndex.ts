import { listMentions, type MentionLists } from '#core/atlas/reading/mentionLists';
import type { Manifest } from '#core/atlas/types';
import type { MentionKind } from '#core/types';

/** A name of one kind. */
export interface MentionRef {
  readonly kind: MentionKind;
  readonly name: string;
}

/** All that is mentioned: which papers mention each name. */
export interface MentionIndex {
  readonly names: readonly MentionedName[];
  /** Datasets with several variants, each as one name: papers that mention any of them. */
  readonly families: readonly MentionedFamily[];
  /** The entry of `names`, or of `families`, for a name. */
  find(ref: MentionRef): MentionedName | undefined;
}

interface MentionedName extends MentionRef {
  /** Rows of the papers that mention it, ascending, each once. */
  readonly papers: Int32Array;
}

export interface MentionedFamily extends MentionedName {
  /** Names of the variants. */
  readonly members: readonly string[];
}

/** A name with its count in a set of papers. */
export interface MentionCount extends MentionRef {
  readonly papers: number;
  /** True for a family of variants, which are counted by themselves too. */
  readonly isFamily?: boolean;
  /** The family that it is counted in too. */
  readonly family?: string;
}

/** What a family goes by among the names of its members, of which one may be called as it is. */
const familyName = (name: string): string => `${name} family`;

/** @param families datasets of which several variants are mentioned: the manifest's */
export function mentionIndex(
  { kind, name, start, papers }: MentionLists,
  families: Manifest['families'] = [],
): MentionIndex {
  const names = name.map((one, at) => ({
    kind: kind[at] as MentionKind,
    name: one,
    papers: papers.subarray(start[at], start[at + 1]),
  }));
  const byKey = new Map(names.map((entry) => [keyOf(entry), entry]));
  const united = families.flatMap((family): MentionedFamily[] => {
    const members = family.members.flatMap((member) => byKey.get(keyOf({ kind: 'dataset', name: member })) ?? []);
    if (members.length < 2) return [];
    const rows = new Set(members.flatMap(({ papers }) => [...papers]));
    return [
      {
        kind: 'dataset',
        name: familyName(family.name),
        papers: Int32Array.from(rows).sort(),
        members: members.map((member) => member.name),
      },
    ];
  });
  for (const entry of united) byKey.set(keyOf(entry), byKey.get(keyOf(entry)) ?? entry);
  return { names, families: united, find: (ref) => byKey.get(keyOf(ref)) };
}

/** @param paper ascending rows; entry i of each list is mention i */
export const indexMentions = (
  paper: ArrayLike<number>,
  kind: readonly string[],
  name: readonly string[],
  families?: Manifest['families'],
): MentionIndex => mentionIndex(listMentions(paper, kind, name), families);

/** Papers of the set that mention each name of a kind, most first, ties by name; names without any are left out. */
export function countMentions(index: MentionIndex, kind: MentionKind, mask: Uint8Array): MentionCount[] {
  return byMost(
    index.names
      .filter((entry) => entry.kind === kind)
      .map(({ name, papers }) => ({ kind, name, papers: countIn(papers, mask) }))
      .filter(({ papers }) => papers > 0),
  );
}

const byMost = (counts: readonly MentionCount[]): MentionCount[] =>
  counts.toSorted((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1));

/**
 * The same with families, where members of them are counted: each as one name that counts papers with any of its variants, these behind it.
 */
export function countFamilies(index: MentionIndex, counts: readonly MentionCount[], mask: Uint8Array): MentionCount[] {
  const byName = new Map(counts.map((count) => [count.name, count]));
  const blocks = new Map<string, MentionCount[]>();
  const heads = index.families.flatMap((family): MentionCount[] => {
    const members = counts.filter((count) => count.kind === family.kind && family.members.includes(count.name));
    if (members.length < 2) return [];
    const { kind, name } = family;
    blocks.set(
      name,
      members.map((member) => ({ ...member, family: name })),
    );
    for (const member of members) byName.delete(member.name);
    return [{ kind, name, papers: countIn(family.papers, mask), isFamily: true }];
  });
  return byMost([...byName.values(), ...heads]).flatMap((count) => [count, ...(blocks.get(count.name) ?? [])]);
}

/** The first so many, and the rest of the family that the last of them belongs to. */
export function foremostOf(counts: readonly MentionCount[], most: number): readonly MentionCount[] {
  const rest = counts.findIndex(({ family }, at) => at >= most && family === undefined);
  return rest < 0 ? counts : counts.slice(0, rest);
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
