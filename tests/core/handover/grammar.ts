import { Parser } from 'htmlparser2';

/** What a schema says of an element: its attributes, `!` behind the name of one that has to be there, and the elements that may stand in it. */
interface Rule {
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly children: readonly string[];
}
export type Grammar = Readonly<Record<string, Rule>>;

const [ANY, NUMBER, CHANNEL] = [/^[^]*$/, /^-?\d+(\.\d+)?(e[+-]?\d+)?$/, /^(\d\d?|1\d\d|2[0-4]\d|25[0-5])$/];

/** GEXF 1.3 as far as we write it (github.com/gephi/gexf: specs/1.3, 1.3/gexf.xsd). */
export const GEXF: Grammar = {
  gexf: {
    attributes: {
      'xmlns!': /^http:\/\/gexf\.net\/1\.3$/,
      'xmlns:viz!': /^http:\/\/gexf\.net\/1\.3\/viz$/,
      'version!': /^1\.3$/,
    },
    children: ['meta', 'graph'],
  },
  meta: { attributes: { lastmodifieddate: /^\d{4}-\d\d-\d\d$/ }, children: ['creator', 'keywords', 'description'] },
  creator: { attributes: {}, children: [] },
  description: { attributes: {}, children: [] },
  graph: {
    attributes: {
      defaultedgetype: /^(directed|undirected|mutual)$/,
      mode: /^(static|dynamic|slice)$/,
      idtype: /^(integer|string)$/,
    },
    children: ['attributes', 'nodes', 'edges'],
  },
  attributes: { attributes: { 'class!': /^(node|edge)$/, mode: /^(static|dynamic)$/ }, children: ['attribute'] },
  attribute: {
    attributes: {
      'id!': ANY,
      'title!': ANY,
      'type!': /^(integer|long|double|float|boolean|string|liststring|anyURI)$/,
    },
    children: ['default', 'options'],
  },
  nodes: { attributes: { count: /^\d+$/ }, children: ['node'] },
  node: {
    attributes: { 'id!': ANY, label: ANY },
    children: ['attvalues', 'viz:color', 'viz:position', 'viz:size', 'viz:shape'],
  },
  attvalues: { attributes: {}, children: ['attvalue'] },
  attvalue: { attributes: { 'for!': ANY, 'value!': ANY }, children: [] },
  'viz:color': { attributes: { 'r!': CHANNEL, 'g!': CHANNEL, 'b!': CHANNEL, a: NUMBER }, children: [] },
  'viz:position': { attributes: { 'x!': NUMBER, 'y!': NUMBER, z: NUMBER }, children: [] },
  'viz:size': { attributes: { 'value!': /^\d+(\.\d+)?$/ }, children: [] },
  edges: { attributes: { count: /^\d+$/ }, children: ['edge'] },
  edge: {
    attributes: { 'id!': ANY, 'source!': ANY, 'target!': ANY, weight: NUMBER, type: /^(directed|undirected|mutual)$/ },
    children: ['attvalues'],
  },
};

/** GraphML 1.1 with its attributes, as far as we write it (http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd). */
export const GRAPHML: Grammar = {
  graphml: {
    attributes: { 'xmlns!': /^http:\/\/graphml\.graphdrawing\.org\/xmlns$/ },
    children: ['desc', 'key', 'graph', 'data'],
  },
  key: {
    attributes: {
      'id!': /^[^\s:]+$/,
      for: /^(all|graphml|graph|node|edge|hyperedge|port|endpoint)$/,
      'attr.name': ANY,
      'attr.type': /^(boolean|int|long|float|double|string)$/,
    },
    children: ['desc', 'default'],
  },
  graph: {
    attributes: { 'edgedefault!': /^(directed|undirected)$/, id: ANY },
    children: ['desc', 'data', 'node', 'edge'],
  },
  node: { attributes: { 'id!': /^[^\s:]+$/ }, children: ['desc', 'data', 'port', 'graph'] },
  edge: {
    attributes: { 'source!': /^[^\s:]+$/, 'target!': /^[^\s:]+$/, id: ANY, directed: /^(true|false)$/ },
    children: ['desc', 'data'],
  },
  data: { attributes: { 'key!': /^[^\s:]+$/ }, children: [] },
};

/** What of an XML text a grammar does not allow, in words; the order of children is their grammar's, where they have one each. */
export function faultsOf(xml: string, grammar: Grammar, root: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, given) {
        const above = open.at(-1);
        if (above === undefined ? name !== root : !grammar[above]?.children.includes(name))
          faults.push(`<${name}> in <${above ?? 'the file'}>`);
        const rule = grammar[name]?.attributes ?? {};
        for (const [key, value] of Object.entries(given)) {
          const test = rule[key] ?? rule[`${key}!`];
          if (!test?.test(value)) faults.push(`${key}="${value}" of <${name}>`);
        }
        for (const key of Object.keys(rule))
          if (key.endsWith('!') && !(key.slice(0, -1) in given)) faults.push(`<${name}> without ${key.slice(0, -1)}`);
        open.push(name);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return faults;
}
