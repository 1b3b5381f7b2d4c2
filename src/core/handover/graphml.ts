import { NODE_FIELDS, rounded } from './graphFields.ts';
import { linksOf, type HandedAtlas } from './handedAtlas.ts';
import { xmlText } from './xml.ts';

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

/** Papers and their nearest papers as GraphML (http://graphml.graphdrawing.org), which igraph, networkx, Cytoscape and yEd read. Weights are as in `toGexf`. */
export function toGraphml(atlas: HandedAtlas): string {
  const { papers, colourOf } = atlas;
  const fields = [
    { name: 'label', type: 'string', of: ({ title }) => title },
    ...NODE_FIELDS,
    { name: 'x', type: 'double', of: ({ x }) => rounded(x) },
    { name: 'y', type: 'double', of: ({ y }) => rounded(y) },
    { name: 'color', type: 'string', of: ({ topic }) => colourOf(topic) },
  ] satisfies typeof NODE_FIELDS;
  const keys = fields.map(
    ({ name, type }) => `<key id="${name}" for="node" attr.name="${name}" attr.type="${TYPES[type]}"/>`,
  );
  const nodes = papers.map((paper, row) => {
    const data = fields.flatMap(({ name, of }) => {
      const value = of(paper, atlas);
      return value === null ? [] : `<data key="${name}">${xmlText(String(value))}</data>`;
    });
    return `<node id="n${row}">${data.join('')}</node>`;
  });
  const edges = linksOf(papers).map(
    ({ from, to, strength }) => `<edge source="n${from}" target="n${to}"><data key="weight">${strength}</data></edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
    '<graph edgedefault="undirected">',
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}
