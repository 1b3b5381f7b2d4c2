import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Themes by how often they are written about: one that grows, one that fades, one that stays. */
const THEMES = [
  { words: 'diffusion models draw images from noise', weight: (year: number) => year - 2009 },
  { words: 'support vector machines separate classes by margins', weight: (year: number) => 2024 - year },
  { words: 'recurrent networks transcribe spoken language', weight: () => 7 },
];
const VENUES = ['CVPR', 'ICML', 'Journal of Machine Learning Research'];

/** An atlas of some 300 papers of 14 years in three venues; the first theme grows from 1 to 14 papers a year. */
export async function buildThemedAtlas(): Promise<{ folder: string; atlas: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'corpuscope-themes-'));
  const papers = Array.from({ length: 14 }, (_, at) => 2010 + at).flatMap((year) =>
    THEMES.flatMap(({ words, weight }) =>
      Array.from({ length: weight(year) }, (_, at) => ({
        id: `${words.split(' ')[0]}-${year}-${at}`,
        title: `On how ${words}, study ${at} of ${year}`,
        abstract: `We ask in study ${at} of the year ${year} why ${words}, and test it on ${at % 2 ? 'ImageNet' : 'COCO'} with ${words.split(' ').reverse().join(' ')}.`,
        year,
        venue: VENUES[(at + year) % 3],
      })),
    ),
  );
  await writeFile(join(folder, 'papers.jsonl'), papers.map((paper) => JSON.stringify(paper)).join('\n'));
  const atlas = join(folder, 'atlas');
  const build = [
    'build/cli/main.js',
    'build',
    join(folder, 'papers.jsonl'),
    '--topics',
    '3',
    '--out',
    atlas,
    '--no-cache',
  ];
  await promisify(execFile)(process.execPath, build);
  return { folder, atlas, remove: () => rm(folder, { recursive: true }) };
}
