import { CorpuscopeError } from '../errors.ts';
import { chunksOf, headOf, type Bytes } from './bytes.ts';
import { LineDecoder, noteOf } from './encoding/lines.ts';
import { signatureOf } from './signature.ts';

/** The text of one file, handed out in pieces so that a large file never has to be one string. */
export interface FileText {
  readonly name: string;
  /** The beginning of the text, for recognising the format. */
  readonly head: string;
  /** The text in order, cut after line ends where there are any. To be asked for once where the file is not in memory. */
  blocks(): Iterable<string>;
  /**
   * The whole text.
   * @throws {CorpuscopeError} where it is longer than a text can be
   */
  whole(): string;
  /** What had to be done to the bytes so far, for the records it touches; empty for clean UTF-8. */
  readonly encodingNote: string;
}

const BLOCK_BYTES = 1 << 20;
/** A block without a line end is cut at this size. */
const LONGEST_BLOCK = 1 << 23;
const HEAD_CHARS = 1 << 16;
/** Characters of a text that has to be in one piece. Engines have none of more than 500 million. */
const LONGEST_TEXT = 400_000_000;

/**
 * Bytes to text. A byte-order mark decides between UTF-8 and UTF-16 and is dropped; UTF-16 without one shows by its zeros. Lines that are
 * not UTF-8 are read in the older encoding that fits them best (Windows-1252, Mac Roman, Windows-1251, GB 18030, EUC-KR, …). What was
 * done is said in the intake, at the records that it touches.
 *
 * @param isUtf8 the bytes are known to be that: nothing is told from how they begin
 * @throws {CorpuscopeError} for an empty file, and for one that is not text
 */
export function decode(name: string, bytes: Bytes, isUtf8 = false): FileText {
  const head = headOf(bytes);
  if (head.length === 0)
    throw new CorpuscopeError('the file is empty', { where: name, fix: 'give a file with papers' });
  const wide = isUtf8 ? null : utf16(head);
  if (!wide && !isUtf8) refuseBinary(name, head);
  const decoder = new LineDecoder(!isUtf8 && isMarc(head));
  const read = () => (wide ? wideBlocks(bytes, wide) : lineBlocks(bytes, decoder));
  let first: Iterator<string> | null = read();
  const start = first.next();
  const opening = start.done ? '' : start.value;
  function* blocks() {
    if (first) {
      const rest = first;
      first = null;
      if (opening !== '') yield opening;
      for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
    } else yield* read();
  }
  return {
    name,
    head: opening.slice(0, HEAD_CHARS),
    blocks,
    whole: () => joined(name, blocks()),
    get encodingNote() {
      return noteOf(decoder.repairs);
    },
  };
}

function joined(name: string, blocks: Iterable<string>): string {
  const pieces: string[] = [];
  let length = 0;
  for (const block of blocks) {
    length += block.length;
    if (length > LONGEST_TEXT) {
      throw new CorpuscopeError(
        `the file has more than the ${LONGEST_TEXT / 1_000_000} million characters that can be read of its kind`,
        {
          where: name,
          fix: 'give its papers as CSV or JSON Lines, or in several files',
        },
      );
    }
    pieces.push(block);
  }
  return pieces.length === 1 ? pieces[0]! : pieces.join('');
}

type Wide = 'utf-16le' | 'utf-16be';

function utf16(head: Uint8Array): Wide | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = head.length >> 1;
  if (pairs < 4) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (odd > pairs * 0.2 && even < odd * 0.05) return 'utf-16le';
  return even > pairs * 0.2 && odd < even * 0.05 ? 'utf-16be' : null;
}

/** Whether the bytes begin with the leader of a record of MARC (ISO 2709). */
function isMarc(head: Uint8Array): boolean {
  const leader = String.fromCharCode(...head.subarray(0, 24));
  return /^\d{5}.{7}\d{5}.{3}4\d{3}/s.test(leader) && head.includes(0x1e);
}

function refuseBinary(name: string, head: Uint8Array): void {
  const known = signatureOf(head);
  const looked = head.subarray(0, 8192);
  // From 27 on they part what text holds: escape, and the separators of files, groups, records and units.
  let controls = 0;
  for (const byte of looked) if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  if (!known && (controls <= 2 || controls * 50 < looked.length)) return;
  throw new CorpuscopeError(`this is ${known ? known.called : 'a binary file'}, not text`, {
    where: name,
    fix: 'export the papers as CSV, JSON Lines or text and give that file',
  });
}

function* wideBlocks(bytes: Bytes, label: Wide): Generator<string> {
  const decoder = new TextDecoder(label);
  for (const chunk of chunksOf(bytes)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function* lineBlocks(bytes: Bytes, decoder: LineDecoder): Generator<string> {
  for (const block of wholeLines(bytes)) {
    const text = decoder.decode(block).replaceAll('\ufeff', '');
    if (text !== '') yield text;
  }
}

/** The bytes in blocks that end with a line, or with a character where no line ends for long. */
function* wholeLines(bytes: Bytes): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunksOf(bytes)) {
    const cut =
      size + chunk.length < BLOCK_BYTES
        ? 0
        : lineEndIn(chunk) || (size + chunk.length < LONGEST_BLOCK ? 0 : characterEndIn(chunk));
    if (cut === 0) {
      waiting.push(chunk);
      size += chunk.length;
      continue;
    }
    yield concat([...waiting, chunk.subarray(0, cut)], size + cut);
    waiting = [chunk.subarray(cut)];
    size = chunk.length - cut;
  }
  if (size > 0) yield concat(waiting, size);
}

/** Index behind the last line end that is surely whole, or 0. */
function lineEndIn(chunk: Uint8Array): number {
  const feed = chunk.lastIndexOf(10);
  if (feed >= 0) return feed + 1;
  const at = chunk.lastIndexOf(13, chunk.length - 2);
  return at >= 0 && chunk.length > 1 ? at + 1 : 0;
}

/** Index before the last character that may be cut. */
function characterEndIn(chunk: Uint8Array): number {
  let at = chunk.length - 1;
  while (at > 0 && chunk.length - at < 4 && (chunk[at]! & 0xc0) === 0x80) at--;
  return at > 0 ? at : chunk.length;
}

function concat(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
