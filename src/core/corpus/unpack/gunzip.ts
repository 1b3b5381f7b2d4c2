import { Gunzip } from 'fflate';
import { chunksOf, type Bytes } from '../bytes.ts';
import { checkUnpacked, unreadable } from './limits.ts';

/** Packed bytes that are unpacked at a time: few, since they may become a thousand times as many. */
const STEP = 1 << 14;

/**
 * The bytes that were packed, in pieces. A file of several members on end is one.
 * @throws {CorpuscopeError} where the archive is damaged, cut off, or a bomb
 */
export function* gunzip(name: string, bytes: Bytes): Generator<Uint8Array> {
  let out: Uint8Array[] = [];
  let ended = false;
  const stream = new Gunzip((piece, final) => {
    if (piece.length > 0) out.push(piece);
    ended = final;
  });
  let packed = 0;
  let unpacked = 0;
  const push = function* (piece: Uint8Array, final: boolean): Generator<Uint8Array> {
    try {
      stream.push(piece, final);
    } catch (cause) {
      throw unreadable(name, 'gzip archive', cause);
    }
    packed += piece.length;
    for (const done of out) {
      unpacked += done.length;
      checkUnpacked(name, packed, unpacked, Infinity);
      yield done;
    }
    out = [];
  };
  for (const chunk of chunksOf(bytes)) {
    for (let at = 0; at < chunk.length; at += STEP) yield* push(chunk.subarray(at, at + STEP), false);
  }
  yield* push(new Uint8Array(0), true);
  if (!ended) throw unreadable(name, 'gzip archive', 'it is cut off');
}
