import { expect, it } from 'vitest';
import { toObsidian } from '#core/handover/obsidian';
import { handed, handedAtlas } from './handed.ts';

it('a vault has a note a paper, a topic and a dataset, linked with each other', () => {
  const vault = toObsidian(
    handedAtlas(
      handed('Bees', { nearest: [1], datasets: ['MNIST'], year: 2020, abstract: 'Of *bees*.' }),
      handed('Ice', { topic: 2, similarity: 0.9 }),
    ),
  );
  expect([...vault.keys()].sort()).toEqual([
    'Atlas.md',
    'Datasets/MNIST.md',
    'Papers/Bees.md',
    'Papers/Ice.md',
    'Topics/Bees.md',
    'Topics/Ice & snow.md',
  ]);
  expect(vault.get('Papers/Bees.md')).toBe(
    [
      '---\nid: "Bees"\ntitle: "Bees"\nyear: 2020\n---\n',
      'Topic: [[Topics/Bees|Bees]]\n',
      'Datasets: [[Datasets/MNIST|MNIST]]\n',
      'Of \\*bees\\*.\n',
      '## Nearest papers\n',
      '- [[Papers/Ice|Ice]]\n',
    ].join('\n'),
  );
  expect(vault.get('Topics/Ice & snow.md')).toContain('- [[Papers/Ice|Ice]]');
});

it('names of notes are safe on every system, and each is used once', () => {
  const titles = ['../../etc/passwd', 'CON', 'A: B?', 'a b', '…', '', 'x'.repeat(500), 'trailing. '];
  const names = [...toObsidian(handedAtlas(...titles.map((title, at) => handed(title, { id: `id${at}` })))).keys()]
    .filter((path) => path.startsWith('Papers/'))
    .map((path) => path.slice('Papers/'.length));
  expect(names).toEqual([
    'etc passwd.md',
    'CON _.md',
    'A B.md',
    'a b 2.md',
    '….md',
    'id5.md',
    `${'x'.repeat(120)}.md`,
    'trailing.md',
  ]);
});
