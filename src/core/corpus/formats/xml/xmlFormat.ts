import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { rootOf, xmlElements, type FoundElement } from './xmlElements.ts';

/** What makes a kind of XML. */
export interface XmlKind {
  readonly name: string;
  /** Names of outermost elements that are of this kind alone. */
  readonly roots: readonly string[];
  /** What the beginning of a file shows where its outermost element is not enough. */
  readonly shows?: RegExp;
  /** Names of the elements that are records. */
  readonly records: readonly string[];
  /** Elements in a record that are left out. */
  readonly passedOver?: readonly string[];
  /** A record, or several where one element holds them. */
  read(found: FoundElement): RawRecord | readonly RawRecord[];
}

/** A reader of one kind of XML. */
export function xmlFormat(kind: XmlKind): Format {
  const records = new Set(kind.records);
  const passedOver = new Set(kind.passedOver);
  return {
    name: kind.name,

    fits({ head }) {
      const root = rootOf(head);
      return root !== '' && (kind.roots.includes(root) || (kind.shows?.test(head) ?? false));
    },

    *read(file) {
      for (const found of xmlElements(file, records, passedOver)) {
        const read = kind.read(found);
        if ('kind' in read) yield read;
        else yield* read;
      }
    },
  };
}
