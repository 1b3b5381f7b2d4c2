import { parseStamp, STAMP_KEYWORD, writeStamp, type Stamp } from '../provenance.ts';

const SIGNATURE_BYTES = 8;
/** A text longer than this is no stamp of ours, and is not looked at. */
const LONGEST_STAMP = 65_536;
/** Length, type, 13 bytes of data and checksum of a PNG's first chunk. */
const HEADER_BYTES = 25;

/** A PNG that says how dense it is and where it comes from. */
export function describePng(png: Uint8Array, pixelsPerMetre: number, stamp: Stamp | null): Uint8Array<ArrayBuffer> {
  const density = densityChunk(pixelsPerMetre);
  const text = stamp && new TextEncoder().encode(`tEXt${STAMP_KEYWORD}\0${writeStamp(stamp)}`);
  return insertChunks(png, text ? [density, text] : [density]);
}

/** The stamp of an exported PNG; null where it has none. */
export function stampOfPng(png: Uint8Array): Stamp | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE_BYTES; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (length <= LONGEST_STAMP && ascii(png.subarray(at + 4, at + 8)) === 'tEXt') {
      const text = ascii(png.subarray(at + 8, at + 8 + length));
      if (text.startsWith(`${STAMP_KEYWORD}\0`)) return parseStamp(text.slice(STAMP_KEYWORD.length + 1));
    }
    at += length + 12;
  }
  return null;
}

/** Type and content of a pHYs chunk: pixels to the metre both ways (PNG specification, third edition, 11.3.4.3). */
function densityChunk(perMetre: number): Uint8Array {
  const chunk = new Uint8Array(13);
  chunk.set(new TextEncoder().encode('pHYs'));
  const view = new DataView(chunk.buffer);
  view.setUint32(4, Math.round(perMetre));
  view.setUint32(8, Math.round(perMetre));
  chunk[12] = 1;
  return chunk;
}

/** A PNG with chunks (type and content) after its header, where both pHYs and tEXt may stand. */
function insertChunks(png: Uint8Array, contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const start = SIGNATURE_BYTES + HEADER_BYTES;
  const added = contents.reduce((sum, content) => sum + content.length + 8, 0);
  const out = new Uint8Array(png.length + added);
  const view = new DataView(out.buffer);
  out.set(png.subarray(0, start));
  let at = start;
  for (const content of contents) {
    view.setUint32(at, content.length - 4);
    out.set(content, at + 4);
    view.setUint32(at + 4 + content.length, crc32(content));
    at += content.length + 8;
  }
  out.set(png.subarray(start), at);
  return out;
}

/** CRC-32 (ISO 3309), as PNG asks for. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
