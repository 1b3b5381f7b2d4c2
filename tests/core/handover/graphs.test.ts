import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toGexf } from '#core/handover/gexf';
import { toGraphml } from '#core/handover/graphml';
import { linksOf } from '#core/handover/handedAtlas';
import { toVosviewer } from '#core/handover/vosviewer';
import { handed, handedAtlas } from './handed.ts';

/** Bees and Honey are near each other; Ice is near Bees, and not the other way round. */
const ATLAS = handedAtlas(
  handed('Bees <"&\u0001', { nearest: [1], x: 0.5, y: -0.25, year: 2020 }),
  handed('Honey', { nearest: [0], bibliography: { citations: 7, doi: '10.1/honey' } }),
  handed('Ice', { nearest: [0], topic: 2 }),
);

it('links are named once, twice as strong where both are near', () => {
  expect(linksOf(ATLAS.papers)).toEqual([
    { from: 0, to: 1, strength: 2 },
    { from: 0, to: 2, strength: 1 },
  ]);
});

it('GEXF has place, colour and links, and no character that XML has not', () => {
  const gexf = toGexf(ATLAS);
  expect(gexf).toContain('<node id="0" label="Bees &lt;&quot;&amp;">');
  expect(gexf).toContain('<viz:color r="16" g="32" b="48"/><viz:position x="500" y="-250" z="0"/>');
  expect(gexf).toContain('<attvalue for="topic_label" value="Ice &amp; snow"/>');
  expect(gexf).toContain('<edge id="0" source="0" target="1" weight="2"/>');
});

it('VOSviewer gets a map, a network and both as JSON', () => {
  const files = toVosviewer(ATLAS);
  expect(files.get('network.txt')).toBe('1\t2\t2\n1\t3\t1\n');
  const [heading, , honey] = files.get('map.txt')!.split('\n');
  expect(heading).toBe(
    'id\tlabel\tdescription\turl\tx\ty\tcluster\tweight<Links>\tweight<Citations>\tscore<Similarity>\tscore<Year>',
  );
  expect(honey).toBe('2\tHoney\tBees.\thttps://doi.org/10.1/honey\t0\t0\t1\t1\t7\t0.5\t');
  const { network } = JSON.parse(files.get('vosviewer.json')!) as {
    network: Record<'items' | 'links' | 'clusters', object[]>;
  };
  expect(network.items[2]).toMatchObject({ id: 3, label: 'Ice', cluster: 2, weights: { Links: 1, Citations: 0 } });
  expect(network.items[2]).toHaveProperty('description', 'Ice &amp; snow.');
  expect(network.clusters).toContainEqual({ cluster: 2, label: 'Ice & snow' });
  expect(network.links[1]).toEqual({ source_id: 1, target_id: 3, strength: 1 });
});

const python = ['/usr/bin/python3', 'python3'].find((path) => spawnSync(path, ['-c', 'import networkx']).status === 0);
it.skipIf(!python)('GraphML is what networkx takes for these papers (skipped where it is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpuscope-graphml-'));
  try {
    const file = join(folder, 'atlas.graphml');
    writeFileSync(file, toGraphml(ATLAS));
    const script =
      'import sys, json, networkx\n' +
      'graph = networkx.read_graphml(sys.argv[1])\n' +
      'print(json.dumps([dict(graph.nodes["n1"]), sorted([a, b, d["weight"]] for a, b, d in graph.edges(data=True))]))';
    const [honey, edges] = JSON.parse(execFileSync(python!, ['-c', script, file], { encoding: 'utf8' })) as unknown[];
    expect(honey).toMatchObject({ label: 'Honey', topic: 1, doi: '10.1/honey', color: '#102030' });
    expect(edges).toEqual([
      ['n0', 'n1', 2],
      ['n0', 'n2', 1],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

// Older versions know GEXF up to 1.2.
const knows13 =
  python &&
  spawnSync(python, ['-c', 'import networkx; assert networkx.readwrite.gexf.GEXF.versions["1.3"]']).status === 0;
it.skipIf(!knows13)(
  'GEXF is what networkx takes for these papers (skipped where it is not installed, or before 3.6)',
  () => {
    const script =
      'import sys, io, json, networkx\n' +
      'graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))\n' +
      'print(json.dumps([graph.nodes["0"]["label"], graph.nodes["1"]["viz"]["color"]["r"], graph.size()]))';
    const read = execFileSync(python!, ['-c', script], { input: toGexf(ATLAS), encoding: 'utf8' });
    expect(JSON.parse(read)).toEqual(['Bees <"&', 16, 2]);
  },
);
