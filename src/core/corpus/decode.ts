import { CorpuscopeError } from '../errors.ts';
import { windows1252 } from './windows1252.ts';

/** The text of one file, handed out in pieces so that a large file never has to be one string. */
export interface FileText {
  readonly name: string;
  /** The beginning of the text, for recognising the format. */
  readonly head: string;
  /** The text in order, cut after line ends only. */
  blocks(): Iterable<string>;
  /** The whole text. */
  whole(): string;
  /** What had to be done to the bytes, for the records it touches; empty for clean UTF-8. */
  readonly encodingNote: string;
}

const BLOCK_BYTES = 1 << 20;
const HEAD_CHARS = 1 << 16;
const LINE_FEED = 10;

/** First bytes of files that people take for text, with what to call them. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PAR1', 'a Parquet table'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['\x1f\x8b', 'a gzip archive inside another'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['SQLite format 3', 'an SQLite database'],
];

/**
 * Bytes to text. A byte-order mark decides between UTF-8 and UTF-16 and is dropped. Bytes that are not valid UTF-8 are read as
 * Windows-1252 (what spreadsheets write) where nothing in the file is UTF-8 beyond ASCII; otherwise each wrong byte becomes U+FFFD.
 * Either is said in the intake, at the records that it touches.
 *
 * @throws {CorpuscopeError} for an empty file, and for one that is not text
 */
export function decode(name: string, bytes: Uint8Array): FileText {
  if (bytes.length === 0)
    throw new CorpuscopeError('the file is empty', { where: name, fix: 'give a file with papers' });
  const wide = utf16(bytes);
  if (wide) return fromText(name, new TextDecoder(wide).decode(bytes), '');
  refuseBinary(name, bytes);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(start);
  if (isUtf8(body)) return fromUtf8(name, body);
  return repaired(name, body);
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function refuseBinary(name: string, bytes: Uint8Array): void {
  const first = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => first.startsWith(signature));
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  if (!known && controls * 50 < head.length && !head.includes(0)) return;
  throw new CorpuscopeError(`this is ${known ? known[1] : 'a binary file'}, not text`, {
    where: name,
    fix: 'export the papers as CSV, JSON Lines or text and give that file',
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
      decoder.decode(bytes.subarray(at, at + BLOCK_BYTES), { stream: at + BLOCK_BYTES < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}

function fromUtf8(name: string, bytes: Uint8Array): FileText {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const blockEnd = (from: number) => {
    if (from + BLOCK_BYTES >= bytes.length) return bytes.length;
    const lineEnd = bytes.indexOf(LINE_FEED, from + BLOCK_BYTES);
    return lineEnd < 0 ? bytes.length : lineEnd + 1;
  };
  function* blocks() {
    for (let from = 0; from < bytes.length;) {
      const to = blockEnd(from);
      yield decoder.decode(bytes.subarray(from, to));
      from = to;
    }
  }
  // A character cut in two at the end of the head is harmless: the head is only looked at, never kept.
  const head = decoder.decode(bytes.subarray(0, HEAD_CHARS));
  return { name, head, blocks, whole: () => decoder.decode(bytes), encodingNote: '' };
}

function fromText(name: string, text: string, encodingNote: string): FileText {
  return { name, head: text.slice(0, HEAD_CHARS), blocks: () => [text], whole: () => text, encodingNote };
}

function repaired(name: string, bytes: Uint8Array): FileText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (right > 0) return fromText(name, text, `${wrong} bytes of the file are not UTF-8 and show as \ufffd`);
  return fromText(name, windows1252(bytes), 'the file is not UTF-8 and was read as Windows-1252');
}
