import type { PackedTexts } from './packedTexts.ts';

/** Slots a text, at least: the fewer texts share a stretch, the sooner one is found. */
const ROOM = 2;

/** FNV-1a of some bytes, 32 bits. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  // The low bits of FNV of texts that differ in their last letter alone are close together.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * An index of packed texts by their bytes: a table with open addressing, whose slots hold a row plus 1, or 0. Its length is a power of two.
 * Of texts that are the same it finds the first.
 */
export function indexTexts({ bytes, start }: PackedTexts): Int32Array<ArrayBuffer> {
  const texts = start.length - 1;
  let slots = 4;
  while (slots < texts * ROOM) slots *= 2;
  const table = new Int32Array(slots);
  for (let row = 0; row < texts; row++) {
    let slot = hashOf(bytes, start[row]!, start[row + 1]!) & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = row + 1;
  }
  return table;
}

const encoder = new TextEncoder();

/** The row of a text; undefined where it is none of them. @param table of {@link indexTexts} */
export function findText({ bytes, start }: PackedTexts, table: Int32Array, text: string): number | undefined {
  const wanted = encoder.encode(text);
  const mask = table.length - 1;
  for (let slot = hashOf(wanted, 0, wanted.length) & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
    const row = table[slot]! - 1;
    const from = start[row]!;
    if (start[row + 1]! - from !== wanted.length) continue;
    let same = 0;
    while (same < wanted.length && bytes[from + same] === wanted[same]) same++;
    if (same === wanted.length) return row;
  }
  return undefined;
}
