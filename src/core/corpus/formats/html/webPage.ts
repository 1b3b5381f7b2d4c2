import { Parser } from 'htmlparser2';
import { CorpuscopeError } from '../../../errors.ts';
import type { FileText } from '../../decode.ts';
import { arxivIn, bareArxiv } from '../../values/arxivId.ts';
import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { barePmid } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format, ReadOptions } from '../format.ts';
import type { XmlElement } from '../xml/xmlElements.ts';
import { coinsPapers, jsonLdPapers } from './embedded.ts';
import { htmlTree } from './htmlTree.ts';
import { listedPapers } from './listings.ts';
import { RecordDraft } from '../recordDraft.ts';
import { tabledPapers } from './tables.ts';

/** What a page's `<meta>` elements say of its paper: Highwire's names, then Dublin Core's and others'. All in lower case. */
const NAMES = {
  title: ['citation_title', 'bepress_citation_title', 'eprints.title', 'dc.title', 'dcterms.title'],
  abstract: ['citation_abstract', 'eprints.abstract', 'dcterms.abstract', 'dc.description', 'dc.description.abstract'],
  author: [
    'citation_author',
    'bepress_citation_author',
    'eprints.creators_name',
    'dc.creator',
    'dc.contributor.author',
  ],
  date: [
    'citation_publication_date',
    'citation_date',
    'citation_cover_date',
    'citation_year',
    'citation_online_date',
    'dc.date',
    'dc.date.issued',
  ],
  venue: [
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'citation_book_title',
    'prism.publicationname',
    'dc.source',
  ],
  doi: ['citation_doi', 'bepress_citation_doi', 'prism.doi', 'dc.identifier', 'dc.identifier.doi'],
  keywords: ['citation_keywords', 'citation_keyword', 'dc.subject', 'keywords'],
} as const;

/**
 * A saved web page of one paper, which says in its head what the paper is, as publishers' and archives' pages do for search engines; a page of
 * results (`listedPapers`); one that names papers for reference managers (COinS) or search engines (JSON-LD); one with a table of papers. Any other page is refused: what
 * of its text is a paper is for the person to say.
 */
export const webPage: Format = {
  name: 'a saved web page (HTML)',

  fits: ({ head }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|style|table)\b/i.test(
      head,
    ),

  read(file, options) {
    const said = metaOf(file);
    const all = (names: readonly string[]) =>
      names.map((name) => [...(said.get(name) ?? [])]).find((values) => values.length > 0) ?? [];
    const one = (names: readonly string[]) => all(names)[0] ?? '';
    const title = one(NAMES.title);
    if (title === '') {
      const papers = papersOf(file, options);
      if (papers.length > 0) return papers;
      throw new CorpuscopeError('this is a web page (HTML) that does not say in its head which paper it is about', {
        where: file.name,
        fix: 'open it in a browser and save it as text, or export the papers from the site as RIS, BibTeX or CSV',
      });
    }
    const draft = new RecordDraft(1);
    draft.title = title;
    draft.abstract = one(NAMES.abstract);
    draft.authors.push(...all(NAMES.author).flatMap((names) => names.split(/;\s*/)));
    draft.date = isoDate(one(NAMES.date));
    draft.venue = one(NAMES.venue);
    draft.doi = all(NAMES.doi).map(bareDoi).find(Boolean) ?? '';
    draft.arxiv = bareArxiv(one(['citation_arxiv_id'])) || arxivIn(one(['og:url', 'citation_pdf_url']));
    draft.pmid = barePmid(one(['citation_pmid']));
    draft.keywords.push(...all(NAMES.keywords).flatMap((words) => words.split(/[;,]\s*/)));
    draft.language = languageCode(one(['citation_language', 'dc.language', 'og:locale']));
    draft.url = one(['citation_abstract_html_url', 'citation_public_url', 'og:url', 'citation_fulltext_html_url']);
    draft.type = one(['citation_article_type', 'dc.type']);
    for (const name of [
      'citation_volume',
      'citation_issue',
      'citation_firstpage',
      'citation_lastpage',
      'citation_issn',
      'citation_publisher',
    ]) {
      draft.addFacet(name.replace('citation_', ''), one([name]));
    }
    return [draft.finish()];
  },
};

/** Characters of a page at most whose elements are looked through. */
const LONGEST = 50_000_000;

/** The papers that a page names elsewhere than in its head, by the surest way that it has. */
function papersOf(file: FileText, options?: ReadOptions): readonly RawRecord[] {
  const text = file.whole();
  if (text.length > LONGEST) return [];
  const page = htmlTree(text);
  return (
    [listedPapers, coinsPapers, jsonLdPapers, (tree: XmlElement) => tabledPapers(file.name, tree, options)]
      .map((papers) => papers(page))
      .find((found) => found.length > 0) ?? []
  );
}

/** Elements within one another at most. */
const DEEPEST = 500;

/** The contents of the page's `<meta>` elements by their names in lower case, each once. */
function metaOf(file: FileText): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  let depth = 0;
  const parser = new Parser({
    onclosetag() {
      depth--;
    },
    onopentag(tag, attributes) {
      // Behind elements without end there is no head any more.
      if (++depth > DEEPEST) parser.pause();
      if (tag !== 'meta') return;
      const name = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase().replace(/^dc_/, 'dc.');
      const content = (attributes['content'] ?? '').trim();
      if (name === '' || content === '') return;
      const contents = said.get(name) ?? new Set();
      said.set(name, contents.add(content));
    },
  });
  // Names and abstracts stand in the head of a page; what follows its first megabyte is content.
  for (const block of file.blocks()) {
    parser.write(block);
    break;
  }
  parser.end();
  return said;
}
