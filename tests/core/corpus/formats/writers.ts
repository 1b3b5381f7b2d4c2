/** A paper to be written in some format. */
export interface Written {
  readonly title: string;
  readonly abstract: string;
  readonly author: string;
  readonly year: number;
}

/** How a format's files are made, for tests. `ends` where a reader can tell that a record is not complete. */
export interface Writer {
  readonly format: string;
  readonly ends: boolean;
  readonly before?: string;
  readonly after?: string;
  record(paper: Written, number: number): string;
}

const lines = (...all: string[]) => all.join('\n');
const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** One writer for each format of tagged text, BibTeX and XML; the least that says title, abstract, author and year. */
export const WRITERS: readonly Writer[] = [
  {
    ...{ format: 'RIS', ends: true },
    record: ({ title, abstract, author, year }) =>
      lines('TY  - JOUR', `TI  - ${title}`, `AU  - ${author}`, `PY  - ${year}`, `AB  - ${abstract}`, 'ER  -'),
  },
  {
    ...{ format: 'PubMed (nbib)', ends: false },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        `PMID- ${number + 1}`,
        `TI  - ${title}`,
        `AB  - ${abstract}`,
        `FAU - ${author}`,
        `DP  - ${year}`,
        `SO  - J. ${year}.`,
      ),
  },
  {
    ...{ format: 'Web of Science plain text', ends: true, before: 'FN X\nVR 1.0\n', after: 'EF' },
    record: ({ title, abstract, author, year }) =>
      lines('PT J', `AU ${author}`, `TI ${title}`, `AB ${abstract}`, `PY ${year}`, 'ER'),
  },
  {
    ...{ format: 'EndNote (Refer, BibIX)', ends: false },
    record: ({ title, abstract, author, year }) =>
      lines('%0 Journal Article', `%T ${title}`, `%A ${author}`, `%D ${year}`, `%X ${abstract}`),
  },
  {
    ...{ format: 'RefWorks tagged text', ends: false },
    record: ({ title, abstract, author, year }) =>
      lines('RT Journal Article', `T1 ${title}`, `A1 ${author}`, `YR ${year}`, `AB ${abstract}`),
  },
  {
    ...{ format: 'Ovid tagged text', ends: false },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        `<${number + 1}. >`,
        'VN  - Ovid Technologies',
        `TI  - ${title}`,
        `FA  - ${author}`,
        `YR  - ${year}`,
        `AB  - ${abstract}`,
      ),
  },
  {
    ...{ format: 'Embase or Ovid plain text', ends: false },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        `RECORD ${number + 1}`,
        'TITLE',
        `  ${title}`,
        'AUTHOR NAMES',
        `  ${author}`,
        'PUBLICATION YEAR',
        `  ${year}`,
        'ABSTRACT',
        `  ${abstract}`,
      ),
  },
  {
    ...{ format: 'ProQuest plain text', ends: false },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        '_'.repeat(30),
        '',
        `Document ${number + 1} of 9`,
        '',
        `Author: ${author}`,
        `Abstract: ${abstract}`,
        `Title: ${title}`,
        `Publication year: ${year}`,
        `ProQuest document ID: ${number}`,
      ),
  },
  {
    ...{ format: 'Cochrane plain text', ends: false },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        `Record #${number + 1} of 9`,
        `ID: CN-${number}`,
        `AU: ${author}`,
        `TI: ${title}`,
        `YR: ${year}`,
        `AB: ${abstract}`,
      ),
  },
  {
    ...{ format: 'PubMed plain text', ends: true },
    record: ({ title, abstract, author, year }, number) =>
      `${number + 1}. J Cats. ${year} Mar;3:1.\n\n${title}\n\n${author.split(',')[0]!} A(1).\n\n${abstract}\n\nPMID: ${number + 1} `,
  },
  {
    ...{ format: 'Scopus plain text', ends: true, before: 'Scopus\nEXPORT DATE: 1\n\n' },
    record: ({ title, abstract, author, year }) =>
      lines(author, '12;', title, `(${year}) Journal of Cats, 3`, `ABSTRACT: ${abstract}`, 'SOURCE: Scopus'),
  },
  {
    ...{ format: 'BibTeX', ends: true },
    record: ({ title, abstract, author, year }, number) =>
      `@article{k${number},\n title = {${title}},\n author = {${author}},\n year = ${year},\n abstract = {${abstract}},\n}`,
  },
  {
    ...{ format: 'Bib.TXT', ends: false },
    record: ({ title, abstract, author, year }, number) =>
      lines(`[k${number}]`, `  title: ${title}`, `  author: ${author}`, `  year: ${year}`, `  abstract: ${abstract}`),
  },
  {
    ...{
      format: 'PubMed XML',
      ends: true,
      before: '<?xml version="1.0"?>\n<PubmedArticleSet>\n',
      after: '</PubmedArticleSet>',
    },
    record: ({ title, abstract, author, year }) =>
      `<PubmedArticle><MedlineCitation><Article><Journal><JournalIssue><PubDate><Year>${year}</Year></PubDate></JournalIssue></Journal><ArticleTitle>${xml(title)}</ArticleTitle><Abstract><AbstractText>${xml(abstract)}</AbstractText></Abstract><AuthorList><Author><CollectiveName>${author}</CollectiveName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>`,
  },
  {
    ...{
      format: 'EndNote XML',
      ends: true,
      before: '<?xml version="1.0"?>\n<xml><records>',
      after: '</records></xml>',
    },
    record: ({ title, abstract, author, year }) =>
      `<record><ref-type name="Book">6</ref-type><contributors><authors><author>${author}</author></authors></contributors><titles><title>${xml(title)}</title></titles><dates><year>${year}</year></dates><abstract>${xml(abstract)}</abstract></record>`,
  },
  {
    ...{ format: 'MODS', ends: true, before: '<modsCollection>', after: '</modsCollection>' },
    record: ({ title, abstract, author, year }) =>
      `<mods><titleInfo><title>${xml(title)}</title></titleInfo><name><namePart>${author}</namePart></name><originInfo><dateIssued>${year}</dateIssued></originInfo><abstract>${xml(abstract)}</abstract></mods>`,
  },
  {
    ...{ format: 'Crossref XML', ends: true, before: '<doi_records>', after: '</doi_records>' },
    record: ({ title, abstract, author, year }) =>
      `<doi_record><crossref><journal><journal_metadata/><journal_article><titles><title>${xml(title)}</title></titles><contributors><organization>${author}</organization></contributors><abstract>${xml(abstract)}</abstract><publication_date><year>${year}</year></publication_date></journal_article></journal></crossref></doi_record>`,
  },
  {
    ...{ format: 'JATS', ends: true, before: '<pmc-articleset>', after: '</pmc-articleset>' },
    record: ({ title, abstract, author, year }) =>
      `<article><front><article-meta><title-group><article-title>${xml(title)}</article-title></title-group><contrib-group><contrib><collab>${author}</collab></contrib></contrib-group><pub-date><year>${year}</year></pub-date><abstract><p>${xml(abstract)}</p></abstract></article-meta></front></article>`,
  },
  {
    ...{ format: 'Atom (arXiv)', ends: true, before: '<feed>', after: '</feed>' },
    record: ({ title, abstract, author, year }) =>
      `<entry><title>${xml(title)}</title><summary>${xml(abstract)}</summary><author><name>${author}</name></author><published>${year}-01-01</published></entry>`,
  },
  {
    ...{ format: 'text with labels (CNKI, NoteExpress, RePEc)', ends: false },
    record: ({ title, abstract, author, year }) =>
      lines(`{Title}: ${title}`, `{Author}: ${author}`, `{Year}: ${year}`, `{Abstract}: ${abstract}`),
  },
  {
    ...{ format: 'text with tags (Copac, Biblioscape, SilverPlatter, CSA)', ends: false },
    record: ({ title, abstract, author, year }) =>
      lines(`TI- ${title}`, `AU- ${author}`, `PY- ${year}`, `AB- ${abstract}`),
  },
  {
    ...{ format: 'YAML (CSL, CITATION.cff)', ends: false, before: 'references:\n' },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        `- id: k${number}`,
        `  title: "${title}"`,
        `  author: [{literal: "${author}"}]`,
        `  issued: ${year}`,
        `  abstract: "${abstract}"`,
      ),
  },
  {
    ...{ format: 'Citavi XML', ends: true, before: '<CitaviExchangeData>', after: '</CitaviExchangeData>' },
    record: ({ title, abstract, author, year }, number) =>
      `<Persons><Person id="p${number}"><LastName>${author}</LastName></Person></Persons><References><Reference id="r${number}"><Title>${xml(title)}</Title><Year>${year}</Year><Abstract>${xml(abstract)}</Abstract></Reference></References>`,
  },
  {
    ...{ format: 'arXiv listing (mail)', ends: true },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        '\\\\',
        `arXiv:2101.0000${number}`,
        `Date: Fri, 1 Jan ${year} 00:00:00 GMT`,
        '',
        `Title: ${title}`,
        `Authors: ${author}`,
        '\\\\',
        `  ${abstract}`,
        `\\\\ ( https://arxiv.org/abs/2101.0000${number} ,  12kb)`,
      ),
  },
  {
    ...{ format: 'RePEc NEP (mail)', ends: false, before: 'nep.repec.org\n\n' },
    record: ({ title, abstract, author, year }, number) =>
      lines(
        `${number + 1}. ${title}`,
        `Date: ${year}-03-14`,
        `By: ${author} (Uni)`,
        `URL: http://d.repec.org/n?u=RePEc:cat:w:${number}`,
        abstract,
        '',
      ),
  },
  {
    ...{ format: 'Python dictionaries', ends: true, before: '[', after: ']' },
    record: ({ title, abstract, author, year }) =>
      `{'title': '${title}', 'authors': ['${author}'], 'year': ${year}, 'doi': None, 'abstract': '${abstract}'}, `,
  },
  {
    ...{ format: 'Embase CSV, a field a line', ends: false },
    record: ({ title, abstract, author, year }) =>
      lines(`TITLE,"${title}"`, `AUTHOR NAMES,"${author}"`, `PUBLICATION YEAR,${year}`, `ABSTRACT,"${abstract}"`),
  },
  {
    ...{
      format: 'RDF (Zotero, Bibliographic Ontology, Dublin Core)',
      ends: true,
      before: '<rdf:RDF>',
      after: '</rdf:RDF>',
    },
    record: ({ title, abstract, author, year }) =>
      `<bib:Article><dc:title>${xml(title)}</dc:title><dc:creator>${author}</dc:creator><dc:date>${year}</dc:date><dcterms:abstract>${xml(abstract)}</dcterms:abstract></bib:Article>`,
  },
  {
    ...{ format: 'MARCXML', ends: true, before: '<collection>', after: '</collection>' },
    record: ({ title, abstract, author, year }) =>
      `<record>${Object.entries({ '100': author, '245': title, '520': abstract })
        .map(([tag, text]) => `<datafield tag="${tag}"><subfield code="a">${xml(text)}</subfield></datafield>`)
        .join('')}<datafield tag="264"><subfield code="c">${year}</subfield></datafield></record>`,
  },
  {
    ...{ format: 'MARC (ISO 2709)', ends: true },
    record: ({ title, abstract, author, year }) => {
      const fields = [`1 \x1fa${author}`, `10\x1fa${title}`, ` 1\x1fc${year}`, `  \x1fa${abstract}`];
      const starts = ['100', '245', '264', '520'].map((tag, at) => `${tag}0001${String(at).padStart(5, '0')}`);
      return `00999nam a2200073 a 4500${starts.join('')}\x1e${fields.join('\x1e')}\x1e\x1d`;
    },
  },
  {
    ...{ format: 'TEI', ends: true, before: '<listBibl>', after: '</listBibl>' },
    record: ({ title, abstract, author, year }) =>
      `<biblStruct><monogr><title>${xml(title)}</title><author>${author}</author><imprint><date when="${year}"/></imprint></monogr><note>${xml(abstract)}</note></biblStruct>`,
  },
  {
    ...{ format: 'BioC XML', ends: true, before: '<collection>', after: '</collection>' },
    record: ({ title, abstract, author, year }, number) =>
      `<document><id>${number + 1}</id><passage><infon key="type">title</infon><infon key="year">${year}</infon><infon key="authors">${author.replace(',', '')}</infon><text>${xml(title)}</text></passage><passage><infon key="type">abstract</infon><text>${xml(abstract)}</text></passage></document>`,
  },
  {
    ...{ format: 'ScienceDirect text', ends: false },
    record: ({ title, abstract, author, year }) =>
      lines(
        `${author},`,
        `${title},`,
        'Journal of Cats,',
        `${year},`,
        'ISSN 0000-0000,',
        '(https://www.sciencedirect.com/science/article/pii/S0000)',
        `Abstract: ${abstract}`,
      ),
  },
  {
    ...{ format: 'other XML', ends: true, before: '<papers>', after: '</papers>' },
    record: ({ title, abstract, author, year }) =>
      `<paper><title>${xml(title)}</title><author>${author}</author><year>${year}</year><abstract>${xml(abstract)}</abstract></paper>`,
  },
];

/** A file of papers, and where each record ends in it. */
export function written(writer: Writer, papers: readonly Written[]): { file: string; ends: number[] } {
  let file = writer.before ?? '';
  const ends: number[] = [];
  papers.forEach((paper, number) => {
    file += writer.record(paper, number);
    ends.push(file.length);
    file += '\n\n';
  });
  return { file: file + (writer.after ?? ''), ends };
}
