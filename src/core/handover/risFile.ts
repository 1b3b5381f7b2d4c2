import type { HandedAtlas, HandedPaper } from './handedAtlas.ts';
import { paperKind } from './paperKinds.ts';
import { writeRecords, type RecordWriter, type Told } from './recordWriter.ts';

/** Papers as RIS, which Zotero, EndNote, Mendeley and the databases read. Topic, datasets and the person's tags are among the keywords (`topic: …`, `dataset: …`, `tag: …`). */
export function toRis(atlas: HandedAtlas): string {
  return writeRecords(risWriter(atlas), atlas.papers);
}

/** Writes {@link toRis} paper by paper. */
export function risWriter({ topicNames }: Told): RecordWriter {
  const of = (paper: HandedPaper) => record(paper, topicNames.get(paper.topic) ?? '');
  return { head: '', between: '\n', tail: '', record: of };
}

function record(paper: HandedPaper, topic: string): string {
  const { id, title, abstract, year, bibliography } = paper;
  const { authors, venue, date, doi, arxiv, pmid, url, language, keywords, type } = bibliography;
  const fields: (readonly [string, string])[] = [
    ['TY', paperKind(type).ris],
    ['ID', id],
    ['TI', title],
    ...authors.map((author) => ['AU', author] as const),
    ['AB', abstract],
    ['PY', year === null ? '' : String(year)],
    ['DA', date.length > 4 ? [...date.split('-'), '', ''].slice(0, 3).join('/') + '/' : ''],
    ['T2', venue],
    ['DO', doi],
    ['AN', pmid ? `PMID: ${pmid}` : arxiv ? `arXiv:${arxiv}` : ''],
    ['UR', url],
    // Its number may be that of PubMed.
    ['UR', arxiv && !url.includes(arxiv) && (url === '' || pmid !== '') ? `https://arxiv.org/abs/${arxiv}` : ''],
    ['LA', language],
    ...keywordsOf(paper, topic, keywords).map((keyword) => ['KW', keyword] as const),
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = value.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : `${tag}  - ${text}`;
  });
  return [...lines, 'ER  - ', ''].join('\n');
}

/** The paper's own keywords, then what the atlas adds. */
export function keywordsOf({ datasets, mark }: HandedPaper, topic: string, own: readonly string[]): string[] {
  const tags = mark?.tags.map((tag) => `tag: ${tag}`) ?? [];
  return [...own, ...(topic ? [`topic: ${topic}`] : []), ...datasets.map((name) => `dataset: ${name}`), ...tags];
}

/** A topic's name for formats whose keywords stand in one line: many programs part them at every comma. */
export const withoutCommas = (topic: string): string => topic.replaceAll(', ', ' / ');
