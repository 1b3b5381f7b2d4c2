import type { Facet } from './facet.ts';

/** Columns that people ask for first, in this order; those that only the input's maker knows come after them. */
const KNOWN = ['year', 'venue', 'type', 'keywords', 'source', 'authors', 'language', 'citations', 'date'];
/** Names that a picture has a colour or a shape for; numbers and dates are put in as many stretches. */
const TOLD_APART = 11;
/** A column says something of the papers where it says it of this share of them, and where the most frequent names are this share of all. */
const [LEAST_PAPERS, LEAST_FREQUENT] = [0.1, 0.5];

/** The columns that people know first, then those of few names, numbers and dates, and those of many names. */
export function byUse(a: Facet, b: Facet): number {
  const place = ({ name }: Facet) => (KNOWN.includes(name) ? KNOWN.indexOf(name) : KNOWN.length);
  const steps = ({ kind, entries }: Facet) => (kind === 'number' || kind === 'date' ? TOLD_APART : entries.length);
  return (
    place(a) - place(b) ||
    steps(a) - steps(b) ||
    b.papers - a.papers ||
    (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1)
  );
}

/** Whether colours or shapes could tell the values of a column apart: enough papers have one, and not nearly each one of its own. */
export function tellsApart({ name, kind, entries, papers, values }: Facet): boolean {
  if (KNOWN.includes(name) && name !== 'authors') return true;
  if (papers < LEAST_PAPERS * values.length) return false;
  if (kind === 'number' || kind === 'date') return true;
  const frequent = new Set(entries.slice(0, TOLD_APART).flatMap(({ papers: rows }) => [...rows]));
  return frequent.size >= LEAST_FREQUENT * papers;
}
