import { isMarc8, marc8 } from './marc8.ts';
import { isDoubleByte, legacyEncoding, type Encoding } from './legacy.ts';

/** What had to be done to a file's bytes, gathered as its pieces are read. */
export interface Repairs {
  /** Encodings other than UTF-8 that lines were read in. */
  readonly encodings: Set<string>;
  /** Whether there are lines of UTF-8 beyond ASCII too. */
  hasUtf8: boolean;
  /** Bytes that fit in nowhere and show as U+FFFD. */
  wrongBytes: number;
  /** NUL characters that were taken out. */
  nulls: number;
}

/**
 * Decodes pieces of whole lines that are UTF-8, mostly: a piece that is not is read line by line, each in UTF-8 where it is that, else in
 * the other encoding that the piece's lines are most likely in. A line of UTF-8 with a few damaged bytes keeps its letters and shows
 * U+FFFD for those.
 */
export class LineDecoder {
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  private encoding: Encoding | null = null;
  /** @param isMarc the pieces are records of MARC (ISO 2709), which say themselves whether they are Unicode */
  constructor(private readonly isMarc = false) {}

  readonly repairs: Repairs = { encodings: new Set(), hasUtf8: false, wrongBytes: 0, nulls: 0 };

  decode(bytes: Uint8Array): string {
    const text = this.isMarc ? this.records(bytes) : (this.utf8(bytes) ?? this.mixed(bytes));
    if (!text.includes('\0')) return text;
    const plain = text.replaceAll('\0', '');
    this.repairs.nulls += text.length - plain.length;
    return plain;
  }

  private records(bytes: Uint8Array): string {
    return pieces(bytes, RECORD_END)
      .map((record) => {
        const isEscaped = record.includes(ESCAPE);
        const text = isEscaped ? null : this.utf8(record);
        if (text !== null) return text;
        if (record[UNICODE_PLACE] === UNICODE || !(isEscaped || isMarc8(record))) return this.mixed(record);
        this.repairs.encodings.add('MARC-8');
        return marc8(record);
      })
      .join('');
  }

  /** The text, or null where the bytes are not UTF-8. */
  private utf8(bytes: Uint8Array): string | null {
    try {
      return this.strict.decode(bytes);
    } catch {
      return null;
    }
  }

  private mixed(bytes: Uint8Array): string {
    const lines = splitLines(bytes).map((line) => ({ line, text: this.utf8(line) }));
    const others = lines.filter(({ line, text }) => text === null && !isDamagedUtf8(line)).map(({ line }) => line);
    if (others.length > 0 && (this.encoding === null || this.encoding.rate(others[0]!) <= 0))
      this.encoding = legacyEncoding(others);
    // By chance a short line of two-byte characters can be UTF-8 as well.
    const unicode = lines.filter(({ line, text }) => text !== null && isBeyondAscii(line)).length;
    const all = this.encoding !== null && isDoubleByte(this.encoding) && unicode * 5 < others.length;
    return lines
      .map(({ line, text }) => {
        if (text !== null && !(all && isBeyondAscii(line))) {
          this.repairs.hasUtf8 ||= isBeyondAscii(line);
          return text;
        }
        if (text === null && (this.encoding === null || isDamagedUtf8(line))) {
          const repaired = this.lenient.decode(line);
          this.repairs.hasUtf8 = true;
          this.repairs.wrongBytes += repaired.split('\ufffd').length - 1;
          return repaired;
        }
        this.repairs.encodings.add(this.encoding!.name);
        return this.encoding!.decode(line);
      })
      .join('');
  }
}

/** What the repairs come to, as the account says it; empty where there were none. */
export function noteOf({ encodings, hasUtf8, wrongBytes }: Repairs): string {
  const notes: string[] = [];
  if (encodings.size > 0) {
    const names = [...encodings].join(' and ');
    notes.push(
      hasUtf8
        ? `lines of the file that are not UTF-8 were read as ${names}`
        : `the file is not UTF-8 and was read as ${names}`,
    );
  }
  if (wrongBytes > 0) notes.push(`${wrongBytes} bytes of the file are not UTF-8 and show as \ufffd`);
  return notes.join('; ');
}

/** Of MARC: what ends a record, what begins another script, and where and how the leader says that the record is Unicode. */
const [RECORD_END, ESCAPE, UNICODE_PLACE, UNICODE] = [0x1d, 0x1b, 9, 0x61];

/** The bytes up to and with each of those that end a piece. */
function pieces(bytes: Uint8Array, end: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) {
    found.push(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  if (from < bytes.length) found.push(bytes.subarray(from));
  return found;
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 10 && !(bytes[at] === 13 && bytes[at + 1] !== 10)) continue;
    lines.push(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  if (from < bytes.length) lines.push(bytes.subarray(from));
  return lines;
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

/** Whether most of the line's bytes beyond ASCII are whole characters of UTF-8, or one is that the line's end cuts. */
function isDamagedUtf8(line: Uint8Array): boolean {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < line.length;) {
    const byte = line[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let seen = 1;
    while (seen < length && at + seen < line.length && (line[at + seen]! & 0xc0) === 0x80) seen++;
    if (length > 0 && seen === length) {
      right++;
      at += length;
    } else {
      const isCut = length > 1 && at + seen >= line.length && seen > 1;
      if (!isCut) wrong++;
      at += seen;
    }
  }
  return right > wrong || (wrong === 0 && line.length > 0);
}
