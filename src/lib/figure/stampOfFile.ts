import { stampOfDescription } from './csvDescription.ts';
import { stampOfPng } from './png/pngChunks.ts';
import { stampOfPdf, stampOfSvg, type Stamp } from './provenance.ts';

/** No figure of ours is larger. */
const LARGEST = 64 * 1024 * 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** The stamp of an exported figure, SVG, PNG or PDF by its content, or of the description of a CSV file; null where the file has none. */
export async function stampOfFile(file: Blob): Promise<Stamp | null> {
  if (file.size > LARGEST) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (PNG.every((byte, at) => bytes[at] === byte)) return stampOfPng(bytes);
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.startsWith('{')) return stampOfDescription(new TextDecoder().decode(bytes));
  return text.startsWith('%PDF-') ? stampOfPdf(text) : stampOfSvg(new TextDecoder().decode(bytes));
}
