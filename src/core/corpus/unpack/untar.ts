import { parseTar } from 'nanotar';
import type { Entry } from './unzip.ts';
import { unreadable } from './limits.ts';

/** Whether the first bytes are a tar archive's: its mark, or a header whose sum is right (the oldest have no mark). */
export function isTar(head: Uint8Array): boolean {
  if (head.length < 512) return false;
  if (String.fromCharCode(...head.subarray(257, 262)) === 'ustar') return true;
  const said = parseInt(String.fromCharCode(...head.subarray(148, 156)), 8);
  let sum = 0;
  for (let at = 0; at < 512; at++) sum += at >= 148 && at < 156 ? 32 : head[at]!;
  return said === sum && sum > 256 && head[0] !== 0;
}

/** The plain files of a tar archive. */
export function untar(name: string, bytes: Uint8Array): readonly Entry[] {
  try {
    // The parser reads from the start of the buffer, whatever part of it the bytes are.
    const own = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    return parseTar(own)
      .filter(({ type }) => type === 'file' || type === 'contiguousFile')
      .map((item) => ({ name: item.name, bytes: item.data ?? new Uint8Array(0) }));
  } catch (cause) {
    throw unreadable(name, 'tar archive', cause);
  }
}
