import { parquetReadObjects, parquetSchema, parquetMetadata } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toEmbeddingAtlas } from '#core/handover/embeddingAtlas';
import { toGexf } from '#core/handover/gexf';
import { toGraphml } from '#core/handover/graphml';
import { toObsidian } from '#core/handover/obsidian';
import { toVosviewer } from '#core/handover/vosviewer';
import { faultsOf, GEXF, GRAPHML } from './grammar.ts';
import { handed, handedAtlas } from './handed.ts';

/** Titles that programs stumble over, and papers that lack most of what others have. */
const ATLAS = handedAtlas(
  handed('"Why, oh why?": bees; or, the "hive"', {
    ...{
      nearest: [1, 3],
      x: 0.5,
      y: -0.25,
      year: 2020,
      datasets: ['MNIST', 'A|B [x]'],
      abstract: '# Not <a> [[note]]\n- x',
    },
    bibliography: { authors: ['Bee, A.', 'Wax; C.'], citations: 7, doi: '10.1/why', venue: 'A & B' },
  }),
  handed('O\'Hare\ton 5" discs', { nearest: [0, 2], topic: 2, x: -1, y: 1e-9 }),
  handed('[[Bees]] | <b>honey</b> & ice \u0007 #1', {
    nearest: [1],
    topic: 2,
    bibliography: { url: 'https://a.org/?a=1&b=2' },
  }),
  handed('"Why, oh why?": bees; or, the "hive"', { id: 'again', nearest: [2], x: 0.1, y: 0.2 }),
);
const COUNT = ATLAS.papers.length;

describe('VOSviewer', () => {
  const files = toVosviewer(ATLAS);
  type Item = Record<'id' | 'x' | 'y' | 'cluster', number> & {
    label: string;
    description: string;
    url: string;
  } & Record<'weights' | 'scores', Record<string, number>>;
  type Link = Record<'source_id' | 'target_id' | 'strength', number>;
  const { network, ...beside } = JSON.parse(files.get('vosviewer.json')!) as {
    network: { items: Item[]; links: Link[]; clusters: { cluster: number; label: string }[] };
  };

  it('gets JSON as its documentation has it (app.vosviewer.com/docs/file-types/json-file-type)', () => {
    expect([Object.keys(beside), Object.keys(network).sort()]).toEqual([[], ['clusters', 'items', 'links']]);
    expect(network.items.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    for (const { x, y, cluster, label, weights, scores, ...item } of network.items) {
      expect([x, y].every(Number.isFinite) && Number.isInteger(cluster) && cluster >= 1 && cluster <= 1000).toBe(true);
      expect([typeof label, typeof item.description, typeof item.url]).toEqual(['string', 'string', 'string']);
      expect(Object.values(weights).every((weight) => weight >= 0)).toBe(true);
      expect(Object.values(scores).every(Number.isFinite)).toBe(true);
    }
    // A weight of one item is a weight of all.
    expect(new Set(network.items.map(({ weights }) => Object.keys(weights).join())).size).toBe(1);
    const named = new Set(network.clusters.map(({ cluster }) => cluster));
    expect(network.items.every(({ cluster }) => named.has(cluster))).toBe(true);
    for (const { source_id, target_id, strength } of network.links) {
      expect(
        source_id !== target_id && Math.max(source_id, target_id) <= COUNT && Math.min(source_id, target_id) >= 1,
      ).toBe(true);
      expect(strength).toBeGreaterThan(0);
    }
  });

  it('reads the same from the map and the network file, with quotation marks and commas in titles', () => {
    // As VOSviewer Online reads them.
    const map = Papa.parse<Record<string, string>>(files.get('map.txt')!.replace(/\n$/, ''), {
      header: true,
      delimitersToGuess: ['\t', ';', ','],
    });
    expect([map.errors, map.meta.delimiter]).toEqual([[], '\t']);
    expect(
      map.data.map((row) => [
        row['id'],
        row['label'],
        row['x'],
        row['cluster'],
        row['weight<Links>'],
        row['score<Year>'],
      ]),
    ).toEqual(
      network.items.map(({ id, label, x, cluster, weights, scores }) =>
        [id, label, x, cluster, weights['Links'], scores['Year'] ?? ''].map(String),
      ),
    );
    const links = Papa.parse<number[]>(files.get('network.txt')!.replace(/\n$/, ''), { dynamicTyping: true });
    expect(links.errors).toEqual([]);
    expect(links.data).toEqual(
      network.links.map(({ source_id, target_id, strength }) => [source_id, target_id, strength]),
    );
  });
});

it.each([
  ['GEXF', toGexf, GEXF, 'gexf'],
  ['GraphML', toGraphml, GRAPHML, 'graphml'],
])('%s is as its schema has it', (_, write, grammar, root) => {
  const xml = write(ATLAS);
  expect(faultsOf(xml, grammar, root)).toEqual([]);
  const ids = (element: string, key: string) =>
    Array.from(xml.matchAll(new RegExp(`<${element} [^>]*?\\b${key}="([^"]*)"`, 'g')), ([, id]) => id!);
  const nodes = new Set(ids('node', 'id'));
  expect(nodes.size).toBe(COUNT);
  expect([...ids('edge', 'source'), ...ids('edge', 'target')].every((id) => nodes.has(id))).toBe(true);
  const keys = new Set([...ids('attribute', 'id'), ...ids('key', 'id')]);
  expect([...ids('attvalue', 'for'), ...ids('data', 'key')].every((id) => keys.has(id))).toBe(true);
});

it('the checker of schemas sees what is wrong', () => {
  const wrong = toGexf(ATLAS)
    .replace('mode="static"', 'mode="still"')
    .replace(' version="1.3"', '')
    .replaceAll('attvalues>', 'values>');
  expect(faultsOf(wrong, GEXF, 'gexf')).toEqual(
    expect.arrayContaining(['mode="still" of <graph>', '<gexf> without version', '<values> in <node>']),
  );
});

it('the vault has no link without its note, and no note that nothing links to', () => {
  const vault = toObsidian(ATLAS);
  const notes = new Set([...vault.keys()].map((path) => path.replace(/\.md$/, '')));
  const links = [...vault.values()].flatMap((text) =>
    // A sign that Markdown escapes opens no link.
    Array.from(text.matchAll(/(?<!\\)\[\[([^|\]]+)\|([^\]]*)\]\]/g), ([, note, shown]) => ({
      note: note!,
      shown: shown!,
    })),
  );
  expect(links.filter(({ note }) => !notes.has(note))).toEqual([]);
  expect([...notes].filter((note) => note !== 'Atlas' && !links.some((link) => link.note === note))).toEqual([]);
  expect(links.filter(({ shown }) => /[[\]|]/.test(shown))).toEqual([]);
});

it('Embedding Atlas gets places as numbers and neighbours as a struct of lists of the same length, none of them the paper itself', async () => {
  const file = toEmbeddingAtlas(ATLAS).buffer as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  rows.forEach(({ neighbors, projection_x, projection_y }, row) => {
    const { ids, distances } = neighbors as { ids: number[]; distances: number[] };
    expect([typeof projection_x, typeof projection_y, ids.length]).toEqual(['number', 'number', distances.length]);
    expect(ids.every((id) => id !== row && id >= 0 && id < COUNT)).toBe(true);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });
  const fields = parquetSchema(parquetMetadata(file)).children;
  expect(
    fields.find(({ element }) => element.name === 'neighbors')!.children.map(({ element }) => element.name),
  ).toEqual(['ids', 'distances']);
});
