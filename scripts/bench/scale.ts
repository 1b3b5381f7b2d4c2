import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpuscope } from './process.ts';
import { writeGrown } from './grownCorpus.ts';

const BASE = '../shared/corpora/arxiv-100k.jsonl.gz';
/** Papers that are built by default. */
export const SIZES = ['10000', '30000', '100000', '300000', '1000000'];

interface Built {
  readonly papers: number;
  readonly peakMemoryMB: number;
  readonly processorSeconds: number;
  readonly inTasks: object | null;
}

/**
 * `npm run bench -- scale [--memory SIZE] [SIZE …]`: builds corpora of these many papers, grown out of 100,000 abstracts of arXiv, each as a whole
 * process, and prints what a paper costs, and the slope: the exponent e of processor seconds ~ papers^e by least squares of the logarithms. Seconds of
 * processors are the same on a busy machine.
 */
export async function benchScale(sizes: readonly number[], memory: string | undefined): Promise<void> {
  if (!existsSync(BASE)) {
    console.error(`${BASE} is not there: nothing to grow a corpus from`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'corpuscope-scale-'));
  const points: (readonly [number, number])[] = [];
  console.log(
    '| papers | seconds | processor seconds | ms a paper | peak MB | in tasks |\n| ---: | ---: | ---: | ---: | ---: | --- |',
  );
  try {
    for (const size of sizes) {
      const input = join(folder, 'papers.jsonl');
      writeGrown(BASE, size, input);
      const args = ['--topics', '40', '--out', join(folder, 'atlas'), '--no-cache', '--json'];
      const { wallSeconds, printed } = await corpuscope<Built>(
        ...['build', input, ...args, ...(memory === undefined ? [] : ['--memory', memory])],
      );
      const { processorSeconds: cost } = printed;
      points.push([printed.papers, cost]);
      const each = (1000 * cost) / printed.papers;
      const cells = [
        ...[printed.papers, wallSeconds.toFixed(1), cost.toFixed(1), each.toFixed(3)],
        printed.peakMemoryMB,
      ];
      console.log(`| ${cells.join(' | ')} | ${printed.inTasks ? 'yes' : 'no'} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (points.length < 2) return;
  const [first, last] = [points[0]!, points.at(-1)!];
  const growth = last[1] / last[0] / (first[1] / first[0]);
  console.log(
    `\nprocessor seconds ~ papers^${slopeOf(points).toFixed(3)}; those a paper grow by ${growth.toFixed(2)} from ${first[0]} to ${last[0]}`,
  );
}

function slopeOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([papers, seconds]) => [Math.log(papers), Math.log(seconds)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = (weigh: (point: readonly [number, number]) => number) =>
    logs.reduce((sum, point) => sum + weigh(point), 0);
  return over(([a, b]) => (a - x) * (b - y)) / over(([a]) => (a - x) ** 2);
}
