import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { GENERATOR } from '#core/atlas/generator';
import { readPapers } from '#core/corpus/readPapers';
import type { Paper } from '#core/types';
import { raceNatural, raceUmap } from './peers.ts';
import { report, type Results } from './report.ts';
import { wholeProcess, type Comparison } from './wholeProcess.ts';

const LABELLED = '../shared/corpora/arxiv-mlmix.jsonl.gz';
const RACE_SIZES = [500, 1000, 2000];
/** What is built by default. */
export const BUILT = ['seeds', `${LABELLED}=13`, '../shared/corpora/arxiv-100k.jsonl.gz=40'];

/**
 * `npm run bench [-- --runs 3 --out FILE PATH[=TOPICS] …]`: each path is built as a whole process in turn with the scikit-learn pipeline; at
 * 2,000 papers the stages race natural with ml-kmeans and umap-js. Prints a table; `--out` keeps the figures as JSON.
 */
export async function benchSpeed(words: readonly string[], runs: number, out: string | undefined): Promise<void> {
  const comparisons: Comparison[] = [];
  for (const word of words) {
    const [path = '', topics = 'auto'] = word.split('=');
    if (!existsSync(path)) {
      console.error(`${path} is not there: left out`);
      continue;
    }
    console.error(`${path} …`);
    comparisons.push(await wholeProcess(path, topics === 'auto' ? topics : Number(topics), runs));
  }

  const papers = racePapers();
  const natural = [];
  for (const size of RACE_SIZES.filter((size) => size <= papers.length)) {
    console.error(`${size} papers against natural and ml-kmeans …`);
    natural.push(await raceNatural(papers.slice(0, size), 13));
  }
  console.error(`${Math.min(2000, papers.length)} papers against umap-js …`);
  const umap = await raceUmap(papers.slice(0, 2000));

  const results: Results = {
    generator: GENERATOR,
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      memoryGB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    comparisons,
    natural,
    umap,
  };
  console.log(report(results));
  if (out) writeFileSync(out, JSON.stringify(results, null, 2) + '\n');
}

/** Papers of the labelled corpus where it is there, of the seeds otherwise. */
function racePapers(): readonly Paper[] {
  if (!existsSync(LABELLED)) {
    const names = [
      '000_992aee05b1f6dff4.txt',
      '001_4346cb10870ad5dd.txt',
      '002_8fe7db801a612589.txt',
      '003_23428802c27fae1c.txt',
    ];
    return readPapers(names.map((name) => ({ name, bytes: readFileSync(`seeds/${name}`), sha256: '' }))).papers;
  }
  const lines = gunzipSync(readFileSync(LABELLED)).toString('utf8').split('\n');
  const every = Math.floor(lines.length / 2000);
  const bytes = new TextEncoder().encode(lines.filter((_, at) => at % every === 0).join('\n'));
  return readPapers([{ name: 'sample', bytes, sha256: '' }]).papers;
}
