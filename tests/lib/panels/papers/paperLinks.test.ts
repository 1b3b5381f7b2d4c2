import { expect, it } from 'vitest';
import { paperLinks } from '#lib/panels/papers/paperLinks.ts';

it('a paper leads to its DOI, arXiv, PubMed and page, and to a search for its title', () => {
  const known = { doi: '10.1/a#b', arxiv: '2301.00001', pmid: '77', url: 'https://example.org/p' };
  expect(paperLinks('A & B', known).map(({ url }) => url)).toEqual([
    'https://doi.org/10.1/a%23b',
    'https://arxiv.org/abs/2301.00001',
    'https://pubmed.ncbi.nlm.nih.gov/77/',
    'https://example.org/p',
    'https://scholar.google.com/scholar?q=%22A%20%26%20B%22',
  ]);
});

it('what is no web address becomes no link', () => {
  expect(paperLinks('A', { url: 'javascript:alert(1)', doi: 'none', pmid: 'x' })).toHaveLength(1);
});
