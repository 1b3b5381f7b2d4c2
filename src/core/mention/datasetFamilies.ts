import { builtInGazetteer } from './gazetteer/builtIn.ts';
import type { GazetteerEntry } from './gazetteer/entry.ts';
import type { Mention } from '../types.ts';

/** Variants of one dataset: ImageNet with ImageNet-1K, ImageNet-V2, ImageNet-C. */
export interface DatasetFamily {
  /** The dataset that the others are variants of, itself mentioned or not. */
  readonly name: string;
  /** Names as mentions have them, the family's own first where it is mentioned, then by name; at least two. */
  readonly members: readonly string[];
}

/**
 * The families of the datasets that are mentioned, by name. A variant is one whose line of the gazetteer names a `family` (of a variant of
 * a variant, the first of them all), or one that nobody listed and that is called as a listed dataset with something before or behind a
 * hyphen or space ("ImageNet-W", "Permuted-MNIST").
 *
 * @param mentions of all kinds
 * @param user entries of the user's own gazetteer, which go before the built-in ones
 * @returns families of which at least two members are mentioned
 */
export function datasetFamilies(
  mentions: Iterable<Pick<Mention, 'kind' | 'name'>>,
  user: readonly GazetteerEntry[] = [],
): DatasetFamily[] {
  const names = new Set<string>();
  for (const { kind, name } of mentions) if (kind === 'dataset') names.add(name);
  const listed = new Map<string, GazetteerEntry>();
  for (const entry of [...user, ...builtInGazetteer()]) {
    const key = entry.name.toLowerCase();
    if ((entry.kind ?? 'dataset') === 'dataset' && !listed.has(key)) listed.set(key, entry);
  }

  const families = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const head = headOf(name, listed);
    families.set(head, [...(families.get(head) ?? []), name]);
  }
  return [...families]
    .filter(([, members]) => members.length > 1)
    .map(([name, members]) => ({
      name,
      members: [...members.filter((member) => member === name), ...members.filter((member) => member !== name)],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name at the head of a name's family; the name itself where it is no variant. */
function headOf(name: string, listed: ReadonlyMap<string, GazetteerEntry>): string {
  let head = listed.get(name.toLowerCase())?.name ?? listedStem(name, listed) ?? name;
  const seen = new Set<string>();
  for (let family; (family = listed.get(head.toLowerCase())?.family) !== undefined && !seen.has(head); head = family)
    seen.add(head);
  return head;
}

/** Of a name that nobody listed, the longest listed part of it that ends or begins at a hyphen or space. */
function listedStem(name: string, listed: ReadonlyMap<string, GazetteerEntry>): string | undefined {
  const cuts = [...name.matchAll(/[-\s]/g)].map(({ index }) => index);
  const parts = [
    ...cuts.toReversed().map((at) => name.slice(0, at)),
    ...cuts.map((at) => name.slice(at + 1)),
    name.replace(/\+$/, ''),
  ];
  const part = parts.find((one) => /\p{L}{3}/u.test(one) && listed.has(one.toLowerCase()));
  return part && listed.get(part.toLowerCase())!.name;
}
