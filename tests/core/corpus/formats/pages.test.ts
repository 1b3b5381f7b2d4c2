import { describe, expect, it } from 'vitest';
import { readFile } from '#core/corpus/readFile';
import { readPapers } from '#core/corpus/readPapers';
import { textFile } from '../textFile.ts';

const page = (body: string) => `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
const papers = (body: string) => readPapers([textFile('page.html', page(body))]).papers;

describe('saved web pages', () => {
  it('that show an export as plain text are read as that export', () => {
    const ris = 'TY  - JOUR\nTI  - Cats &amp; dogs\nAB  - Cats sleep.\nER  -\n';
    const file = textFile('page.html', page(`<h1>Export</h1><pre class="x">${ris}</pre>`));
    expect(readFile(file).format).toBe('RIS');
    expect(papers(`<pre>${ris}</pre>`)).toMatchObject([{ title: 'Cats & dogs', abstract: 'Cats sleep.' }]);
    expect(papers('<textarea>@misc{a, title = {On cats}}</textarea>')).toMatchObject([{ title: 'On cats' }]);
    expect(() => papers('<pre>some code</pre>')).toThrow('does not say in its head which paper it is about');
  });

  it('of results of Google Scholar', () => {
    const item = (title: string, byline: string) =>
      `<div class="gs_r"><div class="gs_ri"><h3 class="gs_rt"><span class="gs_ctc">[PDF]</span> <a href="https://x">${title}</a></h3>
       <div class="gs_a">${byline}</div><div class="gs_rs">Cats <b>sleep</b> …</div><div class="gs_fl"><a>Cited by 4</a></div></div></div>`;
    const shown = papers(
      item('On cats', 'A One, B Two… - Journal of Cats, 2019 - x.org') + item('On dogs', 'C Three - 2020'),
    );
    expect(shown).toMatchObject([
      {
        ...{ title: 'On cats', abstract: 'Cats sleep …', year: 2019 },
        bibliography: {
          authors: ['One, A', 'Two, B'].map((name) => name.split(', ').reverse().join(' ')),
          venue: 'Journal of Cats',
          citations: 4,
        },
      },
      { title: 'On dogs', year: 2020, bibliography: { venue: '' } },
    ]);
  });

  it('of results of arXiv and PubMed', () => {
    const day = `<dl id="articles"><dt><a href="/abs/1904.00001">arXiv:1904.00001</a></dt><dd><div class="meta"><div class="list-title mathjax">
      <span class="descriptor">Title:</span> On cats</div><div class="list-authors"><a>Ann One</a>, <a>Bob Two</a></div><p class="mathjax">Cats sleep.</p></div></dd></dl>`;
    expect(papers(day)).toMatchObject([
      {
        title: 'On cats',
        abstract: 'Cats sleep.',
        bibliography: { arxiv: '1904.00001', authors: ['Ann One', 'Bob Two'] },
      },
    ]);
    const search = `<ol><li class="arxiv-result"><p class="list-title is-inline-block"><a href="https://arxiv.org/abs/1904.00001">arXiv:1904.00001</a></p>
      <p class="title is-5 mathjax">On cats</p><p class="authors">Authors: <a>Ann One</a></p><p class="abstract"><span class="abstract-full">Cats sleep. <a>△ Less</a></span></p>
      <p>Submitted 1 April, 2019; originally announced April 2019.</p></li></ol>`;
    expect(papers(search)).toMatchObject([{ title: 'On cats', abstract: 'Cats sleep.', year: 2019 }]);
    const pubmed = `<article class="full-docsum"><a class="docsum-title">On <b>cats</b>.</a><span class="docsum-authors full-authors">One A, Two B.</span>
      <span class="docsum-journal-citation full-journal-citation">J Cats. 2019 Apr 3;3(2):1-9. doi: 10.1234/a.1.</span><span class="docsum-pmid">33333333</span></article>`;
    expect(papers(pubmed)).toMatchObject([
      {
        title: 'On cats',
        year: 2019,
        bibliography: { authors: ['One, A', 'Two, B'], doi: '10.1234/a.1', pmid: '33333333', venue: 'J Cats' },
      },
    ]);
  });

  it('that name papers for reference managers or search engines', () => {
    const coins =
      '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft.atitle=On%20cats&amp;rft.jtitle=Cats&amp;rft.date=2019&amp;rft.au=Ann%20One&amp;rft_id=info%3Adoi%2F10.1234%2Fa.1"></span>';
    expect(papers(coins)).toMatchObject([
      { title: 'On cats', year: 2019, bibliography: { authors: ['Ann One'], doi: '10.1234/a.1', venue: 'Cats' } },
    ]);
    const work = {
      '@type': 'ScholarlyArticle',
      headline: 'On cats',
      author: [{ name: 'Ann One' }],
      datePublished: '2019-04-01',
    };
    const script = `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'x' }, work] })}</script>`;
    expect(papers(script)).toMatchObject([{ title: 'On cats', year: 2019, bibliography: { authors: ['Ann One'] } }]);
  });
});
