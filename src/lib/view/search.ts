import { fold, isWordUnit } from '#core/atlas/words/fold';
import { SHORTEST_WORD, TITLE_WEIGHT } from '#core/atlas/words/words';

/**
 * What a person typed, taken apart: words match from their beginning, quoted phrases whole; all must be in the paper, and none of those
 * behind a minus sign.
 */
export interface Query {
  readonly needles: readonly Needle[];
  readonly without: readonly Needle[];
  /** What is asked of columns: `year:2019`, `venue:"CVPR"`. */
  readonly fields: readonly FieldQuery[];
  /** Fields of which nothing is asked yet: `year:`. */
  readonly unasked: readonly string[];
}

/** `field:text`, as it was typed. */
interface FieldQuery {
  readonly field: string;
  readonly text: string;
  readonly quoted: boolean;
  /** Papers that pass it are left out. */
  readonly not: boolean;
}

export interface Needle {
  /** Folded: lower case, without accents. */
  readonly text: string;
  /** A phrase ends where a word ends; a word may go on ("segm" finds segmentation). */
  readonly whole: boolean;
}

const TOKEN = /(-(?=\S))?(?:([\p{L}_][\p{L}\p{N}_]{0,60}):)?(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Reads words, "quoted phrases" (an open quote reaches to the end), `-without`, and `field:value` where there is such a field; any other
 * text with a colon is a word.
 *
 * @param isField whether a name before a colon is a field. Default: none is
 */
export function parseQuery(q: string, isField: (name: string) => boolean = () => false): Query {
  const needles: Needle[] = [];
  const without: Needle[] = [];
  const fields: FieldQuery[] = [];
  const unasked: string[] = [];
  for (const [whole, minus, field, phrase, word] of q.matchAll(TOKEN)) {
    const quoted = phrase !== undefined;
    const not = minus !== undefined;
    const value = (phrase ?? word ?? '').trim().replace(/\s+/gu, ' ');
    if (field !== undefined && isField(field)) {
      if (value !== '') fields.push({ field, text: value, quoted, not });
      else unasked.push(field);
      continue;
    }
    const name = field === undefined && !quoted && word?.endsWith(':') ? word.slice(0, -1) : '';
    if (name !== '' && isField(name)) {
      unasked.push(name);
      continue;
    }
    const plain =
      quoted && field === undefined
        ? value
        : whole
            .replace(/^-(?=\S)/, '')
            .replaceAll('"', '')
            .trim();
    const text = fold(plain);
    if (quoted ? text.length > 0 : text.length >= SHORTEST_WORD)
      (not ? without : needles).push({ text, whole: quoted });
  }
  return { needles, without, fields, unasked };
}

/** Whether a query looks into texts. */
export function searchesTexts({ needles, without }: Query): boolean {
  return needles.length + without.length > 0;
}

/**
 * Where a needle stands in a folded text.
 *
 * @returns the offset of each match, ascending; matches do not overlap
 */
export function findNeedle(folded: string, { text, whole }: Needle): number[] {
  const found: number[] = [];
  let at = folded.indexOf(text);
  while (at !== -1) {
    const starts = at === 0 || !isWordUnit(folded.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(0));
    const ends = !whole || at + text.length === folded.length || !isWordUnit(folded.charCodeAt(at + text.length));
    const matches = starts && ends;
    if (matches) found.push(at);
    // What does not match may overlap with what does.
    at = folded.indexOf(text, at + (matches ? text.length : 1));
  }
  return found;
}

/**
 * How well a paper answers a query: 0 where a needle is missing, else the sum over needles of `m / (m + 1)`, where m counts its matches,
 * those in the title four times; 0 too where a word that is not wanted is in it.
 *
 * @param title folded
 * @param abstract folded; empty where it is not here yet
 */
export function scorePaper(query: Query, title: string, abstract: string): number {
  for (const needle of query.without) {
    if (findNeedle(title, needle).length > 0 || findNeedle(abstract, needle).length > 0) return 0;
  }
  // A query that only leaves papers out ranks none of the others.
  let score = query.needles.length > 0 ? 0 : 1;
  for (const needle of query.needles) {
    const matches = TITLE_WEIGHT * findNeedle(title, needle).length + findNeedle(abstract, needle).length;
    if (matches === 0) return 0;
    score += matches / (matches + 1);
  }
  return score;
}
