import { NODE_FIELDS, rounded } from './graphFields.ts';
import { linksOf, type HandedAtlas } from './handedAtlas.ts';
import { xmlText } from './xml.ts';

/** Places on the map run from -1 to 1; Gephi draws nodes of size 4. */
const SPREAD = 1000;
const SIZE = 4;

/**
 * Papers and their nearest papers as a graph for Gephi: GEXF 1.3 with places, colours and sizes (https://gexf.net). A link weighs 2
 * where each paper is among the other's five nearest, 1 where one is.
 */
export function toGexf(atlas: HandedAtlas): string {
  const { papers, manifest, colourOf } = atlas;
  const attributes = NODE_FIELDS.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`);
  const nodes = papers.map((paper, row) => {
    const values = NODE_FIELDS.flatMap(({ name, of }) => {
      const value = of(paper, atlas);
      return value === null ? [] : `<attvalue for="${name}" value="${xmlText(String(value))}"/>`;
    });
    const [r, g, b] = channels(colourOf(paper.topic));
    const look =
      `<viz:color r="${r}" g="${g}" b="${b}"/>` +
      `<viz:position x="${rounded(paper.x * SPREAD)}" y="${rounded(paper.y * SPREAD)}" z="0"/><viz:size value="${SIZE}"/>`;
    return `<node id="${row}" label="${xmlText(paper.title)}"><attvalues>${values.join('')}</attvalues>${look}</node>`;
  });
  const edges = linksOf(papers).map(
    ({ from, to, strength }, at) => `<edge id="${at}" source="${from}" target="${to}" weight="${strength}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>${xmlText(manifest.generator)}</creator><description>Atlas ${manifest.fingerprint}</description></meta>`,
    '<graph defaultedgetype="undirected" mode="static">',
    `<attributes class="node" mode="static">${attributes.join('')}</attributes>`,
    '<nodes>',
    ...nodes,
    '</nodes>',
    '<edges>',
    ...edges,
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
