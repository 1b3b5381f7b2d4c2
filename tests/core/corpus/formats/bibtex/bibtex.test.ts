import { describe, expect, test } from 'vitest';
import { cleanText } from '#core/corpus/clean/cleanText';
import { readAny, recordIn, recordsIn } from '../../recordsIn.ts';

const one = (content: string) => recordIn('BibTeX', content);
const all = (content: string) => recordsIn('BibTeX', content);
const titles = (content: string) => all(content).map(({ title }) => cleanText(title));

test('an entry is read whole', () => {
  const record = one(String.raw`
@Article{One2019,
  author = {M{\"u}ller, J{\'o}zef and Garc\'{\i}a, Mar{\'\i}a},
  title = {{Cats}: Their \emph{Long} Sleep},
  journal = "Journal of " # {Cats \& Dogs},
  year = 2019, month = mar, day = 14,
  abstract = {Cats sleep.

  They rest 95\% of the day.},
  keywords = {cats, sleep},
  doi = {https://doi.org/10.1000/A{\_}B},
  url = {\url{http://example.org/a\_b}},
  langid = {english},
  publisher = {Cat~Press},
}`);
  expect({ ...record, title: cleanText(record.title), abstract: cleanText(record.abstract) }).toEqual({
    ...{
      kind: 'found',
      line: 2,
      title: 'Cats: Their Long Sleep',
      abstract: 'Cats sleep. They rest 95% of the day.',
      id: '',
      year: 2019,
    },
    bibliography: {
      ...{ doi: '10.1000/a_b', arxiv: '', pmid: '', authors: ['Müller, Józef', 'García, María'], date: '2019-03-14' },
      ...{
        venue: 'Journal of Cats & Dogs',
        type: 'article',
        keywords: ['cats', 'sleep'],
        language: 'en',
        url: 'http://example.org/a_b',
      },
      citations: null,
    },
    facets: new Map([
      ['citation key', 'One2019'],
      ['publisher', 'Cat Press'],
    ]),
    note: '',
  });
});

describe('what stands between entries', () => {
  test('is passed over: preambles, comments with entries in them, mail addresses, junk', () => {
    expect(
      titles(
        'Scopus\nme@example.org {x}\n@preamble{ "\\newcommand{\\a}{b}" }\n@comment{\n@article{no, title={No}}\n}\n@misc{a, title={A}} and @misc{b, title={B}}\n% @x\n@comment ends here',
      ),
    ).toEqual(['A', 'B']);
  });

  test('may define macros, which may hold others', () => {
    expect(one('@string{a = "Cats"}\n@STRING(b = a # { asleep})\n@misc{x, title = B # ", " # c # " 7"}').title).toBe(
      'Cats asleep, c 7',
    );
  });
});

describe('the marks of an entry', () => {
  test('may be parentheses, quotes, nothing; commas may be missing or too many', () => {
    expect(
      titles(
        '@misc(a, title = "A",, year = 2019)\n@misc{b title={No key mark}}\n@misc{, title={B}}\n@misc{title={C}}\n@misc{d,\n title="D"\n year=2019\n)',
      ),
    ).toEqual([...['A', 'B', 'C', 'D']]);
  });

  test('inside of values are text: braces in quotes, quotes in braces, quotes that quote', () => {
    expect(
      titles(
        '@misc{a, title = "On {"}cats{"} and {\\"o}"}\n@misc{b, title = {On "cats" = 1, {x}}}\n@misc{c, title = "On "cats" asleep", year=1}',
      ),
    ).toEqual([...['On "cats" and ö', 'On "cats" = 1, x', 'On "cats" asleep']]);
  });
});

test('commas between whole names stand in the place of "and"', () => {
  const authors = (field: string) => all(`@misc{a, title={A}, author={${field}}}`)[0]!.bibliography.authors;
  expect(authors('Ann One, Bob van Two, Cy Three')).toEqual(['One, Ann', 'van Two, Bob', 'Three, Cy']);
  expect(authors('A. One, B. C. Two')).toEqual(['One, A.', 'Two, B. C.']);
  expect(authors('Ann One, Bob Two and Cy van Three')).toEqual(['One, Ann', 'Two, Bob', 'van Three, Cy']);
  expect(authors('One, Ann and Cy Three')).toEqual(['One, Ann', 'Three, Cy']);
  expect(authors('A. One, B. Two and C. Three')).toEqual(['One, A.', 'Two, B.', 'Three, C.']);
  expect(authors('One, A., Two, B.')).toEqual(['One, A.', 'Two, B.']);
  expect(authors('de la Cruz, Jr., Ann')).toEqual(['de la Cruz, Ann, Jr.']);
  expect(authors('Garcia Marquez, Ann Beth')).toEqual(['Garcia Marquez, Ann Beth']);
});

