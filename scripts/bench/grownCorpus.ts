import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createRandom } from '#core/random';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly label?: string;
}

/**
 * Writes a corpus of some size as JSON Lines: the first papers of a labelled one, then copies of it under other ids, whose words are dealt out
 * anew among the texts of one category, by a seed, so that nothing merges and lengths, vocabulary and categories stay.
 *
 * @param base gzipped JSON Lines
 */
export function writeGrown(base: string, size: number, path: string): void {
  const lines = gunzipSync(readFileSync(base)).toString('utf8').trimEnd().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Row);
  const handle = openSync(path, 'w');
  try {
    for (let copy = 0, written = 0; written < size; copy++) {
      const some = copy === 0 ? rows : shuffled(rows, copy);
      for (let at = 0; at < some.length && written < size;) {
        const batch = some.slice(at, Math.min(at + 1000, at + size - written));
        writeSync(handle, batch.map((row) => `${JSON.stringify(row)}\n`).join(''));
        at += batch.length;
        written += batch.length;
      }
    }
  } finally {
    closeSync(handle);
  }
}

function shuffled(rows: readonly Row[], copy: number): Row[] {
  const titles = dealt(rows, ({ title }) => title, copy);
  const abstracts = dealt(rows, ({ abstract }) => abstract, copy + 1000);
  return rows.map((row, at) => ({ ...row, id: `${row.id}+${copy}`, title: titles[at]!, abstract: abstracts[at]! }));
}

/** The texts with the words of each category dealt out anew among them; each keeps its number of words. */
function dealt(rows: readonly Row[], textOf: (row: Row) => string, seed: number): string[] {
  const members = new Map<string, number[]>();
  rows.forEach(({ label = '' }, at) => (members.get(label) ?? members.set(label, []).get(label)!).push(at));
  const texts: string[] = new Array<string>(rows.length);
  const random = createRandom(seed);
  for (const group of members.values()) {
    const words = group.flatMap((at) => textOf(rows[at]!).split(' '));
    for (let last = words.length - 1; last > 0; last--) {
      const other = random.below(last + 1);
      [words[last], words[other]] = [words[other]!, words[last]!];
    }
    let next = 0;
    for (const at of group) texts[at] = words.slice(next, (next += textOf(rows[at]!).split(' ').length)).join(' ');
  }
  return texts;
}
