import type { RawRecord } from '../../record.ts';
import { isTable } from '../delimited.ts';
import type { Format } from '../format.ts';
import { bibtexEntries, type BibtexEntry } from './bibtexEntries.ts';
import { recordOfEntry } from './entryRecord.ts';

const ENTRY =
  /(?:^|[\s}])@[ \t]*(?:[A-Za-z]\w*|\['[^\]\n]{0,80}\])\s*[{(]\s*[^,{}"=\n]{0,200},\s*(?:[\w:+.-]+\s*=|[})])/;
const MACRO = /^[ \t]*@[ \t]*string\s*[{(]\s*[\w:+.-]+\s*=/im;

/** Fields that belong to a work itself: a part does not take them over from the book that it names in `crossref`. */
// prettier-ignore
const OWN = new Set([
  'title', 'subtitle', 'titleaddon', 'shorttitle', 'abstract', 'keywords', 'doi', 'url', 'urldate', 'eprint',
  'eprinttype', 'archiveprefix', 'pmid', 'pages', 'note', 'annotation', 'annote', 'file', 'crossref', 'xdata', 'label',
  'ids', 'unique-id', 'times-cited',
]);
const PARTS = /^(?:in\w+|suppbook|suppcollection|article|suppperiodical|bookinbook)$/;

/**
 * BibTeX and BibLaTeX. Macros, joined strings and `crossref` are resolved, TeX becomes text, names are taken apart by BibTeX's own
 * rules. An entry that is not closed costs itself alone.
 */
export const bibtex: Format = {
  name: 'BibTeX',

  fits({ head, name }) {
    if (/^\s*[[{<]/.test(head)) return false;
    if (/\.bib(?:tex)?$/i.test(name) && /^[ \t]*@\s*\w+\s*[{(]/m.test(head)) return true;
    const begin = [ENTRY, MACRO].map((pattern) => pattern.exec(head)?.index ?? Infinity);
    const first = Math.min(...begin);
    return first < Infinity && !isOtherwise(head.slice(0, first));
  },

  read(file) {
    const entries = [...bibtexEntries(file.whole())];
    const byKey = new Map<string, BibtexEntry>();
    for (const entry of entries) if (entry.kind === 'entry' && !byKey.has(entry.key)) byKey.set(entry.key, entry);
    return entries.flatMap((entry): RawRecord[] => {
      if (entry.kind === 'broken') return [entry];
      return entry.type === 'xdata' ? [] : [recordOfEntry(inherited(entry, byKey))];
    });
  },
};

/** Whether what stands before the first entry makes a file something else, in which a title or a cell quotes one. */
const isOtherwise = (before: string) => TAGGED.test(before) || isTable(before);
/** A record of tagged text has begun. */
const TAGGED = /^[ \t]*(?:TY {1,2}- |PMID- |FN \S|PT [A-Z]\s*$|%[0AT] |RT \S|Record #?\d)/m;

/** An entry with what it takes over from others: from `xdata` everything, from `crossref` what is said of the whole. */
function inherited(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  if (!entry.fields.has('crossref') && !entry.fields.has('xdata')) return entry;
  const fields = new Map(entry.fields);
  const seen = new Set([entry]);
  const takeFrom = (child: BibtexEntry) => {
    for (const key of [...(child.fields.get('xdata')?.split(',') ?? []), child.fields.get('crossref') ?? '']) {
      const parent = byKey.get(key.trim());
      if (parent === undefined || seen.has(parent) || seen.size > 20) continue;
      seen.add(parent);
      for (const [name, value] of parent.fields) {
        const taken = parent.type === 'xdata' ? name : nameInPart(name, entry.type, parent.type);
        if (taken !== null && !fields.has(taken)) fields.set(taken, value);
      }
      takeFrom(parent);
    }
  };
  takeFrom(entry);
  return { ...entry, fields };
}

/** The name under which a field of the whole stands in a part of it; null where the part does not take it over. */
function nameInPart(name: string, part: string, whole: string): string | null {
  if (name === 'title' && PARTS.test(part))
    return whole === 'periodical' ? 'journaltitle' : part === 'article' ? 'title' : 'booktitle';
  return OWN.has(name) ? null : name;
}