describe('a broken entry costs itself alone', () => {
  test.each([
    ['an open value', '@misc{b, year = 2019, title = {Open\n', 'the value of title is not closed'],
    ['an open quote', '@misc{b, title = "Open,\n  and more\n}\n', 'the value of title is not closed'],
    ['no field at all', '@misc{b, {x} = 1 }\n', 'a field was expected at “{x} = 1 }”'],
  ])('%s', (_, broken, reason) => {
    const { records } = readAny(`@misc{a, title={A}}\n${broken}@misc{c, title={C}}\n`);
    expect(
      records.map((record) => (record.kind === 'found' ? record.title : `${record.line} ${record.reason}`)),
    ).toEqual(['A', `2 ${reason}`, 'C']);
  });

  test('a value that is not closed ends where the next field begins', () => {
    const files = [
      '@misc{b, title = {Open, year = {2019},\n}',
      '@misc{b, title = "Open,\n year = 2019\n}',
      '@misc{b,\n title = {Open,\n year = {2019}\n}',
      '@misc{b,\n title = {{Open},\n year = {2019},\n}\n',
      '@misc{b,\n year = {2019},\n title = {Open},\n note = {so {called},\n pages = {1}\n}\n',
    ];
    for (const file of files) {
      const read = all(`${file}\n@misc{c, title={C}}`).map(({ title, year }) => [title, year]);
      expect([file, read]).toEqual([
        file,
        [
          ['Open', 2019],
          ['C', null],
        ],
      ]);
    }
  });

  test('braces behind backslashes count where they have to, and one too many inside of a value ends nothing', () => {
    const title = (value: string) => all(`@misc{b,\n title = {${value}},\n year = {2019}\n}`).map((one) => one.title);
    expect(title('Sets \\{a, b} of cats')).toEqual(['Sets \\{a, b\\} of cats']);
    expect(title('Sets \\{a, b\\} of cats')).toEqual(['Sets \\{a, b\\} of cats']);
    expect(title('Cats} and dogs')).toEqual(['Cats and dogs']);
  });

  test('a brace too few at its end, or one too many, costs nothing', () => {
    expect(
      all('@misc{a, title={A}\n@misc{b, title={B}}, year = {2001}\n}\n@misc{c, title={C}}').map(
        ({ title, year, note }) => [title, year, note],
      ),
    ).toEqual([
      ['A', null, 'the closing brace is missing'],
      ['B', 2001, 'a closing brace too many'],
      ['C', null, ''],
    ]);
  });

  test('a file that is cut off says so in its last record', () => {
    const whole = '@misc{a, title={A}}\n@misc{b, title={B}, abstract={Cats}';
    expect(all(whole).map(({ note }) => note)).toEqual(['', 'the file may be cut off in this record']);
    expect(readAny(whole.slice(0, -2)).records[1]).toEqual({
      kind: 'broken',
      line: 2,
      reason: 'the value of abstract is not closed: the file may be cut off',
    });
  });
});

describe('names', () => {
  test.each([
    ['Ada Lovelace', ['Lovelace, Ada']],
    ['Ludwig van Beethoven and de la Fuente, Ana', ['van Beethoven, Ludwig', 'de la Fuente, Ana']],
    ['Knuth, Jr., Donald E.', ['Knuth, Donald E., Jr.']],
    ['{The Cat and Dog Group} AND others', ['The Cat and Dog Group']],
    ['Jean-Paul {Smith Jones}', ['Smith Jones, Jean-Paul']],
    ["{\\'E}mile {\\OE}uvre Zola", ['Zola, Émile Œuvre']],
    ["Vrande{\\v c}i{\\' c}, Denny", ['Vrandečić, Denny']],
    ['given=Ann, family=Two, prefix=von', ['von Two, Ann']],
    ['One, A., Two, B.', ['One, A.', 'Two, B.']],
    ['One, Ann; Two, Bob', ['One, Ann', 'Two, Bob']],
    ['Plato', ['Plato']],
    ['A and ,', ['A']],
  ])('%s', (field, authors) => {
    expect(one(`@misc{a, title={A}, author={${field}}}`).bibliography.authors).toEqual(authors);
  });
});

test.each([
  ['date={2016-12-13}, year=2017', '2016-12-13'],
  ['date={2016/2017}', '2016'],
  ['date={1995?}', '1995'],
  ['year=2017, month=8', '2017-08'],
  ['year={2017}, month={jan 1}', '2017-01-01'],
  ['year=2017, month=jan # "~3"', '2017-01-03'],
  ['year={{13th Century}}', ''],
  ['year={in press}', ''],
])('the date of %s is %s', (fields, date) => {
  expect(one(`@misc{a, title={A}, ${fields}}`).bibliography.date).toBe(date);
});

