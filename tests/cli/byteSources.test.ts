import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSource } from '../../src/cli/byteSources.ts';

const CONTENT = `title,abstract\n${'On cats,We study cats on roofs.\n'.repeat(100_000)}`;
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpuscope-test-'));
  file = join(folder, 'papers.csv');
  writeFileSync(file, CONTENT);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads a file of which something happens after its first piece. */
function readWhile(happens: () => void): number {
  let bytes = 0;
  for (const chunk of fileSource(file, 'papers.csv').chunks()) {
    if (bytes === 0) happens();
    bytes += chunk.length;
  }
  return bytes;
}

describe('a file that is read', () => {
  it('is read whole where nobody writes to it', () => {
    expect(readWhile(() => undefined)).toBe(CONTENT.length);
  });

  it.each([
    ['grows', () => appendFileSync(file, 'On dogs,Dogs bark.\n'), 'changed'],
    ['is cut', () => truncateSync(file, 2_000_000), 'changed'],
    ['is replaced', () => (writeFileSync(`${file}.new`, CONTENT), renameSync(`${file}.new`, file)), 'changed'],
    ['is taken away', () => rmSync(file), 'taken away'],
  ])('is refused by name where it %s meanwhile', (_, happens, what) => {
    expect(() => readWhile(happens)).toThrow(
      `papers.csv: the file was ${what} while it was read; wait until whoever writes it is done, and run this again`,
    );
  });

  it('is refused where it is packed, and packed anew meanwhile', () => {
    writeFileSync(file, gzipSync(CONTENT));
    expect(() => readWhile(() => writeFileSync(file, gzipSync(`${CONTENT}On dogs,Dogs bark.`)))).toThrow('was changed');
  });
});
