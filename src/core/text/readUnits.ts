import type { Pool } from '../parallel.ts';
import { Definitions } from './words/acronyms.ts';
import { FormBook } from './formBook.ts';
import type { TextOptions } from './options.ts';
import { findRepeatedSentences, withoutSentences } from './repeatedSentences.ts';
import { unitsJob, type ScannedUnits, type ShardText, type UnitShard } from './unitShard.ts';
import type { UnitStream } from './unitStream.ts';

/** Characters of a shard: at least enough for most of its words to occur again and again, since each shard learns them anew; at most what a thread holds with ease. */
const SHARD = { least: 4_000_000, most: 30_000_000 };

/**
 * The papers as a stream of units, scanned in shards on whatever threads there are. Forms and keys are numbered in the order of their
 * first occurrence, so the stream depends neither on the shards nor on who scanned them. Sentences that too many papers have (`maxSentenceShare`) are left out.
 *
 * @param sizes of shards, in characters
 */
export async function readUnits(
  papers: readonly ShardText[],
  { stopWords, maxSentenceShare }: Pick<TextOptions, 'stopWords' | 'maxSentenceShare'>,
  pool: Pool,
  sizes = SHARD,
): Promise<UnitStream> {
  const jobs = shards(papers, pool.threads, sizes).map((shard) => ({ papers: shard, stopWords }));
  return joinShards(await pool.run(unitsJob, jobs), maxSentenceShare);
}

/** Papers in a row, at least one a shard, and as many shards of about the same size for each thread. */
function shards(papers: readonly ShardText[], threads: number, { least, most }: typeof SHARD): ShardText[][] {
  const total = papers.reduce((sum, paper) => sum + lengthOf(paper), 0);
  const rounds = Math.ceil(total / (most * threads));
  const size = Math.max(least, total / (rounds * threads));
  const all: ShardText[][] = [[]];
  let characters = 0;
  for (const paper of papers) {
    if (characters >= size) {
      all.push([]);
      characters = 0;
    }
    all.at(-1)!.push({ title: paper.title, abstract: paper.abstract });
    characters += lengthOf(paper);
  }
  return all;
}

const lengthOf = ({ title, abstract }: ShardText) => title.length + abstract.length;

/** Papers one after the other, with the forms and keys that they use. */
interface Part {
  readonly units: ScannedUnits;
  readonly book: Pick<FormBook, 'forms' | 'keyOf' | 'keys'>;
}

function unpack({ forms, keys, keyOf, ...units }: UnitShard): Part {
  return { units, book: { forms: linesOf(forms), keys: linesOf(keys), keyOf: Array.from(keyOf) } };
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

/** The shards as one stream, as if their papers had been scanned one after the other, without the sentences that more than a share of the papers have. */
export function joinShards(
  shards: readonly UnitShard[],
  maxSentenceShare: TextOptions['maxSentenceShare'],
): UnitStream {
  const repeated = maxSentenceShare === 'off' ? [] : findRepeatedSentences(shards, maxSentenceShare);
  const left = new Set(repeated.map(({ hash }) => hash));
  const parts = shards.map((shard) => unpack(left.size > 0 ? withoutSentences(shard, left) : shard));
  const whole = parts.length === 1 ? parts[0]! : concatenate(parts);
  const { offsets, surface, marks, definitions: found } = whole.units;
  const { forms, keys } = whole.book;
  const keyOf = Int32Array.from(whole.book.keyOf);
  const definitions = new Definitions();
  for (let at = 0; at < found.length;) {
    const [paper, words, acronym] = found.subarray(at, (at += 3));
    const spelled = Array.from(found.subarray(at, (at += words!)), (form) => keyOf[form]!);
    definitions.add(keyOf[acronym!]!, spelled, paper!);
  }
  return { papers: offsets.length - 1, offsets, surface, marks, forms, keyOf, keys, definitions, repeated };
}

function concatenate(parts: readonly Part[]): Part {
  const book = new FormBook();
  const total = (sizeOf: (units: ScannedUnits) => number) => parts.reduce((sum, { units }) => sum + sizeOf(units), 0);
  const offsets = new Int32Array(total((units) => units.offsets.length - 1) + 1);
  const surface = new Int32Array(total((units) => units.surface.length));
  const marks = new Uint8Array(surface.length);
  const definitions = new Int32Array(total((units) => units.definitions.length));
  const sentences = new Int32Array(0);
  let paper = 0;
  let unit = 0;
  let definition = 0;
  for (const { units, book: own } of parts) {
    const numbers = Int32Array.from(own.forms, (form, id) => book.add(form, own.keys[own.keyOf[id]!]!));
    for (let p = 1; p < units.offsets.length; p++) offsets[paper + p] = unit + units.offsets[p]!;
    marks.set(units.marks, unit);
    for (let i = 0; i < units.surface.length; i++) surface[unit + i] = numbers[units.surface[i]!]!;
    for (let at = 0; at < units.definitions.length;) {
      const next = at + 3 + units.definitions[at + 1]!;
      definitions[definition++] = paper + units.definitions[at++]!;
      definitions[definition++] = units.definitions[at++]!;
      while (at < next) definitions[definition++] = numbers[units.definitions[at++]!]!;
    }
    paper += units.offsets.length - 1;
    unit += units.surface.length;
  }
  return { units: { offsets, surface, marks, sentences, definitions }, book };
}
