import { expect, test } from 'vitest';
import { readAny, recordIn } from '../recordsIn.ts';

test('the page of a paper is read by what its head says', () => {
  const record = recordIn(
    'a saved web page (HTML)',
    `<!DOCTYPE html><html><head><title>Cats | Journal</title><script>if (a < b) "<meta name='citation_title' content='No'>"</script>
    <meta name="citation_title" content="Cats &amp; dogs"><meta name="citation_author" content="One, Ann"><meta name="citation_author" content="Two, Bob">
    <meta name="citation_publication_date" content="2019/03/14"><meta name="citation_journal_title" content="Journal of Cats"><meta name="citation_doi" content="10.1000/ABC">
    <meta name="DC.Description" content="Cats sleep."></head><body><p>Other text</p></body></html>`,
  );
  expect(record).toMatchObject({
    ...{ title: 'Cats & dogs', abstract: 'Cats sleep.', year: 2019 },
    bibliography: {
      doi: '10.1000/abc',
      authors: ['One, Ann', 'Two, Bob'],
      date: '2019-03-14',
      venue: 'Journal of Cats',
    },
  });
});

test('any other page is refused by a sentence that says what to do', () => {
  expect(() =>
    readAny('<!DOCTYPE html><html><body><h3>On Cats</h3><p>We study cats.</p></body></html>', 'page.html'),
  ).toThrow(
    'page.html: this is a web page (HTML) that does not say in its head which paper it is about; open it in a browser and save it as text',
  );
});

test('tables of papers in a page are read, with what else is in the page passed over', () => {
  const records = readAny(
    `<!DOCTYPE html><html><body><table><tr><td>Menu<table><tr><th>No.</th><th>Title</th><th>Authors</th><th>Year</th><th>Abstract</th></tr>
    <tr><td>1</td><td><a href="x">Cats &amp; CO<sub>2</sub></a></td><td>One, Ann<br>Two, Bob</td><td>2019</td><td><p>Cats <i>sleep</i>.</p><p>So do we.</p></td></tr></table></td></tr></table>
    <table><tr><td>Imprint</td><td>Title</td></tr></table></body></html>`,
    'list.html',
  ).records;
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats & CO<sub>2</sub>', abstract: 'Cats sleep.\nSo do we.', year: 2019 },
      bibliography: { authors: ['One, Ann', 'Two, Bob'] },
    },
  ]);
});

test('a table that a site calls a spreadsheet is one', () => {
  const table = '<table><tr><td>Title</td><td>Publication Year</td></tr><tr><td>Cats</td><td>2019</td></tr></table>';
  expect(readAny(table, 'export.xls').records).toMatchObject([{ title: 'Cats', year: 2019 }]);
});
