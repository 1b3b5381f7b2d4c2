import type { FileText } from '../../decode.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { recordOfMarc, type MarcField } from './marcRecord.ts';

/** Ends a record, a field; begins a part of a field. */
const [RECORD, FIELD, PART] = ['\x1d', '\x1e', '\x1f'];
/** A record's leader: its length, its kind, and where its data begin. */
const LEADER = /^\d{5}.{5}.{2}\d{5}.{3}4\d{3}/s;
/** Characters of the leader, and of one entry of the directory behind it. */
const [LEADER_LENGTH, ENTRY_LENGTH] = [24, 12];

/** MARC 21 and UNIMARC as libraries exchange them (ISO 2709, `.mrc`): records of fields with tags of three digits. */
export const marc: Format = {
  name: 'MARC (ISO 2709)',

  fits: ({ head }) => LEADER.test(head.trimStart()) && head.includes(FIELD) && head.includes(PART),

  *read(file) {
    for (const { text, line, cut } of pieces(file)) yield recordOf(text, line, cut);
  },
};

interface Piece {
  readonly text: string;
  readonly line: number;
  readonly cut: boolean;
}

function* pieces(file: FileText): Generator<Piece> {
  let open = '';
  let line = 1;
  const piece = (text: string, cut: boolean): Piece[] => {
    const start = text.search(/\S/);
    const before = start < 0 ? text : text.slice(0, start);
    const at = line + lineEnds(before);
    line += lineEnds(text);
    return start < 0 ? [] : [{ text: text.slice(start), line: at, cut }];
  };
  for (const block of file.blocks()) {
    const parts = (open + block).split(RECORD);
    open = parts.pop()!;
    for (const part of parts) yield* piece(part, false);
  }
  yield* piece(open, true);
}

const lineEnds = (text: string) => text.match(/\r\n|[\n\r]/g)?.length ?? 0;

/** The directory says the tags in the order of its entries, and each entry where its field begins: lengths count bytes, which are gone. */
function recordOf(text: string, line: number, cut: boolean): RawRecord {
  const [directory = '', ...values] = text.slice(LEADER_LENGTH).split(FIELD);
  const entries: { tag: string; start: number }[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    entries.push({ tag: directory.slice(at, at + 3), start: Number(directory.slice(at + 7, at + ENTRY_LENGTH)) });
  }
  if (!LEADER.test(text) || entries.length === 0 || entries.some(({ start }) => Number.isNaN(start))) {
    return { kind: 'broken', line, reason: cut ? CUT_NOTE : 'no leader and directory of MARC' };
  }
  entries.sort((a, b) => a.start - b.start);
  const fields = entries.flatMap(({ tag }, at) => (values[at] ? fieldOf(tag, values[at]) : []));
  return recordOfMarc({ line, leader: text.slice(0, LEADER_LENGTH), fields, cut });
}

function fieldOf(tag: string, value: string): MarcField {
  if (!value.includes(PART)) return { tag, indicators: '', parts: [['', value]] };
  const [indicators = '', ...parts] = value.split(PART);
  return { tag, indicators, parts: parts.map((part) => [part.slice(0, 1), part.slice(1)] as const) };
}
