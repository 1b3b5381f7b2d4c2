import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { InputFile } from '#core/corpus/inputFile';
import { readFile } from '#core/corpus/readFile';
import { CorpuscopeError } from '#core/errors';
import { fileChunks } from '../byteSources.ts';

/** Whole lines of a file, one after the other. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly linesBefore: number;
  /** Of its bytes. */
  readonly sha256: string;
}

const FEED = 10;
const BRACE = 0x7b;
/** Bytes of a line at most where a file is cut. */
const LONGEST_LINE = 64 << 20;

/** Whether a file, not packed, is taken for JSON Lines by how it begins. */
export function isJsonLines(path: string, file: InputFile): boolean {
  const [head = new Uint8Array(0)] = fileChunks(path, 4096);
  if (!/^\s*\{/.test(Buffer.from(head).toString('latin1'))) return false;
  try {
    return readFile(file).format === 'JSON Lines';
  } catch (error) {
    if (error instanceof CorpuscopeError) return false;
    throw error;
  }
}

/**
 * Cuts a file of JSON Lines before lines that open an object, into stretches of about `size` bytes, and gives the SHA-256 of the whole.
 *
 * @returns no stretches where the records may depend on what stands far before them: text that is not UTF-8, and immense lines
 */
export function cutLines(path: string, size: number): { readonly sha256: string; readonly stretches: Stretch[] } {
  const whole = createHash('sha256');
  const stretches: Stretch[] = [];
  let isPlain = true;
  let open: Uint8Array[] = [];
  let hash = createHash('sha256');
  let [from, at, lines, linesBefore, held] = [0, 0, 0, 0, 0];

  const end = (to: number) => {
    stretches.push({ from, to, linesBefore, sha256: hash.digest('hex') });
    hash = createHash('sha256');
    [from, linesBefore] = [to, lines];
  };
  /** Takes whole lines, and the last one. */
  const take = (block: Uint8Array) => {
    isPlain &&= isUtf8(block) && !block.includes(0);
    let begun = 0;
    for (let feed = block.indexOf(FEED); feed >= 0; feed = block.indexOf(FEED, feed + 1)) {
      lines++;
      const next = feed + 1;
      if (at + next - from < size || block[next] !== BRACE) continue;
      hash.update(block.subarray(begun, next));
      begun = next;
      end(at + next);
    }
    hash.update(block.subarray(begun));
    at += block.length;
  };

  for (const chunk of fileChunks(path)) {
    whole.update(chunk);
    if (!isPlain) continue;
    const last = chunk.lastIndexOf(FEED) + 1;
    held += chunk.length;
    if (last > 0) {
      take(Buffer.concat([...open, chunk.subarray(0, last)]));
      [open, held] = [[], chunk.length - last];
    }
    open.push(chunk.subarray(last));
    isPlain &&= held <= LONGEST_LINE;
  }
  if (isPlain) take(Buffer.concat(open));
  if (isPlain && at > from) end(at);
  return { sha256: whole.digest('hex'), stretches: isPlain && stretches.length > 1 ? stretches : [] };
}
