import { findMentions, type MentionFindings, type MentionText } from '../mention/findMentions.ts';
import { defineKernel, type Pool } from '../parallel.ts';
import type { Mention } from '../types.ts';
import type { Recipe } from './recipe.ts';

/** Papers a shard. The findings do not depend on it: each paper is read by itself. */
const SHARD = 500;

interface Job {
  readonly papers: readonly MentionText[];
  readonly base: number;
  readonly gazetteer: Recipe['mentions']['gazetteer'];
}

/** A mention on its way between threads: places in the paper's text instead of pieces of it. */
interface Place extends Omit<Mention, 'surface' | 'sentence'> {
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
}

export const mentionsKernel = defineKernel('mentions', ({ papers, base, gazetteer }: Job) => {
  const { mentions, results } = findMentions(papers, { gazetteer: lastGiven(gazetteer), base });
  const places = mentions.map(({ surface: _surface, sentence, ...mention }): Place => {
    const sentenceStart = papers[mention.paper - base]![mention.field].lastIndexOf(sentence, mention.start);
    return { ...mention, sentenceStart, sentenceEnd: sentenceStart + sentence.length };
  });
  return { places, results };
});

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
  const same = new Map<string, string>();
  const shared = (text: string) => same.get(text) ?? (same.set(text, text), text);
  return {
    mentions: found.flatMap(({ places }) =>
      places.map(({ sentenceStart, sentenceEnd, ...mention }) => {
        const text = papers[mention.paper]![mention.field];
        return {
          ...mention,
          name: shared(mention.name),
          rule: shared(mention.rule),
          surface: text.slice(mention.start, mention.end),
          sentence: text.slice(sentenceStart, sentenceEnd),
        };
      }),
    ),
    results: found.flatMap(({ results }) => results),
  };
}
