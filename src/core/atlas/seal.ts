import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomAccess } from './randomAccess.ts';

/** What a file was when it was written, so that a reader knows its bytes from any others. */
export interface Seal {
  readonly bytes: number;
  /**
   * SHA-256 of each megabyte of it, in order, as hexadecimal digits: a part can be checked without the rest. Of a file of up to a
   * megabyte it is what `sha256sum` says.
   */
  readonly sha256: readonly string[];
}

/** SHA-256 as hexadecimal digits. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;

/** Bytes that are checked together. */
export const BLOCK_BYTES = 2 ** 20;

/** In plain JavaScript, for hosts that have none of their own at hand. */
export const plainDigest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export function sealOf(file: Uint8Array, digest: (block: Uint8Array) => string = plainDigest): Seal {
  const sealer = new Sealer(digest);
  sealer.add(file);
  return sealer.seal();
}

/** Makes the seal of a file that comes in parts. */
export class Sealer {
  private readonly hashes: string[] = [];
  private bytes = 0;
  /** The block that is not full yet, and how much of it there is. */
  private readonly block = new Uint8Array(BLOCK_BYTES);
  private filled = 0;

  constructor(private readonly digest: (block: Uint8Array) => string = plainDigest) {}

  add(part: Uint8Array): void {
    this.bytes += part.length;
    for (let at = 0; at < part.length;) {
      const some = part.subarray(at, at + BLOCK_BYTES - this.filled);
      at += some.length;
      if (some.length === BLOCK_BYTES) {
        this.hashes.push(this.digest(some));
        continue;
      }
      this.block.set(some, this.filled);
      this.filled += some.length;
      if (this.filled === BLOCK_BYTES) this.close();
    }
  }

  /** After the last part. */
  seal(): Seal {
    if (this.filled > 0) this.close();
    return { bytes: this.bytes, sha256: this.hashes };
  }

  private close(): void {
    this.hashes.push(this.digest(this.block.subarray(0, this.filled)));
    this.filled = 0;
  }
}

/** Thrown where a file is not the one that was sealed. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

/**
 * A file whose bytes are compared with their seal before anybody sees them. Whole blocks are fetched, each once as long as it is kept.
 *
 * @param keptBytes of the blocks that were fetched last, those that are kept at least. Default: all
 * @throws BrokenSeal where the file has another size; `slice` does where its bytes are others
 */
export function sealed(
  file: RandomAccess,
  seal: Seal,
  digest: Digest = plainDigest,
  keptBytes = Infinity,
): RandomAccess {
  const size = seal.bytes;
  if (file.byteLength !== size || seal.sha256.length !== Math.ceil(size / BLOCK_BYTES)) {
    throw new BrokenSeal(`${file.byteLength} bytes where ${size} were written`);
  }
  const blocks = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();

  /** Fetches blocks that lie together in one go. */
  function fetchRun(first: number, last: number): void {
    const start = first * BLOCK_BYTES;
    const run = Promise.resolve(file.slice(start, Math.min(size, (last + 1) * BLOCK_BYTES)));
    for (let block = first; block <= last; block++) {
      const check = async () => {
        const from = block * BLOCK_BYTES;
        const bytes = new Uint8Array(await run).subarray(from - start, Math.min(size, from + BLOCK_BYTES) - start);
        if ((await digest(bytes)) !== seal.sha256[block]) throw new BrokenSeal(`changed after byte ${from}`);
        return bytes;
      };
      const checked = check();
      // Whoever waits for the block hears of it; nobody may.
      checked.catch(() => undefined);
      blocks.set(block, checked);
    }
  }

  return {
    byteLength: size,
    async slice(start, end = size) {
      const from = start < 0 ? Math.max(0, size + start) : Math.min(start, size);
      const to = Math.max(from, Math.min(end, size));
      const out = new Uint8Array(to - from);
      const [first, last] = [Math.floor(from / BLOCK_BYTES), Math.ceil(to / BLOCK_BYTES) - 1];
      for (let block = first; block <= last; block++) {
        if (blocks.has(block)) continue;
        let until = block;
        while (until < last && !blocks.has(until + 1)) until++;
        fetchRun(block, until);
      }
      const wanted = Array.from({ length: last - first + 1 }, (_, at) => blocks.get(first + at)!);
      for (const block of blocks.keys()) if (blocks.size * BLOCK_BYTES > keptBytes) blocks.delete(block);
      for (let block = first; block <= last; block++) {
        const bytes = await wanted[block - first]!;
        const base = block * BLOCK_BYTES;
        out.set(bytes.subarray(Math.max(from - base, 0), Math.min(to - base, bytes.length)), Math.max(base - from, 0));
      }
      return out.buffer;
    },
  };
}
