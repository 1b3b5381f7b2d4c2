import { parseAllDocuments } from 'yaml';
import type { RawRecord } from '../record.ts';
import { createFields } from './fields.ts';
import type { Format } from './format.ts';
import { recordsIn } from './json/jsonRecords.ts';
import { isJsonObject, isList } from './json/jsonText.ts';

/** Characters of a file at most: what people write in YAML is small, and all of it is in memory at once. */
const LONGEST = 8_000_000;
/** Aliases that are followed at most, so that no file can grow by them. */
const MOST_ALIASES = 100;
/** What a file of papers says at its outermost level or in a list. */
const SHOWS = /^ {0,8}(?:- )?(?:title|cff-version)[ \t]*:(?:[ \t]|$)/m;
/** What shows YAML where the file's name does not. */
const SURE = /^(?:%YAML|---[ \t\r]*$|cff-version[ \t]*:|references[ \t]*:[ \t\r]*$| {0,4}- (?:id|title|type)[ \t]*:)/m;
const NOT_YAML = 'not valid YAML';

/**
 * YAML: Hayagriva, CSL as pandoc and Better BibTeX write it (`references:`), the Citation File Format (`CITATION.cff`) with what it cites, Papis'
 * `info.yaml`, or papers in fields of one's own. The fields are those of JSON.
 */
export const yaml: Format = {
  name: 'YAML (CSL, CITATION.cff)',

  fits: ({ head, name }) => {
    if (/^\s*[[{<@"]/.test(head) || !SHOWS.test(head)) return false;
    return /\.(?:ya?ml|cff)$/i.test(name) || SURE.test(head.slice(0, 4000));
  },

  *read(file) {
    // A carriage return alone ends no line of YAML.
    const text = file.whole().replace(/\r\n?/g, '\n');
    if (text.length > LONGEST)
      yield { kind: 'broken', line: 1, reason: `YAML of more than ${LONGEST} characters; give JSON` };
    else yield* recordsOf(text);
  },
};

/** A list of papers, alone or under one name: where its first item begins. */
const LIST = /^(?:%YAML[^\n]*\n|---[ \t]*\n|[ \t]*#[^\n]*\n|\n)*(?:[\w-]+:[ \t]*\n)?( *)- /;

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** The items of a list, each by itself so that a broken one costs no other; else the documents as they are. */
function piecesOf(text: string): Piece[] {
  const indent = LIST.exec(text)?.[1];
  if (indent === undefined) return [{ text, line: 1 }];
  const pieces: { text: string; line: number }[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.startsWith(`${indent}- `)) pieces.push({ text: '', line: at + 1 });
    const piece = pieces.at(-1);
    if (piece && !/^(?:\.\.\.|---)\s*$/.test(line)) piece.text += `${line}\n`;
  });
  return pieces;
}

function* recordsOf(text: string): Generator<RawRecord> {
  const fieldOf = createFields();
  for (const { text: piece, line } of piecesOf(text)) {
    const lineAt = (index: number) => line + (piece.slice(0, index).match(/\n/g)?.length ?? 0);
    try {
      for (const document of parseAllDocuments(piece, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })) {
        const start = lineAt(document.range[0]);
        if (document.errors.length > 0) {
          yield { kind: 'broken', line: lineAt(document.errors[0]!.pos[0]), reason: NOT_YAML };
          continue;
        }
        for (const work of worksIn(document.toJS({ maxAliasCount: MOST_ALIASES })))
          yield* recordsIn(work, fieldOf, start);
      }
    } catch {
      // Aliases beyond measure, or levels.
      yield { kind: 'broken', line, reason: NOT_YAML };
    }
  }
}

/** Typst's Hayagriva: works by their keys, each with the work that it stands in. Null where the document is none of these. */
function hayagriva(document: Readonly<Record<string, unknown>>): unknown[] | null {
  const works = Object.entries(document);
  const isWork = (work: unknown) => isJsonObject(work) && 'type' in work && ('title' in work || 'parent' in work);
  if (works.length === 0 || !works.every(([, work]) => isWork(work))) return null;
  return works.map(([id, work]) => {
    const { parent, 'serial-number': numbers, ...own } = work as Readonly<Record<string, unknown>>;
    const host = isList(parent) ? parent[0] : parent;
    return {
      ...(isJsonObject(numbers) ? { ...numbers, arxiv_id: numbers['arxiv'] } : {}),
      ...(isJsonObject(host) ? { journal: host['title'], date: host['date'] } : {}),
      ...own,
      id,
    };
  });
}

/** Of the Citation File Format the work itself, how it wants to be cited, and what it cites. */
function worksIn(value: unknown): unknown[] {
  if (isList(value)) return [...value];
  const keyed = isJsonObject(value) ? hayagriva(value) : null;
  if (keyed) return keyed;
  if (!isJsonObject(value) || !('cff-version' in value)) return value === null || value === '' ? [] : [value];
  const { references, 'preferred-citation': preferred, ...self } = value;
  return [self, ...(preferred === undefined ? [] : [preferred]), ...(isList(references) ? references : [])];
}
