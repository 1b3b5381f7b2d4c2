import { settleNames } from '../mention/settleNames.ts';
import { findMentions, type MentionFindings, type MentionText } from '../mention/findMentions.ts';
import { defineJobKind, type Pool } from '../parallel.ts';
import type { Mention, ReportedResult } from '../types.ts';
import type { Recipe } from '../atlas/recipe.ts';

/** How much a job holds, at most. The findings do not depend on it: each paper is read by itself. */
const SHARD = { papers: 500, characters: 1_000_000 };

interface Job {
  readonly papers: readonly MentionText[];
  readonly base: number;
  readonly gazetteer: Recipe['mentions']['gazetteer'];
}

/** Mentions on their way between threads: numbers for places in the papers' texts, and each other text once. */
interface PackedMentions {
  readonly texts: readonly string[];
  /** For each mention: paper, start, end, start and end of the sentence, and the numbers of kind, name, field and rule in `texts`. */
  readonly numbers: Int32Array;
}
const NUMBERS = 9;

/** What was found in papers that stand one after the other. */
export interface MentionShard {
  readonly packed: PackedMentions;
  readonly results: ReportedResult[];
}

export const mentionsJob = defineJobKind('mentions', ({ papers, base, gazetteer }: Job): MentionShard => {
  const { mentions, results } = findMentions(papers, { gazetteer: lastGiven(gazetteer), base });
  return { packed: pack(mentions, (paper) => papers[paper - base]!), results };
});

let last: Job['gazetteer'] = [];

/** The same entries as the same object, job after job: the finder prepares a gazetteer once an object. */
function lastGiven(gazetteer: Job['gazetteer']): Job['gazetteer'] {
  if (JSON.stringify(gazetteer) !== JSON.stringify(last)) last = gazetteer;
  return last;
}

/** `findMentions` over the pool, when its threads have nothing else to do. */
export async function findMentionsInShards(
  papers: readonly MentionText[],
  gazetteer: Recipe['mentions']['gazetteer'],
  pool: Pool,
): Promise<MentionFindings> {
  return joinMentions(await findShards(papers, gazetteer, pool), papers);
}

/**
 * The findings of some papers of a corpus as they travel, by papers from `base` on. `joinMentions` of those of all papers, in their order,
 * is what `findMentions` finds, its names settled over the corpus (`settleNames`).
 */
export function findShards(
  papers: readonly MentionText[],
  gazetteer: Recipe['mentions']['gazetteer'],
  pool: Pool,
  base = 0,
): Promise<MentionShard[]> {
  const jobs: Job[] = [];
  for (let at = 0; at < papers.length;) {
    const end = shardEnd(papers, at);
    const texts = papers.slice(at, end).map(({ title, abstract }) => ({ title, abstract }));
    jobs.push({ papers: texts, base: base + at, gazetteer });
    at = end;
  }
  return pool.run(mentionsJob, jobs, 'last');
}

/** @param papers all of the corpus */
export function joinMentions(found: readonly MentionShard[], papers: readonly MentionText[]): MentionFindings {
  return settleNames({
    mentions: found.flatMap(({ packed }) => unpack(packed, (paper) => papers[paper]!)),
    results: found.flatMap(({ results }) => results),
  });
}

/** The end of a shard that keeps within its limits; one paper at least. */
function shardEnd(papers: readonly MentionText[], from: number): number {
  let characters = 0;
  let to = from;
  while (to < papers.length && to - from < SHARD.papers) {
    characters += papers[to]!.title.length + papers[to]!.abstract.length;
    if (to > from && characters > SHARD.characters) break;
    to++;
  }
  return to;
}

function pack(mentions: readonly Mention[], paperOf: (paper: number) => MentionText): PackedMentions {
  const numberOf = new Map<string, number>();
  const number = (text: string) => numberOf.get(text) ?? (numberOf.set(text, numberOf.size), numberOf.size - 1);
  const numbers = new Int32Array(mentions.length * NUMBERS);
  mentions.forEach(({ paper, kind, name, field, start, end, sentence, rule }, at) => {
    const from = paperOf(paper)[field].lastIndexOf(sentence, start);
    const row = [
      paper,
      start,
      end,
      from,
      from + sentence.length,
      number(kind),
      number(name),
      number(field),
      number(rule),
    ];
    numbers.set(row, at * NUMBERS);
  });
  return { texts: [...numberOf.keys()], numbers };
}

function unpack({ texts, numbers }: PackedMentions, paperOf: (paper: number) => MentionText): Mention[] {
  return Array.from({ length: numbers.length / NUMBERS }, (_, at) => {
    const [paper, start, end, from, to, kind, name, field, rule] = numbers.subarray(at * NUMBERS, (at + 1) * NUMBERS);
    const text = paperOf(paper!)[texts[field!] as Mention['field']];
    return {
      paper: paper!,
      kind: texts[kind!] as Mention['kind'],
      name: texts[name!]!,
      surface: text.slice(start, end),
      field: texts[field!] as Mention['field'],
      start: start!,
      end: end!,
      sentence: text.slice(from, to),
      rule: texts[rule!] as Mention['rule'],
    };
  });
}
