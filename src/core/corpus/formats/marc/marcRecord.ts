import { bareDoi, namedDoi } from '../../values/doi.ts';
import { languageCode } from '../../values/languageCode.ts';
import { yearOf } from '../year.ts';
import type { FoundRecord } from '../../record.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';

/** A field of MARC: its tag, its indicators, and its parts by their letters; a control field has one part without a letter. */
export interface MarcField {
  readonly tag: string;
  readonly indicators: string;
  readonly parts: readonly (readonly [code: string, value: string])[];
}

/** A record of MARC 21 or UNIMARC as its file writes it. */
export interface MarcSource {
  readonly line: number;
  readonly leader: string;
  readonly fields: readonly MarcField[];
  readonly cut: boolean;
}

/** Who has made a work, by the codes and the words of MARC's lists of roles; nothing said counts as well. */
const AUTHOR =
  /^(?:aut|author|cre|creator|dis|dissertant|inv|inventor|cmp|composer|art|artist|cng|prf|performer|ctb|contributor|joint author|verfasser(?:in)?|auteur|070|)$/i;

// prettier-ignore
const TYPES: ReadonlyMap<string, string> = new Map([
  ['aa', 'Component part'], ['ab', 'Article'], ['ac', 'Collection'], ['am', 'Book'], ['as', 'Serial'],
  ['ai', 'Integrating resource'], ['c', 'Printed music'], ['e', 'Map'], ['g', 'Film or video'],
  ['i', 'Sound recording'], ['j', 'Musical recording'], ['k', 'Picture'], ['m', 'Computer file'], ['t', 'Manuscript'],
] as const);

/** What is kept of the rest: its name, tag and part. */
// prettier-ignore
const MARC21_FACETS = [
  ['ISBN', '020a'], ['ISSN', '022a'], ['Publisher', '264b'], ['Publisher', '260b'], ['Extent', '300a'],
  ['Meeting', '111a'], ['Meeting', '711a'], ['Notes', '500a'],
] as const;
const UNIMARC_FACETS = [
  ['ISBN', '010a'],
  ['ISSN', '011a'],
  ['Publisher', '214c'],
  ['Publisher', '210c'],
  ['Extent', '215a'],
  ['Notes', '300a'],
] as const;

