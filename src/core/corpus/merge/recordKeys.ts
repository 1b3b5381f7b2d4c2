import type { CleanRecord } from '../cleanRecord.ts';
import { withoutLabels } from '../clean/sectionLabels.ts';
import { foldedHash, foldTitle } from './fold.ts';
import { HashIndex, hashName } from './nameIndex.ts';

/** Keys of a record: of its DOI, arXiv id, PMID, own id, title and abstract. */
const KEYS = 6;

/**
 * What records are recognised by, as numbers, six a record: two that `PaperFinder` would compare have one in common. 0 where a record has none of the kind.
 */
export function keysOf(records: readonly CleanRecord[]): Float64Array {
  const keys = new Float64Array(records.length * KEYS);
  records.forEach((record, at) => {
    if (record.kind === 'rejected') return;
    const { id, title, abstract, bibliography } = record;
    const names = [bibliography.doi, bibliography.arxiv, bibliography.pmid, id].map(
      (name) => name && hashName(name) + 1,
    );
    const texts = [title && foldedHash(foldTitle(title)) + 1, abstract && foldedHash(withoutLabels(abstract)) + 1];
    keys.set([...names, ...texts].map(Number), at * KEYS);
  });
  return keys;
}

/**
 * Finds the records that have no key in common with any other: none of them can be the same paper as another. Takes memory by the keys, not by the texts.
 *
 * @param parts keys of all records, in the order of the input
 * @returns whether the record of a number is one of them
 */
export function findLone(parts: readonly Float64Array[]): (record: number) => boolean {
  const records = parts.reduce((sum, { length }) => sum + length / KEYS, 0);
  const isShared = new Uint8Array(records);
  for (let kind = 0; kind < KEYS; kind++) {
    const first = new HashIndex();
    let record = 0;
    for (const keys of parts) {
      for (let at = kind; at < keys.length; at += KEYS, record++) {
        const key = keys[at]!;
        if (key === 0) continue;
        const other = first.get(key - 1);
        if (other === undefined) first.add(key - 1, record);
        else isShared[other] = isShared[record] = 1;
      }
    }
  }
  return (record) => isShared[record] === 0;
}
