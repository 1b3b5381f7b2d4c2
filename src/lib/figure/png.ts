import { CorpuscopeError } from '#core/errors';
import { STAMP_KEYWORD, writeStamp, parseStamp, type Stamp } from './provenance.ts';
import { sizeOfSvg } from './svg.ts';

/** Longest side of a canvas that every current browser can hold. */
const LONGEST_SIDE = 16_384;
const SIGNATURE_BYTES = 8;
/** A text longer than this is no stamp of ours, and is not looked at. */
const LONGEST_STAMP = 65_536;
/** Length, type, 13 bytes of data and checksum of a PNG's first chunk. */
const HEADER_BYTES = 25;

/**
 * A finished SVG as PNG, `scale` pixels to each of its own; transparent where the SVG has no ground.
 *
 * @param millimetres width on paper, which the file states as its density; by default 96 pixels of the figure to the inch
 * @throws CorpuscopeError where the picture is too large for the browser, or the browser cannot draw it
 */
export async function svgToPng(
  svg: string,
  scale: number,
  stamp: Stamp | null = null,
  millimetres: number | null = null,
): Promise<Blob> {
  const own = sizeOfSvg(svg);
  const [width, height] = [Math.round(own.width * scale), Math.round(own.height * scale)];
  if (Math.max(width, height) > LONGEST_SIDE) {
    throw new CorpuscopeError(`a picture of ${width} by ${height} pixels is too large for a browser`, {
      fix: 'take a smaller scale, or SVG',
    });
  }
  const image = await loadImage(svg);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob)
    throw new CorpuscopeError('the browser could not draw the picture', { fix: 'take a smaller scale, or SVG' });
  const metres = millimetres === null ? (own.width * 0.0254) / 96 : millimetres / 1000;
  const density = densityChunk(width / metres);
  const text = stamp && new TextEncoder().encode(`tEXt${STAMP_KEYWORD}\0${writeStamp(stamp)}`);
  const bytes = insertChunks(new Uint8Array(await blob.arrayBuffer()), text ? [density, text] : [density]);
  return new Blob([bytes], { type: 'image/png' });
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (cause) {
    throw new CorpuscopeError('the browser could not read the figure', { cause, fix: 'take SVG' });
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
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
