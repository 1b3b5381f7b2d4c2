const MAGIC = 0x184d2204;

/**
 * The bytes of an LZ4 frame (as Feather files pack their columns), by the frame and block formats of lz4.org. Checksums are passed over:
 * what is damaged shows in the table.
 *
 * @throws {RangeError} where the frame is damaged
 */
export function unpackLz4Frame(frame: Uint8Array): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('no LZ4 frame');
  const flags = view.getUint8(4);
  const [hasBlockSum, hasSize, hasDictionary] = [flags & 16, flags & 8, flags & 1];
  const out: number[] | Uint8Array = hasSize ? new Uint8Array(Number(view.getBigUint64(6, true))) : [];
  let at = 7 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
  let end = 0;
  for (let size = view.getUint32(at, true); size !== 0; size = view.getUint32(at, true)) {
    at += 4;
    const length = size & 0x7fffffff;
    const block = frame.subarray(at, at + length);
    if (block.length < length) throw new RangeError('the LZ4 frame is cut off');
    if (size >>> 31) for (const byte of block) out[end++] = byte;
    else end = unpackBlock(block, out, end);
    at += length + (hasBlockSum ? 4 : 0);
  }
  return Uint8Array.from(out);
}

/** Writes a block's bytes behind `end` of `out`, to which its matches may reach back, and answers the new end. */
function unpackBlock(block: Uint8Array, out: number[] | Uint8Array, end: number): number {
  let at = 0;
  const more = (length: number) => {
    if (length < 15) return length;
    let byte: number;
    do {
      byte = block[at++]!;
      length += byte;
    } while (byte === 255);
    return length;
  };
  while (at < block.length) {
    const token = block[at++]!;
    for (let literals = more(token >> 4); literals > 0; literals--) out[end++] = block[at++]!;
    if (at >= block.length) break;
    const back = block[at]! | (block[at + 1]! << 8);
    at += 2;
    if (back === 0 || back > end) throw new RangeError('the LZ4 block is damaged');
    for (let length = more(token & 15) + 4; length > 0; length--) {
      out[end] = out[end - back]!;
      end++;
    }
  }
  return end;
}
