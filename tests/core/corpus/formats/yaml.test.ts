import { describe, expect, it } from 'vitest';
import { readAny, recordsIn } from '../recordsIn.ts';

const YAML = 'YAML (CSL, CITATION.cff)';

describe('YAML', () => {
  it('is CSL: references with dates in parts or as text', () => {
    const records = recordsIn(
      YAML,
      '---\nreferences:\n- id: one2019\n  author:\n  - family: One\n    given: Ann\n  title: "Cats: a study"\n  container-title: Journal of Cats\n  issued:\n  - year: 2019\n    month: 3\n' +
        '  abstract: >\n    Cats sleep.\n    They dream.\n  DOI: 10.1000/C.1\n- id: two2020\n  title: Dogs\n  issued: 2020-05\n...\n',
    );
    expect(records).toMatchObject([
      {
        ...{ title: 'Cats: a study', abstract: 'Cats sleep. They dream.\n', id: 'one2019', year: 2019 },
        bibliography: { authors: ['One, Ann'], date: '2019-03', doi: '10.1000/c.1', venue: 'Journal of Cats' },
      },
      { title: 'Dogs', bibliography: { date: '2020-05' } },
    ]);
  });

  it('is the Citation File Format: a work, and what it cites', () => {
    const records = recordsIn(
      YAML,
      'cff-version: 1.2.0\ntitle: Cat counter\nabstract: We count cats.\nauthors:\n  - family-names: Smith\n    given-names: Joe\n    name-particle: van\n  - name: Cat Society\n' +
        'date-released: 2000-07-02\nidentifiers:\n  - type: doi\n    value: 10.1000/TEST\nreferences:\n  - type: article\n    title: Cats\n    year: 2007\n    authors:\n      - family-names: Duke\n        given-names: Jon\n        name-suffix: Jr.\n',
    );
    expect(records).toMatchObject([
      {
        ...{ title: 'Cat counter', abstract: 'We count cats.', year: 2000 },
        bibliography: { authors: ['van Smith, Joe', 'Cat Society'], doi: '10.1000/test' },
      },
      { title: 'Cats', year: 2007, bibliography: { authors: ['Duke, Jon, Jr.'] } },
    ]);
  });

  it('costs a document that is broken, and no more; aliases and levels beyond measure are refused', () => {
    const { records } = readAny('---\ntitle: Cats\nyear: [2019\n---\ntitle: Dogs\n', 'a.yaml');
    expect(records).toMatchObject([
      { kind: 'broken', reason: 'not valid YAML' },
      { kind: 'found', title: 'Dogs' },
    ]);
    const bomb = `title: x\na: &a [y, y]\n${Array.from({ length: 12 }, (_, at) => `${'bcdefghijklmn'[at]!}: &${'bcdefghijklmn'[at]!} [${`*${'abcdefghijklm'[at]!}, `.repeat(8)}z]`).join('\n')}\n`;
    expect(readAny(bomb, 'a.yaml').records).toMatchObject([{ kind: 'broken' }]);
    expect(readAny(`title: ${'['.repeat(30_000)}`, 'a.yaml').records).toMatchObject([{ kind: 'broken' }]);
  });

  it('is no page of papers and no table with such words in it', () => {
    expect(readAny('title: Cats\nauthors: Ann One\nyear: 2019\nabstract: Cats sleep.\n').format).not.toBe(YAML);
    expect(readAny('title,abstract\n"- title: x",Cats sleep.\n').format).toBe('CSV or TSV');
  });
});
