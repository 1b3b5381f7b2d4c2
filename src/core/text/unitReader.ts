import { aside, type Pool } from '../parallel.ts';
import type { OnProgress } from '../types.ts';
import { Definitions } from './acronyms.ts';
import { FormBook } from './formBook.ts';
import type { TextOptions } from './options.ts';
import { createStopWords } from './stopWords.ts';
import { scanUnits, unitsTask, type ScannedUnits, type ShardText, type UnitShard } from './unitShard.ts';
import type { UnitStream } from './unitStream.ts';

/** Characters of a shard: enough for most of its words to occur again and again. */
const SHARD = 12_000_000;
/** Shards that another thread scans in the time in which the caller, who reads as well, scans one. */
const AHEAD = 2;

/** Scans papers into units, most of them on other threads and while others are still being read. */
export interface UnitReader {
  /** Takes the next paper. */
  add(paper: ShardText): void;
  /**
   * The stream of these papers: what was scanned of them already, where it still says the same, and the rest scanned here.
   * Forms and keys are numbered in the order of their first occurrence, so it does not depend on who scanned what.
   */
  finish(papers: readonly ShardText[], onProgress?: OnProgress): Promise<UnitStream>;
}

/** Papers in a row; `found` is what another thread finds in them. */
interface Shard {
  readonly papers: readonly ShardText[];
  readonly found: Promise<UnitShard[]> | null;
}

/** @param size of a shard, in characters; the stream does not depend on it */
export function createUnitReader(stopWords: TextOptions['stopWords'], pool: Pool, size = SHARD): UnitReader {
  const others = AHEAD * (pool.threads - 1);
  let shards: Shard[] = [];
  let papers: ShardText[] = [];
  let characters = 0;

  function endShard() {
    const isOwn = shards.length % (others + 1) === others;
    const found = isOwn ? null : aside(pool.run(unitsTask, [{ papers, stopWords }], 'in the background'));
    shards.push({ papers, found });
    papers = [];
    characters = 0;
  }

  return {
    add({ title, abstract }) {
      if (others === 0) return;
      papers.push({ title, abstract });
      characters += title.length + abstract.length;
      if (characters >= size) endShard();
    },
    async finish(all, onProgress) {
      const scanHere = (from: number, to: number) => scan(all.slice(from, to), stopWords, onProgress);
      const parts: (Part | Promise<Part>)[] = [];
      let from = 0;
      for (const { papers: texts, found } of shards) {
        const to = from + texts.length;
        const stands = texts.every((text, at) => isEqual(text, all[from + at]));
        parts.push(found && stands ? found.then(([shard]) => unpack(shard!)) : scanHere(from, to));
        from = to;
      }
      shards = [];
      papers = [];
      if (from < all.length || parts.length === 0) parts.push(scanHere(from, all.length));
      return join(await Promise.all(parts));
    },
  };
}

/** The stream of these papers, all scanned here. */
export function readUnits(
  papers: readonly ShardText[],
  stopWords: TextOptions['stopWords'],
  onProgress?: OnProgress,
): UnitStream {
  return join([scan(papers, stopWords, onProgress)]);
}

function scan(papers: readonly ShardText[], stopWords: TextOptions['stopWords'], onProgress?: OnProgress): Part {
  const book = new FormBook();
  const onPaper = onProgress && ((done: number) => onProgress({ stage: 'text', done, total: papers.length }));
  return { units: scanUnits(papers, createStopWords(stopWords), book, onPaper), book };
}

/** A later copy of a paper may have given it the title or abstract that it lacked. */
function isEqual(a: ShardText, b: ShardText | undefined): boolean {
  return a.title === b?.title && a.abstract === b.abstract;
}

/** Papers one after the other, with the forms and keys that they use. */
interface Part {
  readonly units: ScannedUnits;
  readonly book: Pick<FormBook, 'forms' | 'keyOf' | 'keys'>;
}

function unpack({ forms, keys, keyOf, ...units }: UnitShard): Part {
  return { units, book: { forms: linesOf(forms), keys: linesOf(keys), keyOf: Array.from(keyOf) } };
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

/** The parts as one, as if their papers had been scanned one after the other. */
function join(parts: readonly Part[]): UnitStream {
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
  return { papers: offsets.length - 1, offsets, surface, marks, forms, keyOf, keys, definitions };
}

function concatenate(parts: readonly Part[]): Part {
  const book = new FormBook();
  const total = (sizeOf: (units: ScannedUnits) => number) => parts.reduce((sum, { units }) => sum + sizeOf(units), 0);
  const offsets = new Int32Array(total((units) => units.offsets.length - 1) + 1);
  const surface = new Int32Array(total((units) => units.surface.length));
  const marks = new Uint8Array(surface.length);
  const definitions = new Int32Array(total((units) => units.definitions.length));
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
  return { units: { offsets, surface, marks, definitions }, book };
}
