import { defineJobKind, type Pool } from '../../parallel.ts';
import { ShardWriter, type IndexedText, type WordShard } from './shardWriter.ts';

interface Job {
  readonly papers: readonly IndexedText[];
  /** Number of the first. */
  readonly base: number;
}

/** Characters that a job holds, at most: fewer words are then said twice. */
const JOB_CHARACTERS = 4_000_000;

export const wordsJob = defineJobKind('words', ({ papers, base }: Job): WordShard => wordShard(papers, base));

export const wordShard = (papers: readonly IndexedText[], base: number): WordShard =>
  new ShardWriter(papers, base).write();

/** The words of papers, by papers from `base` on; `joinWords` joins those of all papers. Where they are cut does not show in the tables. */
export function indexWords(papers: readonly IndexedText[], pool: Pool, base = 0): Promise<WordShard[]> {
  const jobs: Job[] = [];
  let [job, characters]: [IndexedText[], number] = [[], 0];
  papers.forEach(({ title, abstract }, at) => {
    job.push({ title, abstract });
    characters += title.length + abstract.length;
    if (characters < JOB_CHARACTERS && at + 1 < papers.length) return;
    jobs.push({ papers: job, base: base + at + 1 - job.length });
    [job, characters] = [[], 0];
  });
  return pool.run(wordsJob, jobs, 'last');
}
