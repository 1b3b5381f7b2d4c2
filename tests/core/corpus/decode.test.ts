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

  it('reads each line in the encoding that fits it where a file is glued from two, and says so', () => {
    const { papers, intake } = read('title\nOn Caf', [0xc3, 0xa9], '\nOn T', [0xe9], 'a\nOn Milk\n');
    expect(papers.map(({ title }) => title)).toEqual(['On Café', 'On Téa', 'On Milk']);
    expect(intake[1]!.reason).toBe('lines of the file that are not UTF-8 were read as Windows-1252');
    expect(intake[2]!.reason).toBe('');
  });

  it('marks damaged bytes in a line of UTF-8, and says so', () => {
    const { papers, intake } = read('title\nCaf', [0xc3, 0xa9], ' na', [0xc3, 0xaf], 've t', [0xe9], 'a\nOn Milk\n');
    expect(papers[0]!.title).toBe('Café naïve t\ufffda');
    expect(intake.map(({ reason }) => reason)).toEqual(['1 bytes of the file are not UTF-8 and show as \ufffd', '']);
  });

  it('reads UTF-16 without a mark', () => {
    expect(read(utf16('title\nOn Café and more', false)).papers[0]!.title).toBe('On Café and more');
    expect(read(utf16('title\nOn Café and more', true)).papers[0]!.title).toBe('On Café and more');
  });

  it.each([
    ['Windows-1251', [0xcf, 0xee, 0xf7, 0xe2, 0xfb, 0x20, 0xf1, 0xf2, 0xe5, 0xef, 0xe8], 'Почвы степи'],
    ['KOI8-R', [0xf0, 0xcf, 0xde, 0xd7, 0xd9, 0x20, 0xd3, 0xd4, 0xc5, 0xd0, 0xc9], 'Почвы степи'],
    ['Mac Roman', [0x5a, 0x9f, 0x72, 0x69, 0x63, 0x68, 0x20, 0x64, 0x8e, 0x6a, 0x88], 'Zürich déjà'],
    ['Windows-1250', [0xa3, 0xf3, 0x64, 0x9f, 0x20, 0x6d, 0xb9, 0xb3, 0x61], 'Łódź mąła'],
    ['Windows-1253', [0xe5, 0xe4, 0xe1, 0xf6, 0xfc, 0xf2, 0x20, 0xea, 0xe1, 0xe9], 'εδαφός και'],
    ['Windows-1253', [0xdd, 0xf0, 0xed, 0xef, 0xf2], 'Ύπνος'.replace('Ύ', 'έ')],
    ['Windows-1255', [0xe7, 0xfa, 0xe5, 0xec, 0xe9, 0xed, 0x20, 0xe9, 0xf9, 0xf0, 0xe9, 0xed], 'חתולים ישנים'],
    ['Windows-1255', [0xee, 0xe7, 0xf7, 0xf8, 0x20, 0xf2, 0xec, 0x20, 0xeb, 0xec, 0xe1, 0xe9, 0xed], 'מחקר על כלבים'],
    ['Windows-1256', [0xe4, 0xe6, 0xe3, 0x20, 0xc7, 0xe1, 0xde, 0xd8, 0xd8], 'نوم القطط'],
    ['Windows-1251', [0xd1, 0xee, 0xed], 'Сон'],
    ['Windows-874', [0xa1, 0xd2, 0xc3, 0xb9, 0xcd, 0xb9, 0xa2, 0xcd, 0xa7, 0xe1, 0xc1, 0xc7], 'การนอนของแมว'],
    ['GB 18030', [0xb2, 0xdd, 0xb5, 0xd8, 0xca, 0xaa, 0xb5, 0xd8], '草地湿地'],
    ['Big5', [0xaf, 0xf3, 0xa6, 0x61, 0xc0, 0xe3, 0xa6, 0x61], '草地濕地'],
    ['Shift JIS', [0x91, 0x90, 0x92, 0x6e, 0x82, 0xcc, 0x93, 0x79], '草地の土'],
    ['EUC-JP', [0xc1, 0xf0, 0xc3, 0xcf, 0xa4, 0xce, 0xc5, 0xda], '草地の土'],
    ['EUC-KR', [0xc5, 0xe4, 0xbe, 0xe7, 0xc0, 0xc7, 0x20, 0xc4, 0xa7, 0xbd, 0xc4], '토양의 침식'],
  ])('recognises %s', (encoding, bytes, title) => {
    const { papers, intake } = read('title\n', bytes, '\nOn Milk\n');
    expect(papers[0]!.title).toBe(title);
    expect(intake[0]!.reason).toBe(`the file is not UTF-8 and was read as ${encoding}`);
  });

  it('takes single zeros out of a text', () => {
    expect(read('title\nOn Ca', [0], 'ts\n').papers[0]!.title).toBe('On Cats');
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

describe('short texts of one language', () => {
  const title = (bytes: readonly number[] | Uint8Array) =>
    readPapers([
      { name: 'a.csv', bytes: Uint8Array.from([...new TextEncoder().encode('title\n'), ...bytes]), sha256: '' },
    ]).papers[0]!.title;
  /** A text in an encoding of one byte a letter. */
  const encoded = (label: string, text: string) => {
    const decoder = new TextDecoder(label);
    const codes = new Map(
      Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code] as const),
    );
    return Array.from(text, (letter) => codes.get(letter)!);
  };

  it.each([
    ['windows-1250', 'Vliv pozdní seče na brouky: louky sečené později hostí více broukůž a šneků'],
    ['windows-1250', 'Různorodost brouků na loukách (Dvořák a Jiří)'],
    ['iso-8859-2', 'Vliv pozdní seče na šíření brouků'],
    ['windows-1254', 'Çayırların geç biçilmesi (Ayşe Yılmaz)'],
    ['windows-1255', 'גיוון חיפושיות באחו'],
    ['windows-1252', 'Où sont les forêts près de la ville à côté'],
    ['windows-1252', 'Perché è più città così già'],
    ['windows-1252', 'Jørgensen; García; Sørensen; Père; Müller'],
    ['windows-1252', 'Þýðingar á íslensku: ýmsar aðferðir'],
    ['windows-1252', 'Ações e opções não são más'],
    ['windows-1252', 'Põe limões é às'],
    ['windows-1252', 'Étude sûre des goûts'],
    ['windows-1252', 'Tõnu Õunapuu ja Jüri Mäe'],
    ['windows-1250', 'Az erdő és a vetőmag'],
    ['windows-1250', 'Erdős Pál'],
    ['windows-1250', 'A fű és a tűz és a szőlő'],
  ])('are read in %s: %s', (label, text) => {
    expect(title(encoded(label, text))).toBe(text);
  });
});
