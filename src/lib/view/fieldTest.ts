import type { Facet } from '#lib/tables/facet.ts';
import { numberOf } from '#lib/tables/facetKind.ts';
import { fold } from '#core/atlas/words/fold';
import { findNeedle, type Needle } from './search.ts';

/** What is asked of a paper's value in one column. */
export type FieldTest =
  /** The value, or a piece of it where it is a list, is this one. */
  | { readonly kind: 'is'; readonly field: string; readonly value: string }
  /** The value holds these words. */
  | { readonly kind: 'has'; readonly field: string; readonly needle: Needle }
  /** A number or date from one to another, both included; empty ends are open, and an end such as `>3` or `<3` is itself not included. */
  | { readonly kind: 'between'; readonly field: string; readonly from: string; readonly to: string }
  /** There is no value. */
  | { readonly kind: 'none'; readonly field: string };

/** A date as exact as it is known, or a number. */
const BOUND = String.raw`(?:\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?!\d)|\d{1,9}(?:\.\d{1,6})?)`;
const SIGNED = `(?:${BOUND}|[-−]${BOUND})`;
/** `2019`, `2015-2019`, `2015-`, `-2019`; where numbers may be below 0 `-2..2`. */
const SPAN = new RegExp(`^(${BOUND})?[-–](${BOUND})?$`);
const RANGE = new RegExp(`^([<>]?${SIGNED})?\\.\\.([<>]?${SIGNED})?$`);
const ONE = new RegExp(`^${BOUND}$`);
const COMPARED = new RegExp(`^(>=?|<=?)(${SIGNED})$`);

/**
 * What a person asks of a column in the search: `year:2019`, `year:2015-2019`, `year:>=2015`, `venue:"CVPR"`, `venue:none`. Words match as
 * in the search, from their beginning; a phrase in quotes matches whole. `-3` is 3 at most, but where the column has the value −3.
 *
 * @param text behind the colon
 * @param quoted whether it stood in quotes
 * @param isValue whether the column has this very value. Default: it has none
 */
export function readFieldTest(
  field: string,
  text: string,
  quoted: boolean,
  isValue: (value: string) => boolean = () => false,
): FieldTest {
  if (!quoted) {
    if (text === 'none') return { kind: 'none', field };
    if (/^[-−]/.test(text) && isValue(text)) return { kind: 'is', field, value: text };
    const compared = COMPARED.exec(text);
    if (compared) return openRange(field, compared[1]!, compared[2]!.replace('−', '-'));
    if (ONE.test(text)) return { kind: 'between', field, from: text, to: text };
    const range = RANGE.exec(text) ?? SPAN.exec(text);
    const [from, to] = [range?.[1] ?? '', range?.[2] ?? ''].map((end) => end.replace('−', '-')) as [string, string];
    if (from || to) return { kind: 'between', field, from, to };
  }
  return { kind: 'has', field, needle: { text: fold(text), whole: quoted } };
}

function openRange(field: string, sign: string, bound: string): FieldTest {
  const end = sign.endsWith('=') ? bound : `${sign}${bound}`;
  const [from, to] = sign.startsWith('>') ? [end, ''] : ['', end];
  return { kind: 'between', field, from, to };
}

/** Tests that differ: what is asked twice is asked once. */
export function distinctTests(tests: readonly FieldTest[]): FieldTest[] {
  return [...new Map(tests.map((test) => [formatFieldTest(test), test])).values()];
}

