import { headOf } from './bytes.ts';
import type { InputFile } from './inputFile.ts';

/**
 * Files in the order in which they are read, whatever the order and the folders in which they were found: by their own names, those of one
 * name by what stands in them. So the same files give the same papers, topics and account wherever they lie. Which record leads where
 * several are one paper follows from it: the first one.
 *
 * @param files of an input, or of one archive
 */
export function inInputOrder<File extends Pick<InputFile, 'name' | 'bytes'>>(files: readonly File[]): File[] {
  return [...files].sort((a, b) => compare(ownName(a.name), ownName(b.name)) || byContent(a, b));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A file's name without its folders, and without what only says that it is packed. */
const ownName = (name: string) =>
  name
    .replace(/^.*[\\/]/s, '')
    .replace(/\.tgz$/i, '.tar')
    .replace(/\.gz(?:ip)?$/i, '');

/** Files of one name by their first 64 KB; of copies of one file any may be the first, save that the same one always is. */
function byContent(a: Pick<InputFile, 'name' | 'bytes'>, b: Pick<InputFile, 'name' | 'bytes'>): number {
  const [first, second] = [headOf(a.bytes), headOf(b.bytes)];
  const length = Math.min(first.length, second.length);
  for (let at = 0; at < length; at++) if (first[at] !== second[at]) return first[at]! - second[at]!;
  return first.length - second.length || compare(a.name, b.name);
}
