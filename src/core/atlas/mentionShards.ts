import { findMentions, type MentionFindings, type MentionText } from '../mention/findMentions.ts';
import { defineKernel, type Pool } from '../parallel.ts';
import type { Recipe } from './recipe.ts';

/** Papers a shard. The findings do not depend on it: each paper is read by itself. */
const SHARD = 500;

interface Job {
  readonly papers: readonly MentionText[];
  readonly base: number;
  readonly gazetteer: Recipe['mentions']['gazetteer'];
}

export const mentionsKernel = defineKernel(
  'mentions',
  ({ papers, base, gazetteer }: Job): MentionFindings => findMentions(papers, { gazetteer: lastGiven(gazetteer), base }),
);

let last: Job['gazetteer'] = [];

/** The same entries as the same object, job after job: the finder prepares a gazetteer once an object. */
function lastGiven(gazetteer: Job['gazetteer']): Job['gazetteer'] {
  if (JSON.stringify(gazetteer) !== JSON.stringify(last)) last = gazetteer;
  return last;
}

/** `findMentions` over the pool's idle threads. */
export async function findMentionsInShards(
  papers: readonly MentionText[],
  { gazetteer }: Recipe['mentions'],
  pool: Pool,
): Promise<MentionFindings> {
  const jobs: Job[] = [];
  for (let base = 0; base < papers.length; base += SHARD) {
    const shard = papers.slice(base, base + SHARD).map(({ title, abstract }) => ({ title, abstract }));
    jobs.push({ papers: shard, base, gazetteer });
  }
  const found = await pool.run(mentionsKernel, jobs, 'in the background');
  return { mentions: found.flatMap(({ mentions }) => mentions), results: found.flatMap(({ results }) => results) };
}
