import { CorpuscopeError } from '../../errors.ts';
import { NO_BIBLIOGRAPHY } from '../bibliography.ts';
import type { RawRecord } from '../record.ts';
import type { Format } from './format.ts';
import { lineShape, type LineShape } from './lineShape.ts';
import { isFurniture, withoutGluedButton } from './pageFurniture.ts';

interface Line {
  readonly number: number;
  readonly text: string;
  readonly shape: LineShape;
  readonly note: string;
}

/** How other formats begin: BibTeX, JSON, XML and HTML. They are never read as a page, however much the rest looks like one. */
const FOREIGN_START = /^\s*(?:@\w+\s*[{(]|[{<]|\[\s*[[{"])/;
/** Two tagged lines within three: RIS and MEDLINE. */
const TAGGED_LINES = /^[A-Z][A-Z\d]{1,3} *- [^\n]*\n(?:[^\n]*\n)?[A-Z][A-Z\d]{1,3} *- /m;

/**
 * A saved page of papers as plain text: a title on a line, its abstract on the next, blank lines or none in between. What belongs
 * to the page is dropped by what it is. Titles and abstracts are told apart by shape, and where a shape leaves it open by
 * alternation. A title without abstract and an abstract without title are broken records; the ones around them are not touched.
 */
export const papersPage: Format = {
  name: 'a saved papers page',

  fits({ head }) {
    if (FOREIGN_START.test(head) || TAGGED_LINES.test(head)) return false;
    const lines = trimmedLines(head);
    return lines.some(isFurniture) || pair(contentLines(head)).some(({ kind }) => kind === 'found');
  },

  read(text) {
    const lines = contentLines(text.whole());
    if (lines.length > 0) return pair(lines);
    throw new CorpuscopeError('only page furniture, no paper', {
      where: text.name,
      fix: 'save the page after its papers have loaded',
    });
  },
};

function trimmedLines(text: string): string[] {
  return text.split(/\r\n|[\n\r]/).map((line) => line.trim());
}

function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  // Only the page's own head or a menu can be glued to a title, so only a line that follows furniture is looked at.
  let afterFurniture = true;
  trimmedLines(text).forEach((whole, at) => {
    if (whole === '') return;
    const freed = afterFurniture ? withoutGluedButton(whole) : whole;
    if (isFurniture(freed)) {
      afterFurniture = true;
      return;
    }
    afterFurniture = false;
    const note = freed === whole ? '' : '“Subscribe” cut off the title';
    lines.push({ number: at + 1, text: freed, shape: lineShape(freed), note });
  });
  return lines;
}

function pair(lines: readonly Line[]): RawRecord[] {
  const records: RawRecord[] = [];
  let title: Line | null = null;
  lines.forEach((line, at) => {
    if (isTitle(line, title !== null, lines[at + 1])) {
      if (title) records.push(broken(title, 'title without an abstract'));
      title = line;
    } else if (title) {
      records.push(found(title, line));
      title = null;
    } else {
      records.push(broken(line, 'abstract without a title'));
    }
  });
  if (title) records.push(broken(title, 'title without an abstract'));
  return records;
}

/** A line of open shape is whatever is due, unless it is due as an abstract and a sure abstract follows it. */
function isTitle(line: Line, titleWaits: boolean, next: Line | undefined): boolean {
  if (line.shape !== 'either') return line.shape === 'title';
  return !titleWaits || next?.shape === 'abstract';
}

function found(title: Line, abstract: Line): RawRecord {
  return {
    kind: 'found',
    line: title.number,
    title: title.text,
    abstract: abstract.text,
    id: '',
    year: null,
    bibliography: NO_BIBLIOGRAPHY,
    facets: new Map(),
    note: title.note,
  };
}

function broken(line: Line, what: string): RawRecord {
  const shown = line.text.length > 60 ? `${line.text.slice(0, 57).trimEnd()}…` : line.text;
  return { kind: 'broken', line: line.number, reason: `${what}: “${shown}”` };
}
