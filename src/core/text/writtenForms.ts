import { createPairTable } from './phrases/pairTable.ts';
import type { Phrases } from './phrases/phrases.ts';
import { HYPHEN, INITIAL, TITLE } from './unitShard.ts';
import type { UnitStream } from './unitStream.ts';

/** The spelling that the corpus uses most for a word, a pair or a triple of keys. */
export interface WrittenForms {
  word(key: number): string;
  pair(id: number): string;
  triple(id: number): string;
}

/**
 * Counts spellings, casing and hyphens included. Titles and the first words of sentences, where capitals say nothing, decide only
 * where the running text has no instance; ties go to the spelling seen first.
 */
export function writtenForms(stream: UnitStream, phrases: Phrases): WrittenForms {
  const { surface, marks, keyOf, keys, forms } = stream;
  const { pairs, triples, pairAt, tripleAt, pairHolds, tripleHolds } = phrases;
  const words = new Tally(forms.length);
  const writtenPairs = createPairTable();
  const writtenTriples = createPairTable();
  const pairTally = new Tally(1024);
  const tripleTally = new Tally(1024);
  for (let i = 0; i < surface.length; i++) {
    const form = surface[i]!;
    words.add(form, (marks[i]! & (TITLE | INITIAL)) === 0);
    const pair = pairAt[i]!;
    if (pair < 0) continue;
    const triple = tripleAt[i]!;
    const holds = triple >= 0 && tripleHolds[triple] === 1;
    if (pairHolds[pair]) {
      const written = writtenPairs.add(surface[i - 1]!, form * 2 + (marks[i]! & HYPHEN ? 1 : 0));
      pairTally.add(written, (marks[i - 1]! & (TITLE | INITIAL)) === 0);
    }
    if (holds) {
      const left = writtenPairs.add(surface[i - 2]!, surface[i - 1]! * 2 + (marks[i - 1]! & HYPHEN ? 1 : 0));
      const written = writtenTriples.add(left, form * 2 + (marks[i]! & HYPHEN ? 1 : 0));
      tripleTally.add(written, (marks[i - 2]! & (TITLE | INITIAL)) === 0);
    }
  }

  const bestWord = new Int32Array(keys.length).fill(-1);
  for (let form = 0; form < forms.length; form++) words.contend(bestWord, keyOf[form]!, form);
  const bestPair = new Int32Array(pairs.size).fill(-1);
  for (let id = 0; id < writtenPairs.size; id++) {
    const pair = pairs.find(keyOf[writtenPairs.first(id)]!, keyOf[writtenPairs.second(id) >> 1]!);
    if (pair >= 0) pairTally.contend(bestPair, pair, id);
  }
  const bestTriple = new Int32Array(triples.size).fill(-1);
  for (let id = 0; id < writtenTriples.size; id++) {
    const left = writtenTriples.first(id);
    const pair = pairs.find(keyOf[writtenPairs.first(left)]!, keyOf[writtenPairs.second(left) >> 1]!);
    const triple = triples.find(pair, keyOf[writtenTriples.second(id) >> 1]!);
    if (triple >= 0) tripleTally.contend(bestTriple, triple, id);
  }

  const joined = (second: number) => (second & 1 ? '-' : ' ') + forms[second >> 1]!;
  const pairForm = (written: number) => forms[writtenPairs.first(written)]! + joined(writtenPairs.second(written));
  return {
    word: (key) => forms[bestWord[key]!]!,
    pair: (id) => pairForm(bestPair[id]!),
    triple(id) {
      const written = bestTriple[id]!;
      return pairForm(writtenTriples.first(written)) + joined(writtenTriples.second(written));
    },
  };
}

/** Counts of spellings by number: all, and those in running text. */
class Tally {
  #all: Int32Array;
  #running: Int32Array;

  constructor(capacity: number) {
    this.#all = new Int32Array(capacity);
    this.#running = new Int32Array(capacity);
  }

  add(id: number, running: boolean): void {
    while (id >= this.#all.length) {
      const all = new Int32Array(this.#all.length * 2);
      all.set(this.#all);
      this.#all = all;
      const wide = new Int32Array(all.length);
      wide.set(this.#running);
      this.#running = wide;
    }
    this.#all[id]!++;
    if (running) this.#running[id]!++;
  }

  /** Puts the spelling in place of the best one so far if it is more frequent. */
  contend(best: Int32Array, of: number, id: number): void {
    const rival = best[of]!;
    if (
      rival < 0 ||
      this.#running[id]! > this.#running[rival]! ||
      (this.#running[id] === this.#running[rival] && this.#all[id]! > this.#all[rival]!)
    ) {
      best[of] = id;
    }
  }
}
