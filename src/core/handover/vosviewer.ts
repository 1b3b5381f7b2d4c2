import Papa from 'papaparse';
import { rounded } from './graphFields.ts';
import { linksOf, type HandedAtlas } from './handedAtlas.ts';
import { xmlText } from './xml.ts';

/**
 * Papers as a map of VOSviewer (manual of version 1.6.20, chapter 4.1; https://app.vosviewer.com/docs/file-types/): items with their place, cluster (the topic), weights and
 * scores, linked with their nearest papers. As JSON, which VOSviewer Online opens too and which names the clusters, and as a map and a network file.
 * Descriptions are HTML there.
 */
export function toVosviewer({ papers, topicNames }: HandedAtlas): ReadonlyMap<string, string> {
  const links = linksOf(papers);
  const degree = new Int32Array(papers.length);
  for (const { from, to } of links) [degree[from], degree[to]] = [degree[from]! + 1, degree[to]! + 1];
  const hasCitations = papers.some(({ bibliography }) => bibliography.citations !== null);
  const hasYears = papers.some(({ year }) => year !== null);

  const items = papers.map((paper, row) => ({
    id: row + 1,
    label: plain(paper.title) || paper.id,
    description: xmlText(plain(`${topicNames.get(paper.topic) ?? ''}. ${paper.bibliography.authors.join('; ')}`)),
    url: paper.bibliography.doi ? `https://doi.org/${paper.bibliography.doi}` : paper.bibliography.url,
    x: rounded(paper.x),
    y: rounded(paper.y),
    cluster: paper.topic,
    weights: { Links: degree[row]!, ...(hasCitations && { Citations: paper.bibliography.citations ?? 0 }) },
    scores: { Similarity: rounded(paper.similarity), ...(hasYears && paper.year !== null && { Year: paper.year }) },
  }));
  const network = {
    items,
    clusters: Array.from(topicNames, ([cluster, label]) => ({ cluster, label })),
    links: links.map(({ from, to, strength }) => ({ source_id: from + 1, target_id: to + 1, strength })),
  };

  const columns = ['id', 'label', 'description', 'url', 'x', 'y', 'cluster', 'weight<Links>'];
  const measured = [
    ...(hasCitations ? ['weight<Citations>'] : []),
    'score<Similarity>',
    ...(hasYears ? ['score<Year>'] : []),
  ];
  const rows = items.map(({ id, label, description, url, x, y, cluster, weights, scores }) => [
    id,
    label,
    description,
    url,
    x,
    y,
    cluster,
    weights.Links,
    ...(hasCitations ? [weights.Citations] : []),
    scores.Similarity,
    ...(hasYears ? [scores.Year] : []),
  ]);
  return new Map([
    ['vosviewer.json', JSON.stringify({ network }, null, 1) + '\n'],
    ['map.txt', lines([[...columns, ...measured], ...rows])],
    ['network.txt', lines(links.map(({ from, to, strength }) => [from + 1, to + 1, strength]))],
  ]);
}

/** Cells with a comma, a semicolon or a quotation mark stand in quotation marks, which are doubled there: else VOSviewer takes none of the file. */
const lines = (rows: readonly (readonly (string | number | undefined)[])[]) =>
  Papa.unparse(rows as (string | number | undefined)[][], {
    delimiter: '\t',
    newline: '\n',
    quotes: (cell: unknown) => typeof cell === 'string' && /[,;"]/.test(cell),
  }) + (rows.length > 0 ? '\n' : '');

/** On one line, and without tabs. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