/** The test as one short text for an address; {@link parseFieldTest} reads it. */
export function formatFieldTest(test: FieldTest): string {
  const field = test.field.replace(/[%=~":!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  switch (test.kind) {
    case 'is':
      return `${field}=${test.value}`;
    case 'has':
      return `${field}${test.needle.whole ? '"' : '~'}${test.needle.text}`;
    case 'between':
      return `${field}:${test.from}..${test.to}`;
    case 'none':
      return `${field}!`;
  }
}

/** The test of {@link formatFieldTest}'s text; null for any other. */
export function parseFieldTest(text: string): FieldTest | null {
  const found = /^([^=~":!]+)([=~":!])(.*)$/s.exec(text);
  if (!found) return null;
  const [, name = '', sign, rest = ''] = found;
  const field = name.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (sign === '!') return rest === '' ? { kind: 'none', field } : null;
  if (sign === '=') return { kind: 'is', field, value: rest };
  if (sign === ':') {
    const range = RANGE.exec(rest);
    return range && (range[1] ?? range[2])
      ? { kind: 'between', field, from: range[1] ?? '', to: range[2] ?? '' }
      : null;
  }
  return rest === '' ? null : { kind: 'has', field, needle: { text: fold(rest), whole: sign === '"' } };
}

/** What a chip says of it. */
export function describeFieldTest(test: FieldTest, label = test.field): string {
  switch (test.kind) {
    case 'is':
      return `${label}: ${test.value}`;
    case 'has':
      return `${label} has “${test.needle.text}”`;
    case 'between':
      if (test.from === test.to) return `${label}: ${test.from}`;
      if (/^\d[^<>]*$/.test(test.from) && /^\d/.test(test.to)) return `${label}: ${test.from}–${test.to}`;
      return [label, endWords(test.from, 'from'), endWords(test.to, 'to')].filter(Boolean).join(' ');
    case 'none':
      return `no ${label}`;
  }
}

/** `from 2015`, `above 3`; empty for an open end. */
function endWords(end: string, word: 'from' | 'to'): string {
  const number = end.replace(/^[<>]/, '').replace('-', (sign, at) => (at === 0 ? '−' : sign));
  if (end === '') return '';
  return `${end.startsWith('>') ? 'above' : end.startsWith('<') ? 'below' : word} ${number}`;
}

/** What could stand behind a field's colon in the search, with an example of the column's own. */
export function searchHint(field: string, { kind, entries }: Facet): string {
  const examples = { number: '2015..2019', date: '2015..2019', category: 'yes', list: 'word', text: 'word' };
  const [first] = entries;
  const named = kind === 'category' || kind === 'list';
  const value = first && named ? (/\s/.test(first.value) ? `"${first.value}"` : first.value) : examples[kind];
  return `${field}: needs a value, such as ${field}:${value}, or ${field}:none for papers without one`;
}

/** 1 for each paper that passes. */
export function papersPassing(test: FieldTest, facet: Facet): Uint8Array {
  const mask = new Uint8Array(facet.values.length);
  if (test.kind === 'none') {
    facet.values.forEach((value, row) => (mask[row] = value === null ? 1 : 0));
  } else if (facet.kind === 'text') {
    facet.values.forEach((value, row) => (mask[row] = value !== null && valuePasses(test, value, facet) ? 1 : 0));
  } else {
    for (const { value, papers } of facet.entries) {
      if (valuePasses(test, value, facet)) for (const row of papers) mask[row] = 1;
    }
  }
  return mask;
}

function valuePasses(test: Exclude<FieldTest, { kind: 'none' }>, value: string, { kind }: Facet): boolean {
  switch (test.kind) {
    case 'is':
      return value === test.value;
    case 'has':
      return findNeedle(fold(value), test.needle).length > 0;
    case 'between':
      return kind === 'number' ? numberBetween(value, test) : dateBetween(value, test);
  }
}

function numberBetween(value: string, { from, to }: { from: string; to: string }): boolean {
  const number = numberOf(value);
  // A number with decimals stands for all that are rounded to it: cells and charts show fewer digits than there are.
  const [, decimals] = from === to ? from.split('.') : [];
  if (decimals !== undefined) return Number(number.toFixed(decimals.length)) === Number(from);
  return reaches(from, (bound) => number - Number(bound)) && reaches(to, (bound) => Number(bound) - number);
}

/** Whether a value lies on the right side of an end, by how far it is beyond it; on the end itself, where that is included. */
function reaches(end: string, beyond: (bound: string) => number): boolean {
  if (end === '') return true;
  return /^[<>]/.test(end) ? beyond(end.slice(1)) > 0 : beyond(end) >= 0;
}

/** A date is as exact as it is written: `2019-03` is in `2019`. */
function dateBetween(value: string, { from, to }: { from: string; to: string }): boolean {
  const against = (bound: string) => {
    const known = value.slice(0, bound.length);
    return known > bound ? 1 : known < bound ? -1 : 0;
  };
  return reaches(from, against) && reaches(to, (bound) => -against(bound));
}
