import type { SourceRef } from '../types.ts';
import { cleanAbstract } from './clean/cleanAbstract.ts';
import { cleanText } from './clean/cleanText.ts';
import { collapseDoubled } from './clean/doubledTitle.ts';
import { isNoAbstract, isNoTitle } from './clean/placeholder.ts';
import type { FoundRecord, RawRecord } from './record.ts';

/** A record with text fit to be shown and compared, and what was mended on the way. */
export interface UsableRecord extends Omit<FoundRecord, 'kind' | 'line'> {
  readonly kind: 'usable';
  readonly source: SourceRef;
}

export interface RejectedRecord {
  readonly kind: 'rejected';
  readonly source: SourceRef;
  readonly reason: string;
}

export type CleanRecord = UsableRecord | RejectedRecord;

/** Characters of a title or an abstract at most. The longest books are shorter; what is longer is a column that went wrong. */
const LONGEST = 5_000_000;

/** Cleans a record's text, or rejects the record: a broken one, one with neither title nor abstract, and one beyond all measure. */
export function cleanRecord(raw: RawRecord, source: SourceRef, encodingNote: string): CleanRecord {
  if (raw.kind === 'broken') return { kind: 'rejected', source, reason: raw.reason };
  for (const part of ['title', 'abstract'] as const) {
    if (raw[part].length <= LONGEST) continue;
    return { kind: 'rejected', source, reason: `the ${part} has ${raw[part].length} characters, more than ${LONGEST}` };
  }
  const written = cleanText(raw.title);
  const isTemplate = holdsNames(raw);
  const title = isNoTitle(written) && !isTemplate ? '' : collapseDoubled(written);
  const whole = cleanAbstract(raw.abstract);
  const abstract = isNoAbstract(whole) && !isTemplate ? '' : whole;
  const notes = [raw.note];
  if (written !== '' && title === '') notes.push(`“${written}” taken as no title`);
  else if (title !== written) notes.push('the title stood there twice');
  if (whole !== abstract) notes.push(`“${whole}” taken as no abstract`);
  if (title === '' && abstract === '') {
    return { kind: 'rejected', source, reason: ['neither title nor abstract', ...notes.filter(Boolean)].join('; ') };
  }
  if (encodingNote && isBeyondAscii(raw)) notes.push(encodingNote);
  const { id, year, bibliography, facets } = raw;
  return {
    kind: 'usable',
    source,
    title,
    abstract,
    id,
    year,
    bibliography,
    facets,
    note: notes.filter(Boolean).join('; '),
  };
}

/** Whether a record is a sample of its format, in which fields hold their own names: there “Abstract” is the abstract. */
function holdsNames({ title, abstract, bibliography: { url, language }, facets }: FoundRecord): boolean {
  if (abstract.length > 20 && title.length > 20) return false;
  const names = [
    /\btitle$|^title\b/i.test(title),
    /^abstract$/i.test(abstract),
    /\bURL$/.test(url),
    language === 'Language',
  ];
  for (const name of ['Notes', 'Label', 'Publisher']) names.push(isNamed(facets.get(name) ?? '', name));
  return names.filter(Boolean).length >= 3;
}

/** Whether a value is its field's name, alone or behind it: `Notes`, `Notes: Notes`. */
const isNamed = (value: string, name: string) => value === name || value.includes(`${name}: ${name}`);

function isBeyondAscii({ title, abstract }: FoundRecord): boolean {
  return /[^ -~\s]/.test(title) || /[^ -~\s]/.test(abstract);
}
