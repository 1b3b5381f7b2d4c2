import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';

const read = (...bytes: readonly (readonly number[] | string)[]) =>
  readPapers([
    {
      name: 'papers.csv',
      bytes: Uint8Array.from(
        bytes.flatMap((piece) => (typeof piece === 'string' ? Array.from(piece, (c) => c.charCodeAt(0)) : piece)),
      ),
      sha256: '',
    },
  ]);
const utf16 = (text: string, bigEndian: boolean) =>
  Array.from(text).flatMap((c) =>
    bigEndian ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
  );

describe('encodings', () => {
  it('drops the byte-order mark of UTF-8', () => {
    expect(read([0xef, 0xbb, 0xbf], 'title\nOn Caf', [0xc3, 0xa9]).papers[0]!.title).toBe('On Café');
  });

  it('reads UTF-16 of either byte order', () => {
    expect(read([0xff, 0xfe], utf16('title\nOn Café', false)).papers[0]!.title).toBe('On Café');
    expect(read([0xfe, 0xff], utf16('title\nOn Café', true)).papers[0]!.title).toBe('On Café');
  });

  it('reads Windows-1252 where nothing is UTF-8, and says so at the records it touches', () => {
    const { papers, intake } = read('title\nOn Caf', [0xe9], ' ', [0x93], 'au lait', [0x94, 0x0a], 'On Tea\n');
    expect(papers.map(({ title }) => title)).toEqual(['On Café “au lait”', 'On Tea']);
    expect(intake.map(({ reason }) => reason)).toEqual(['the file is not UTF-8 and was read as Windows-1252', '']);
  });

  it('marks damaged bytes of UTF-8, and says so at the records it touches', () => {
    const { papers, intake } = read('title\nOn Caf', [0xc3, 0xa9], '\nOn T', [0xe9], 'a\nOn Milk\n');
    expect(papers.map(({ title }) => title)).toEqual(['On Café', 'On T\ufffda', 'On Milk']);
    expect(intake[1]!.reason).toBe('1 bytes of the file are not UTF-8 and show as \ufffd');
    expect(intake[2]!.reason).toBe('');
  });
});

describe('files that are no text', () => {
  it.each([
    ['nothing', '', 'papers.csv: the file is empty; give a file with papers'],
    ['blanks', ' \n\n\t\n', 'papers.csv: the file holds nothing but blanks; give a file with papers'],
    [
      'a PDF',
      '%PDF-1.7\n%abc',
      'papers.csv: this is a PDF, not text; export the papers as CSV, JSON Lines or text and give that file',
    ],
    ['a spreadsheet', 'PK\x03\x04abc', 'papers.csv: this is a ZIP archive or an Office document, not text'],
    ['other bytes', 'title\0\0\x01\x02', 'papers.csv: this is a binary file, not text'],
  ])('refuses %s', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  it('leaves them out where they lay in a folder, and says so', () => {
    const inFolder = (name: string, content: string) => ({
      name,
      bytes: new TextEncoder().encode(content),
      sha256: '',
      inFolder: true,
    });
    const pdf = inFolder('a.pdf', '%PDF-1.7\n%abc');
    const { papers, intake } = readPapers([pdf, inFolder('b.csv', 'title\nOn Cats\n')]);
    expect(papers.map(({ title }) => title)).toEqual(['On Cats']);
    expect(intake[0]).toEqual({
      file: 'a.pdf',
      record: 0,
      line: 0,
      outcome: 'rejected',
      into: '',
      reason: 'the file was left out: this is a PDF, not text',
    });
    expect(() => readPapers([pdf])).toThrow('a.pdf: this is a PDF, not text');
    expect(() => readPapers([pdf, inFolder('c.txt', ' ')])).toThrow(
      'a.pdf: none of the 2 files holds papers, the first because: this is a PDF, not text',
    );
  });

  it('refuses no files at all', () => {
    expect(() => readPapers([])).toThrow('no files to read; give a file or folder with papers');
  });
});
