import type { FoundRecord } from '../../record.ts';
import { arxivIn } from '../../values/arxivId.ts';
import { doiIn } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { barePmid } from '../../values/pmid.ts';
import { nlmAuthor, nlmTitle } from '../tagged/nlm.ts';
import { RecordDraft } from '../recordDraft.ts';
import { attribute, type XmlElement } from '../xml/xmlElements.ts';
import { lineOf, ofClass, textOfClass, within } from './htmlTree.ts';

/** A search engine's page of results: how its items are found, and what one of them says. */
interface Listing {
  items(page: XmlElement): XmlElement[];
  read(item: XmlElement, draft: RecordDraft): void;
}

const links = (element: XmlElement) => within(element, ({ name }) => name === 'a');
const hrefOf = (element: XmlElement | undefined) => attribute(element, 'href');

/** What Google Scholar sets before titles: the kind of file or work. */
const KIND = /^(?:\[[A-Z]+\]\s*)+/;

/** `A One, B Two - Journal, 2019 - publisher.example`, with dots for what has no room. */
function readByline(byline: string, draft: RecordDraft): void {
  const [authors = '', where = ''] = byline.replace(/[\u00a0\s]+/g, ' ').split(/ [-–] /);
  draft.authors.push(...authors.split(',').map((name) => name.replace(/…/g, '').trim()));
  const year = /(?:^|,\s*)(\d{4})$/.exec(where);
  draft.date = year ? isoDate(year[1]!) : '';
  draft.venue = where
    .slice(0, year ? year.index : undefined)
    .replace(/^…|…$/g, '')
    .trim();
}

const SCHOLAR: Listing = {
  items: (page) => ofClass(page, 'gs_ri'),
  read(item, draft) {
    const [heading] = ofClass(item, 'gs_rt');
    draft.title = heading ? lineOf(heading).replace(KIND, '') : '';
    draft.abstract = textOfClass(item, 'gs_rs');
    draft.url = hrefOf(heading && links(heading)[0]);
    readByline(textOfClass(item, 'gs_a'), draft);
    const cited = /Cited by (\d{1,7})/.exec(textOfClass(item, 'gs_fl'))?.[1];
    draft.citations = cited === undefined ? null : Number(cited);
  },
};

/** Google Scholar's alerts by mail: three blocks on end for each paper. */
const ALERT: Listing = {
  items(page) {
    const blocks = within(page, ({ name }) => name === 'h3' || name === 'div').filter((block) => lineOf(block) !== '');
    return blocks.flatMap((block, at) =>
      ofClass(block, 'gse_alrt_title').length > 0
        ? [{ name: 'item', attributes: new Map<string, string>(), children: blocks.slice(at, at + 3) }]
        : [],
    );
  },
  read({ children }, draft) {
    const [title, byline, snippet] = children.map((child) => (typeof child === 'string' ? child : lineOf(child)));
    draft.title = (title ?? '').replace(KIND, '');
    readByline(byline ?? '', draft);
    draft.abstract = snippet ?? '';
  },
};

/** A day's list of arXiv: the number in `dt`, what is said of the paper in the `dd` behind it. */
const ARXIV_DAY: Listing = {
  items: (page) =>
    ofClass(page, 'list-title').length > 0
      ? within(page, ({ name }) => name === 'dt' || name === 'dd').flatMap(pair)
      : [],
  read(item, draft) {
    const said = (name: string) => textOfClass(item, name).replace(/^(?:Title|Authors|Subjects|Comments):\s*/, '');
    draft.title = said('list-title');
    draft.authors.push(...ofClass(item, 'list-authors').flatMap(links).map(lineOf));
    draft.keywords.push(...said('list-subjects').split(/;\s*/));
    draft.abstract = within(item, ({ name }) => name === 'p')
      .map(lineOf)
      .join(' ');
    readArxiv(item, draft);
  },
};

function pair(element: XmlElement, at: number, all: readonly XmlElement[]): XmlElement[] {
  const before = all[at - 1];
  if (element.name !== 'dd' || before?.name !== 'dt') return [];
  return [{ name: 'item', attributes: new Map(), children: [before, ...element.children] }];
}

function readArxiv(item: XmlElement, draft: RecordDraft): void {
  const link =
    links(item)
      .map(hrefOf)
      .find((href) => /\/abs\//.test(href)) ?? '';
  draft.arxiv = draft.id = arxivIn(`https://arxiv.org${link.replace(/^https?:\/\/[^/]+/, '')}`);
  draft.url = draft.arxiv === '' ? '' : `https://arxiv.org/abs/${draft.arxiv}`;
  draft.venue = 'arXiv';
}

const ARXIV_SEARCH: Listing = {
  items: (page) => ofClass(page, 'arxiv-result'),
  read(item, draft) {
    draft.title = textOfClass(item, 'title');
    draft.authors.push(...ofClass(item, 'authors').flatMap(links).map(lineOf));
    draft.abstract = textOfClass(item, 'abstract-full').replace(/ ?△ Less$/, '');
    draft.keywords.push(
      ...ofClass(item, 'tag')
        .map(lineOf)
        .filter((tag) => /^[a-z-]+\.[A-Z]/i.test(tag)),
    );
    draft.date = isoDate(/Submitted (\d{1,2} \w+),? (\d{4})/.exec(lineOf(item))?.slice(1).join(' ') ?? '');
    readArxiv(item, draft);
  },
};

const PUBMED: Listing = {
  items: (page) => ofClass(page, 'full-docsum'),
  read(item, draft) {
    const citation = textOfClass(item, 'full-journal-citation');
    draft.title = nlmTitle(textOfClass(item, 'docsum-title'));
    draft.authors.push(...textOfClass(item, 'full-authors').replace(/\.$/, '').split(', ').map(nlmAuthor));
    draft.abstract = textOfClass(item, 'full-view-snippet');
    draft.venue = /^[^.]*/.exec(citation)![0];
    draft.date = isoDate(/\. (\d{4}[^;:.]*)/.exec(citation)?.[1] ?? '');
    draft.doi = doiIn(citation);
    draft.pmid = draft.id = barePmid(textOfClass(item, 'docsum-pmid'));
  },
};

const LISTINGS = [SCHOLAR, ALERT, ARXIV_DAY, ARXIV_SEARCH, PUBMED];

/** The papers of a saved page of results: Google Scholar, its alerts, arXiv, PubMed. Abstracts are as much of them as the page shows. */
export function listedPapers(page: XmlElement): FoundRecord[] {
  for (const { items, read } of LISTINGS) {
    const found = items(page).flatMap((item) => {
      const draft = new RecordDraft(1);
      read(item, draft);
      return draft.title === '' ? [] : [draft.finish()];
    });
    if (found.length > 0) return found;
  }
  return [];
}
