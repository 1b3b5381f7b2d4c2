import type { Format } from '../format.ts';
import { linesOf } from '../lines.ts';
import { recordOfEntry } from './entryRecord.ts';

const KEY = /^\s*\[([^[\]{}"]*)\]\s*$/;
const FIELD = /^(\s*)([A-Za-z][\w-]*)\s*:(.*)$/;

/** Bib.TXT: BibTeX's fields in plain lines (`title: …`) behind the key in brackets. */
export const bibTxt: Format = {
  name: 'Bib.TXT',

  fits({ head }) {
    const lines = head.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
    return KEY.test(lines[0] ?? '') && /^[ \t]+(?:title|author)[ \t]*:/m.test(head);
  },

  *read(file) {
    let entry: { key: string; line: number; fields: Map<string, string> } | null = null;
    let last = '';
    let depth = 0;
    const record = () => {
      const { key, line, fields } = entry!;
      return recordOfEntry({ kind: 'entry', line, type: fields.get('type') ?? '', key, fields, note: '' });
    };
    for (const { number, text } of linesOf(file)) {
      const key = KEY.exec(text)?.[1];
      const [, indent = '', name, value] = FIELD.exec(text) ?? [];
      if (key !== undefined) {
        if (entry) yield record();
        entry = { key: key.trim(), line: number, fields: new Map() };
        last = '';
      } else if (entry && name !== undefined && (last === '' || indent.length <= depth)) {
        if (last === '') depth = indent.length;
        last = name.toLowerCase();
        if (!entry.fields.get(last)) entry.fields.set(last, value!.trim());
      } else if (entry && last !== '' && text.trim() !== '') {
        entry.fields.set(last, `${entry.fields.get(last)!} ${text.trim()}`);
      }
    }
    if (entry) yield record();
  },
};
