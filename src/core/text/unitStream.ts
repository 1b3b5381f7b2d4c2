import type { RepeatedSentence } from './repeatedSentences.ts';
import type { Definitions } from './words/acronyms.ts';
import type { ScannedUnits } from './unitShard.ts';

/** All papers as numbers: the units of their titles and abstracts one after the other, stop words left out. */
export interface UnitStream extends Omit<ScannedUnits, 'definitions' | 'sentences'> {
  readonly papers: number;
  /** Written form by its number, in the order of first occurrence. */
  readonly forms: readonly string[];
  /** Number of the key that the form counts under, by the form's number. */
  readonly keyOf: Int32Array;
  /** Key by its number, in the order of first occurrence. */
  readonly keys: readonly string[];
  readonly definitions: Definitions;
  /** Sentences that are left out. */
  readonly repeated: readonly RepeatedSentence[];
}