/** What a record of MARC 21, or of UNIMARC, says of its work. */
export function recordOfMarc(source: MarcSource): FoundRecord {
  const isUnimarc = !has(source, '245') && has(source, '200');
  const draft = new RecordDraft(source.line);
  draft.type = TYPES.get(source.leader.slice(6, 8)) ?? TYPES.get(source.leader.slice(6, 7)) ?? '';
  draft.id = textsOf(source, '001')[0] ?? '';
  const links = textsOf(source, '856', 'u');
  draft.url = links.find((link) => /^https?:/.test(link)) ?? '';
  if (isUnimarc) readUnimarc(draft, source);
  else readMarc21(draft, source);
  draft.doi ||= links.map(namedDoi).find(Boolean) ?? '';
  for (const [name, place] of isUnimarc ? UNIMARC_FACETS : MARC21_FACETS) {
    for (const value of textsOf(source, place.slice(0, 3), place.slice(3))) draft.addFacet(name, withoutMarks(value));
  }
  if (source.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

function readMarc21(draft: RecordDraft, source: MarcSource): void {
  draft.title = titleOf(
    source.fields.find(({ tag }) => tag === '245'),
    'a',
    ['b', 'n', 'p'],
  );
  draft.abstract = source.fields
    .filter(({ tag }) => tag === '520')
    .map((field) => valuesOf(field, 'a', 'b').join(' '))
    .join('\n');
  addPeople(draft, source, ['100', '110', '700', '710'], (field) => {
    return withoutMarks(valuesOf(field, 'a', 'b').join(' '));
  });
  const dates = [...textsOf(source, '264', 'c'), ...textsOf(source, '260', 'c'), ...textsOf(source, '773', 'g', 'd')];
  draft.date =
    yearIn(dates) ||
    yearIn(textsOf(source, '008').map((data) => data.slice(7, 11))) ||
    yearIn(textsOf(source, '502', 'd', 'a'));
  draft.venue = withoutMarks(
    textsOf(source, '773', 't')[0] ?? textsOf(source, '440', 'a')[0] ?? textsOf(source, '490', 'a')[0] ?? '',
  );
  for (const tag of ['650', '651', '653', '655', '600', '610'])
    draft.keywords.push(...textsOf(source, tag, 'a').map(withoutMarks));
  draft.language = languageCode(
    textsOf(source, '041', 'a')[0]?.slice(0, 3) ?? textsOf(source, '008')[0]?.slice(35, 38).trim() ?? '',
  );
  for (const field of source.fields) {
    if (field.tag === '024' && (valuesOf(field, '2')[0] ?? 'doi').toLowerCase() === 'doi')
      draft.doi ||=
        valuesOf(field, 'a')
          .map((id) => (/^(?:doi:|https?:|10\.)/i.test(id) ? bareDoi(id) : ''))
          .find(Boolean) ?? '';
  }
}

function readUnimarc(draft: RecordDraft, source: MarcSource): void {
  draft.title = titleOf(
    source.fields.find(({ tag }) => tag === '200'),
    'a',
    ['e', 'h', 'i'],
  );
  draft.abstract = textsOf(source, '330', 'a').join('\n');
  addPeople(draft, source, ['700', '701', '702', '710', '711', '712'], (field) => {
    const [family = '', given = ''] = [valuesOf(field, 'a')[0], valuesOf(field, 'b')[0]].map((part) =>
      withoutMarks(part ?? ''),
    );
    return field.tag.startsWith('70') && given !== '' ? `${family}, ${given}` : family;
  });
  draft.date =
    yearIn([...textsOf(source, '214', 'd'), ...textsOf(source, '210', 'd')]) ||
    yearIn(textsOf(source, '100', 'a').map((data) => data.slice(9, 13)));
  draft.venue = withoutMarks(
    textsOf(source, '461', 't')[0] ?? textsOf(source, '463', 't')[0] ?? textsOf(source, '225', 'a')[0] ?? '',
  );
  for (const tag of ['606', '607', '610', '600', '601'])
    draft.keywords.push(...textsOf(source, tag, 'a').map(withoutMarks));
  draft.language = languageCode(textsOf(source, '101', 'a')[0] ?? '');
  draft.doi =
    textsOf(source, '017', 'a')
      .map((id) => (/^(?:doi:|https?:|10\.)/i.test(id) ? bareDoi(id) : ''))
      .find(Boolean) ?? '';
}

function addPeople(
  draft: RecordDraft,
  source: MarcSource,
  tags: readonly string[],
  nameOf: (field: MarcField) => string,
): void {
  for (const field of source.fields) {
    if (!tags.includes(field.tag)) continue;
    const name = nameOf(field);
    const roles = valuesOf(field, '4')
      .concat(valuesOf(field, 'e'))
      .map((role) => withoutMarks(role));
    // A title in it names another work, which is part of this one.
    if (valuesOf(field, 't').length > 0) continue;
    if (roles.length === 0 || roles.some((role) => AUTHOR.test(role))) {
      if (!draft.authors.includes(name)) draft.authors.push(name);
    } else draft.addFacet('Other names', name);
  }
}

/** Parts of titles that number a part of the work, in MARC 21 and in UNIMARC. */
const NUMBERS = new Set(['n', 'h']);

/** Title and subtitle without the marks that part them in catalogues, and without a statement of the medium (`$h`). */
function titleOf(field: MarcField | undefined, main: string, rest: readonly string[]): string {
  if (!field) return '';
  let title = '';
  for (const [code, value] of field.parts) {
    const part = code === main || rest.includes(code) ? withoutMarks(value) : '';
    if (title === '' || part === '') title ||= part;
    else title += `${/[:?!.]$/.test(title) ? '' : NUMBERS.has(code) ? '.' : ':'} ${part}`;
  }
  return title;
}

function yearIn(texts: readonly string[]): string {
  const year = texts.map(yearOf).find((found) => found !== null);
  return year ? String(year) : '';
}

const has = ({ fields }: MarcSource, tag: string) => fields.some((field) => field.tag === tag);

/** The values of the parts with these letters; of a control field its one value. */
function valuesOf(field: MarcField, ...codes: readonly string[]): string[] {
  return field.parts.flatMap(([code, value]) => (code === '' || codes.includes(code) ? plain(value) || [] : []));
}

function textsOf(source: MarcSource, tag: string, ...codes: readonly string[]): string[] {
  return source.fields.flatMap((field) => (field.tag === tag ? valuesOf(field, ...codes) : []));
}

/** Without the signs around words that do not count in sorting (`\u0098The\u009c`). */
function plain(value: string): string {
  return value.replace(/[\u0080-\u009f]|<<|>>|¬/g, '').trim();
}

/** Without the marks that catalogues put between the parts of a description; full stops of initials stay. */
function withoutMarks(value: string): string {
  return plain(value)
    .replace(/^\[([^[\]]*)\]$/, '$1')
    .replace(/(?<![\s/:;,=])[\s/:;,=]+$/, '')
    .replace(/(?<=\p{Ll}{2}|\))\.$/u, '');
}
