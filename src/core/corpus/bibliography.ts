import type { Bibliography } from '../types.ts';

/** What is known of a paper of which the input says nothing. */
export const NO_BIBLIOGRAPHY: Bibliography = {
  doi: '',
  arxiv: '',
  pmid: '',
  authors: [],
  date: '',
  venue: '',
  type: '',
  keywords: [],
  language: '',
  url: '',
  citations: null,
};

/** Both in one: what the first does not know is taken from the second. The first itself where the second adds nothing. */
export function completeBibliography(first: Bibliography, second: Bibliography): Bibliography {
  const complete = {
    doi: first.doi || second.doi,
    arxiv: first.arxiv || second.arxiv,
    pmid: first.pmid || second.pmid,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    date: first.date || second.date,
    venue: first.venue || second.venue,
    type: first.type || second.type,
    keywords: first.keywords.length > 0 ? first.keywords : second.keywords,
    language: first.language || second.language,
    url: first.url || second.url,
    citations: first.citations ?? second.citations,
  };
  const keys = Object.keys(complete) as (keyof Bibliography)[];
  return keys.every((key) => complete[key] === first[key]) ? first : complete;
}