test.each([
  ['eprint={1706.03762v2}, archivePrefix={arXiv}', { arxiv: '1706.03762', venue: 'arXiv' }],
  ['eprint={math/0309136}, eprinttype={arxiv}', { arxiv: 'math/0309136' }],
  ['journal={arXiv preprint arXiv:1706.03762}', { arxiv: '1706.03762' }],
  ['eprint={12653513}, eprinttype={pubmed}', { pmid: '12653513', arxiv: '' }],
  ['pmid=12653513', { pmid: '12653513' }],
  ['url={https://doi.org/10.1000/a}', { doi: '10.1000/a' }],
  ['note={cited By 12}', { citations: 12 }],
  ['author_keywords={a; b}, keywords={c; a}', { keywords: ['a', 'b', 'c'] }],
  ['document_type={Review}', { type: 'Review' }],
])('%s is read', (fields, expected) => {
  expect(one(`@misc{a, title={A}, ${fields}}`).bibliography).toMatchObject(expected);
});

describe('what an entry takes over', () => {
  test('from the book that it is part of: all but what is the book’s own', () => {
    const [part] = all(
      '@inproceedings{p, title={Part}, author={One, A}, crossref={b}}\n@proceedings{b, title={Book}, year=2019, doi={10.1000/b}, author={No, N}}',
    );
    expect(part).toMatchObject({
      title: 'Part',
      year: 2019,
      bibliography: { venue: 'Book', doi: '', authors: ['One, A'] },
    });
  });

  test('from data that entries share; circles end', () => {
    const records = all(
      '@xdata{x, publisher={P}, year=2001}\n@misc{a, title={A}, xdata={x}, crossref={b}}\n@misc{b, title={B}, crossref={a}, note={n}}',
    );
    expect(records.map(({ title, year }) => [title, year])).toEqual([
      ['A', 2001],
      ['B', 2001],
    ]);
    expect(records[0]!.facets.get('publisher')).toBe('P');
  });
});

test('a title has its subtitle, a book without a title the name of the book', () => {
  expect(one('@book{a, title={Cats}, subtitle={Asleep}}').title).toBe('Cats: Asleep');
  expect(one('@proceedings{a, booktitle={Proceedings}}')).toMatchObject({
    title: 'Proceedings',
    bibliography: { venue: '' },
  });
});

test('TeX in titles becomes text, and what keeps its case loses its braces', () => {
  const title = (tex: string) => cleanText(one(`@misc{a, title={${tex}}}`).title);
  expect(title('{{A {Survey}: Deep, Wide {BERT}}}')).toBe('A Survey: Deep, Wide BERT');
  expect(title('{\\textit{E. coli}: growth, cells}')).toBe('E. coli: growth, cells');
  expect(
    title('$\\alpha$-{Fe}$_2${O}$_3$ at 5~\\% and {\\textless}i{\\textgreater}so on{\\textless}/i{\\textgreater}'),
  ).toBe('α-Fe₂O₃ at 5 % and so on');
  expect(title('Tr{\\" a}ume {\\ss} \\textasciitilde 5')).toBe('Träume ß ~5');
});

test('entries are known by any key and any way to write the type', () => {
  expect(titles('@article{10.1016/S0140-6736(20)30183-5,\n title={A}}\n@article { a key, title={B}}')).toEqual([
    'A',
    'B',
  ]);
  expect(
    all("@['JournalArticle', 'Review']{Key,\n title={A}\n}").map(({ title, bibliography: { type } }) => [title, type]),
  ).toEqual([['A', 'journalarticle']]);
  expect(one('@article{ ISI:1,\nTitle = {{A}},\nTimes-Cited = {{12}},\nUnique-ID = {{ISI:000380}},\n}')).toMatchObject({
    id: 'WOS:000380',
    bibliography: { citations: 12 },
  });
});

test('rules of style sheets only look like it', () => {
  const rules = 'a { b: c }\n@media (max-width: 1px) {\n a { b: c }\n}\n@font-face { src: x }\n';
  expect(() => recordsIn('BibTeX', rules)).toThrow(/read as|unknown format/);
});

test('an issue of a periodical has its own title, if it says one, and appears in the periodical', () => {
  const issue =
    '@periodical{j, title = {Cats and Graphics}, issuetitle = {Sleep}, issuesubtitle = {A Survey}, year = 2011}';
  expect(recordsIn('BibTeX', issue)).toMatchObject([
    { title: 'Sleep: A Survey', bibliography: { venue: 'Cats and Graphics' } },
  ]);
  expect(recordsIn('BibTeX', '@periodical{j, title = {Cats and Graphics}}')).toMatchObject([
    { title: 'Cats and Graphics' },
  ]);
});

test('tildes of addresses are letters, others are ties', () => {
  const { abstract } = one(
    '@misc{a, abstract = {See~\\url{http://x.org/~one/a_1} and http://x.org/\\~{}two, {\\~{}}50~cats, \\raisebox{-0.5ex}\\textasciitilde 10 dogs.}}',
  );
  expect(cleanText(abstract)).toBe('See http://x.org/~one/a_1 and http://x.org/~two, ~50 cats, ~10 dogs.');
});

test('a preprint may have its id in the place of a volume', () => {
  expect(one('@article{a, title={Cats}, journal={ArXiv}, volume={abs/1701.00001}}').bibliography.arxiv).toBe(
    '1701.00001',
  );
});
