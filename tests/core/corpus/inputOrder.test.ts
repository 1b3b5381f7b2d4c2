import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inInputOrder } from '#core/corpus/inputOrder';
import { readPapers } from '#core/corpus/readPapers';
import { unpackFiles } from '#core/corpus/unpack/unpackFiles';

const file = (name: string, content = name) => ({ name, bytes: strToU8(content), sha256: '' });
const names = (...given: string[]) => inInputOrder(given.map((name) => file(name))).map(({ name }) => name);

describe('the order in which files are read', () => {
  it('is that of their own names, whatever their folders and the order in which they were found', () => {
    expect(names('cats.csv', 'a/dogs.csv', 'z/bees.csv')).toEqual(['z/bees.csv', 'cats.csv', 'a/dogs.csv']);
    expect(names('a/dogs.csv', 'z/bees.csv', 'cats.csv')).toEqual(['z/bees.csv', 'cats.csv', 'a/dogs.csv']);
  });

  it('does not change where a file is packed', () => {
    expect(names('b.csv', 'a.csv.gz', 'aa.csv')).toEqual(['a.csv.gz', 'aa.csv', 'b.csv']);
  });

  it('goes by what files hold where they have one name', () => {
    const [cats, dogs] = ['title\nOn cats\n', 'title\nOn dogs\n'];
    const order = (...files: ReturnType<typeof file>[]) => inInputOrder(files).map(({ bytes }) => bytes[9]);
    const first = order(file('a/papers.csv', dogs), file('b/papers.csv', cats));
    expect(order(file('a/papers.csv', cats), file('b/papers.csv', dogs))).toEqual(first);
  });

  it('gives the same papers of the same files flat, in folders, and in an archive', async () => {
    const csv = (note: string) => `title,abstract,doi,journal\nOn cats,We study cats.,10.1234/a,${note}\n`;
    const read = async (...files: ReturnType<typeof file>[]) =>
      readPapers(await unpackFiles(inInputOrder(files))).papers.map(({ bibliography }) => bibliography.venue);
    const flat = await read(file('one.csv', csv('Cat Letters')), file('two.csv', csv('Mouse Letters')));
    const inFolders = await read(file('z/one.csv', csv('Cat Letters')), file('a/two.csv', csv('Mouse Letters')));
    const packed = zipSync({ 'a/two.csv': strToU8(csv('Mouse Letters')), 'z/one.csv': strToU8(csv('Cat Letters')) });
    expect(flat).toEqual(['Cat Letters']);
    expect([inFolders, await read({ name: 'all.zip', bytes: packed as Uint8Array<ArrayBuffer>, sha256: '' })]).toEqual([
      flat,
      flat,
    ]);
  });
});
