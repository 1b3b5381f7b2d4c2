interface PaperLink {
  readonly name: string;
  readonly url: string;
}

/**
 * Addresses of a paper: by what its input says of it, then a search for its title. Nothing but `http` and `https` becomes a link.
 *
 * @param known values of the paper's columns, by name
 */
export function paperLinks(title: string, known: Readonly<Record<string, string>>): readonly PaperLink[] {
  const { doi = '', arxiv = '', pmid = '', url = '' } = known;
  const links: PaperLink[] = [];
  if (/^10\.\d+\//.test(doi))
    links.push({ name: 'DOI', url: `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}` });
  if (/^[\w.-]+(\/\d+)?(v\d+)?$/.test(arxiv)) links.push({ name: 'arXiv', url: `https://arxiv.org/abs/${arxiv}` });
  if (/^\d+$/.test(pmid)) links.push({ name: 'PubMed', url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` });
  if (/^https?:\/\/\S+$/i.test(url) && links.every((link) => link.url !== url)) links.push({ name: 'Page', url });
  const words = encodeURIComponent(`"${title}"`);
  return [...links, { name: 'Search for its title', url: `https://scholar.google.com/scholar?q=${words}` }];
}
