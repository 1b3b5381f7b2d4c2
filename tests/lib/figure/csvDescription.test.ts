import { describe, expect, it } from 'vitest';
import { describeCsv, stampOfDescription } from '#lib/figure/csvDescription.ts';
import { stampOfFile } from '#lib/figure/stampOfFile.ts';

const stamp = { generator: 'corpuscope 0.1.0', fingerprint: '0123456789ab', seed: 1, topics: 3, view: 'q=Poincaré' };
const table = {
  columns: ['topic', 'papers', 'share'],
  rows: [
    ['Ice', 3, 0.5],
    ['Bees', null, 1],
  ],
};
const text = describeCsv('sizes.csv', table, {
  title: 'Sizes',
  description: 'Two topics.',
  caption: 'Of 6 papers.',
  stamp,
});

describe('the description of a CSV file', () => {
  it('names the file, its columns and what it is of', () => {
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'sizes.csv',
      'dc:title': 'Sizes',
      'dc:description': 'Two topics. Of 6 papers.',
      tableSchema: {
        columns: [
          { titles: 'topic', datatype: 'string' },
          { titles: 'papers', datatype: 'integer' },
          { titles: 'share', datatype: 'number' },
        ],
      },
    });
  });

  it('gives its stamp back, as a file too', async () => {
    expect(stampOfDescription(text)).toEqual(stamp);
    expect(await stampOfFile(new Blob([text]))).toEqual(stamp);
  });

  it.each(['', '{', 'null', '[]', '{"notes":[]}', '{"notes":[null,3,{"corpuscope":{"view":1}}]}'])(
    'has no stamp in %s',
    (other) => expect(stampOfDescription(other)).toBeNull(),
  );
});
