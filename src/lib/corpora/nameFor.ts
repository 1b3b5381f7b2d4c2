import type { GivenFile } from '#workers/files/readFiles';

type Named = Pick<GivenFile, 'name'> & { readonly content: { readonly size: number } };

/** Whether a name has a word in it: some letters on end, or one of a script that has other words than letters. Numbers and hashes have none. */
const isTelling = (name: string): boolean => /[a-z]{4}|[^\p{ASCII}\P{L}]/iu.test(name);

/**
 * What to call a corpus until its owner names it: after its folder, or its largest file; after the day where these say nothing.
 *
 * @param now for the day, as the browser writes it. Default today
 */
export function nameFor(files: readonly Named[], now = new Date()): string {
  const [largest] = [...files].sort((a, b) => b.content.size - a.content.size);
  const [top = '', below] = largest!.name.split('/');
  const stem = below === undefined ? top.replace(/\.[a-z0-9]{1,6}$/i, '') : top;
  const name = stem.replace(/[_\s]+/g, ' ').trim();
  if (!isTelling(name) || top === PASTED)
    return `Papers of ${now.toLocaleDateString(undefined, { dateStyle: 'long' })}`;
  if (below !== undefined || files.length === 1) return name;
  return `${name} and ${files.length === 2 ? 'another file' : `${files.length - 1} other files`}`;
}

/** The name of a file of pasted text. */
export const PASTED = 'pasted text';
