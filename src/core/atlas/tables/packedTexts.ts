import type { Texts } from '../../types.ts';

/** Many texts in one piece of memory, which can be handed to another thread: in UTF-8, one behind the other. */
export interface PackedTexts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Text i is `bytes[start[i] .. start[i + 1]]`. */
  readonly start: Uint32Array<ArrayBuffer>;
}

/** @param texts the bytes of each; a missing one is empty */
export function packBytes(texts: readonly (Uint8Array | undefined)[]): PackedTexts {
  const start = new Uint32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at++) start[at + 1] = start[at]! + (texts[at]?.length ?? 0);
  const bytes = new Uint8Array(start[texts.length]!);
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at];
    if (text) bytes.set(text, start[at]);
  }
  return { bytes, start };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Makes a string of a packed text when it is asked for. */
export class UnpackedTexts implements Texts {
  readonly length: number;

  constructor(private readonly packed: PackedTexts) {
    this.length = packed.start.length - 1;
  }

  at(row: number): string | undefined {
    const { bytes, start } = this.packed;
    return row >= 0 && row < this.length ? decoder.decode(bytes.subarray(start[row], start[row + 1])) : undefined;
  }
}
