import type { FileText } from '../../decode.ts';
import type { RawRecord } from '../../record.ts';
import type { Role } from '../../table/headings.ts';
import { createFields, sortFields, type Field, type Fields, type Value } from '../fields.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { firstOf, listOf, taggedRecords, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

/** `Title-题名: …`, `{Author}: …`, `Author-Name: …`, `Abstract: …`. */
const LINE = /^[ \t]*(?:\{([^{}]{1,40})\}|(\p{L}[\p{L}\p{N} _/()（）-]{0,40}))[ \t]*[:：](?:[ \t]*(\S.*)?)$/u;
/** Labels that are such by their form, whatever they mean. */
const MARKED = /^[ \t]*(?:\{|[A-Z]\w*-(?:[A-Z]|\p{Script=Han}))/u;
/** Labels of ReDIF begin a cluster, of which a record may have several. */
const TEMPLATE = 'Template-Type';
/** Roles of which one value is a part. */
const LISTS: readonly (Role | null)[] = ['authors', 'keywords'];

/**
 * Text whose lines have labels that say what they are: CNKI's own export (`Title-题名: …`), NoteExpress (`{Title}: …`), RePEc's ReDIF
 * (`Title: …`), and what people write themselves. A record begins with the label that its file begins with.
 */
export const labelledLines: Format = {
  name: 'text with labels (CNKI, NoteExpress, RePEc)',

  fits: ({ head, name }) => !/\.(?:csv|tsv|tab|psv)$/i.test(name) && opening(head) !== '',

  *read(file) {
    const fieldOf = createFields();
    for (const record of taggedRecords(file, syntax(file, fieldOf))) yield recordOf(record, fieldOf);
  },
};

/** The label that begins the first record; empty where the text has none. */
function opening(head: string): string {
  if (/^\s*(?:[[<@%]|\{")/.test(head)) return '';
  const fieldOf = createFields();
  const roles = new Set<Role>();
  let first = '';
  let [lines, plain] = [0, 0];
  for (const line of head.split(/\r\n|[\n\r]/)) {
    if (line.trim() === '') {
      if (first !== '') break;
      continue;
    }
    const label = labelOf(line, fieldOf);
    if (label === null) {
      if (first === '' && ++plain > 3) return '';
    } else {
      first ||= label[0];
      const { role } = fieldOf(label[0]);
      if (role && (label[1] !== '' || role === 'abstract')) roles.add(role);
    }
    if (++lines > 60) break;
  }
  return roles.has('title') && roles.size >= 3 ? first : '';
}

/** A line's label and value; null for one that goes on with what stands before it. In ReDIF any word before a colon is a label. */
function labelOf(line: string, fieldOf: Fields, isReDif = false): [label: string, value: string] | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const label = (found[1] ?? found[2]!).trim();
  const isLabel =
    MARKED.test(line) ||
    (isReDif && /^[A-Z]\w*:/.test(line)) ||
    (fieldOf(label).role !== null && label.split(/\s+/).length < 4);
  return isLabel ? [label, found[3]?.trim() ?? ''] : null;
}

function syntax({ head }: FileText, fieldOf: Fields): TagSyntax {
  const first = opening(head);
  return {
    field: (line) => labelOf(line, fieldOf, first === TEMPLATE),
    opens(tag, { ended, fields }) {
      if (tag === first || tag === TEMPLATE) return true;
      return ended && fieldOf(tag).role === 'title' && fields.some(([other]) => other === tag);
    },
    blankEnds: true,
  };
}

function recordOf(record: TaggedRecord, fieldOf: Fields): RawRecord {
  const entries = new Map<Field, Value>();
  for (const [label] of record.fields) {
    const field = fieldOf(label);
    const values = firstOf(record, label);
    entries.set(field, LISTS.includes(field.role) && values.length > 1 ? listOf(values) : values.join('\n'));
  }
  return sortFields(entries, record.line, record.cut ? CUT_NOTE : '');
}
