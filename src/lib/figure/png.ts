import { CorpuscopeError } from '#core/errors';
import { STAMP_KEYWORD, writeStamp, parseStamp, type Stamp } from './provenance.ts';
import { sizeOfSvg } from './svg.ts';

/** Longest side of a canvas that every current browser can hold. */
const LONGEST_SIDE = 16_384;
const SIGNATURE_BYTES = 8;
/** Length, type, 13 bytes of data and checksum of a PNG's first chunk. */
const HEADER_BYTES = 25;

/**
 * A finished SVG as PNG, `scale` pixels to each of its own; transparent where the SVG has no ground.
 *
 * @throws CorpuscopeError where the picture is too large for the browser, or the browser cannot draw it
 */
export async function svgToPng(svg: string, scale: number, stamp: Stamp | null = null): Promise<Blob> {
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
  if (!stamp) return blob;
  const bytes = insertText(new Uint8Array(await blob.arrayBuffer()), STAMP_KEYWORD, writeStamp(stamp));
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
    if (ascii(png.subarray(at + 4, at + 8)) === 'tEXt') {
      const text = ascii(png.subarray(at + 8, at + 8 + length));
      if (text.startsWith(`${STAMP_KEYWORD}\0`)) return parseStamp(text.slice(STAMP_KEYWORD.length + 1));
    }
    at += length + 12;
  }
  return null;
}

/** A tEXt chunk after the header, as in the PNG specification (third edition), 11.3.3. */
function insertText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const content = new TextEncoder().encode(`tEXt${keyword}\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  const start = SIGNATURE_BYTES + HEADER_BYTES;
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, start));
  out.set(chunk, start);
  out.set(png.subarray(start), start + chunk.length);
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
