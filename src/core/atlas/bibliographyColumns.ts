import type { Bibliography } from '../types.ts';

/** Between the values of a list in one column. */
const BETWEEN = '; ';

interface Told {
  readonly bibliography: Bibliography;
}

type BibliographyValues = {
  readonly [Name in keyof Bibliography]: (paper: Told) => Name extends 'citations' ? number | null : string | null;
};

const text =
  (name: 'doi' | 'arxiv' | 'pmid' | 'date' | 'venue' | 'type' | 'language' | 'url') => ({ bibliography }: Told) =>
    bibliography[name] || null;
const list = (name: 'authors' | 'keywords') => ({ bibliography }: Told) => bibliography[name].join(BETWEEN) || null;

/** What exports say of a paper, as values of columns of the `papers` table: null where they do not say. */
export const BIBLIOGRAPHY_VALUES: BibliographyValues = {
  doi: text('doi'),
  arxiv: text('arxiv'),
  pmid: text('pmid'),
  authors: list('authors'),
  date: text('date'),
  venue: text('venue'),
  type: text('type'),
  keywords: list('keywords'),
  language: text('language'),
  url: text('url'),
  citations: ({ bibliography }) => bibliography.citations,
};

/** One paper's part of such columns, as it was. */
export function bibliographyOf(value: (name: keyof Bibliography) => string | number | null): Bibliography {
  const text = (name: keyof Bibliography) => String(value(name) ?? '');
  const list = (name: keyof Bibliography) => text(name).split(BETWEEN).filter(Boolean);
  return {
    doi: text('doi'),
    arxiv: text('arxiv'),
    pmid: text('pmid'),
    authors: list('authors'),
    date: text('date'),
    venue: text('venue'),
    type: text('type'),
    keywords: list('keywords'),
    language: text('language'),
    url: text('url'),
    citations: value('citations') as number | null,
  };
}
