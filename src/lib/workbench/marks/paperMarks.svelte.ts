import { groups } from 'd3';
import { SvelteMap } from 'svelte/reactivity';
import * as v from 'valibot';
import type { Facet } from '#lib/tables/facet.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import type { FacetKind } from '#lib/tables/facetKind.ts';
import { storageKey, type KeptText } from '../browserStorage.ts';

const [LONGEST_TAG, LONGEST_NOTE, MOST_TAGS] = [60, 10_000, 50];

const markSchema = v.object({
  starred: v.optional(v.boolean(), false),
  tags: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TAG))), v.maxLength(MOST_TAGS)),
    [],
  ),
  note: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_NOTE)), ''),
});
const keptSchema = v.record(v.string(), markSchema);

/** What a person says of a paper. */
export type PaperMark = Readonly<v.InferOutput<typeof markSchema>>;

const NONE: PaperMark = { starred: false, tags: [], note: '' };
const isNone = ({ starred, tags, note }: PaperMark): boolean => !starred && tags.length === 0 && note === '';

/** Names of the columns that marks make, as the search asks for them (`starred:yes`, `tag:survey`, `note:theorem`). */
export const MARK_COLUMNS = { starred: 'my starred', tag: 'my tag', note: 'my note' } as const;
type MarkKind = keyof typeof MARK_COLUMNS;

/** Stars, tags and notes of papers, kept in the browser for the inputs of an atlas, by the papers' ids. */
export class PaperMarks {
  readonly #marks = new SvelteMap<string, PaperMark>();
  /** Whether they will be here at the next visit. */
  kept = $state(true);
  readonly #key: string;
  readonly #rows: OpenAtlas['rows'];
  readonly #papers: number;
  readonly #storage: KeptText;

  constructor({ manifest, rows, papers }: Pick<OpenAtlas, 'manifest' | 'rows' | 'papers'>, storage: KeptText) {
    this.#rows = rows;
    this.#papers = papers.count;
    this.#storage = storage;
    this.#key = storageKey('marks', manifest);
    this.#takeKept();
    storage.watch?.((key) => (key === this.#key || key === null) && this.kept && this.#takeKept());
  }

  /** What is kept, and no other: another tab may have said something since. */
  #takeKept(): void {
    const kept = parseMarks(this.#storage.getItem(this.#key));
    for (const id of [...this.#marks.keys()]) if (!Object.hasOwn(kept, id)) this.#marks.delete(id);
    for (const [id, mark] of Object.entries(kept)) this.#marks.set(id, mark);
  }

  of(id: string): PaperMark {
    return this.#marks.get(id) ?? NONE;
  }

  /** Says something of a paper. */
  set(id: string, change: Partial<PaperMark>): void {
    this.take([[id, change]]);
  }

  /** Says something of some papers; what is left out of a mark stays as it is kept by then. */
  take(changes: Iterable<readonly [id: string, change: Partial<PaperMark>]>): void {
    if (this.kept) this.#takeKept();
    for (const [id, change] of changes) {
      const mark = { ...this.of(id), ...change };
      const tags = mark.tags.map((tag) => tag.replaceAll(';', ',').trim().slice(0, LONGEST_TAG)).filter(Boolean);
      const clean = {
        starred: mark.starred,
        tags: tags.filter((tag, at) => tags.indexOf(tag) === at).slice(0, MOST_TAGS),
        note: mark.note.trim().slice(0, LONGEST_NOTE),
      };
      if (isNone(clean)) this.#marks.delete(id);
      else this.#marks.set(id, clean);
    }
    this.kept = true;
    if (this.#marks.size === 0) this.#storage.removeItem(this.#key);
    else this.kept = this.#storage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#marks)));
  }

  readonly #placed = $derived.by(() =>
    [...this.#marks.keys()]
      .flatMap((id) => {
        const row = this.#rows.get(id);
        return row === undefined ? [] : [{ id, row }];
      })
      .sort((a, b) => a.row - b.row),
  );
  /** Papers of the atlas with any mark, in their order. */
  readonly marked = $derived.by(() => this.#placed.map(({ id }) => id));
  readonly starred = $derived.by(() => this.marked.filter((id) => this.of(id).starred).length);
  readonly noted = $derived.by(() => this.marked.filter((id) => this.of(id).note !== '').length);
  /** Tags with the number of their papers, most first. */
  readonly tags: readonly (readonly [tag: string, papers: number])[] = $derived.by(() => {
    const all = this.marked.flatMap((id) => this.of(id).tags);
    const counts = groups(all, (tag) => tag).map(([tag, papers]) => [tag, papers.length] as const);
    return counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  });

  /** The marks of a kind as a column that papers are filtered by; null for any other name. */
  column(name: string): Facet | null {
    const kind = (Object.keys(MARK_COLUMNS) as MarkKind[]).find((one) => MARK_COLUMNS[one] === name);
    return kind ? this.#columns[kind] : null;
  }

  readonly #columns: Readonly<Record<MarkKind, Facet>> = $derived.by(() => ({
    starred: this.#facet('starred', 'category', ({ starred }) => (starred ? ['yes'] : [])),
    tag: this.#facet('tag', 'list', ({ tags }) => tags),
    note: this.#facet('note', 'text', ({ note }) => (note ? [note] : [])),
  }));

  #facet(name: MarkKind, kind: FacetKind, piecesOf: (mark: PaperMark) => readonly string[]): Facet {
    const said = this.#placed.map(({ id, row }) => ({ row, pieces: piecesOf(this.of(id)) }));
    const values = said.flatMap(({ row, pieces }) => pieces.map((value) => ({ value, row })));
    const column = new Array<string | null>(this.#papers).fill(null);
    for (const { row, pieces } of said) if (pieces.length > 0) column[row] = pieces.join('; ');
    return {
      ...{ name: MARK_COLUMNS[name], label: MARK_COLUMNS[name], kind },
      values: column,
      entries: groups(values, ({ value }) => value).map(([value, all]) => ({
        value,
        papers: Int32Array.from(all, ({ row }) => row),
      })),
      papers: said.filter(({ pieces }) => pieces.length > 0).length,
    };
  }
}

/** The marks of a stored text; none where it is no such text. */
function parseMarks(text: string | null): Readonly<Record<string, PaperMark>> {
  if (text === null) return {};
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(text));
    return parsed.success ? parsed.output : {};
  } catch {
    // Another program's text under our key: it marks no paper.
    return {};
  }
}

/** A mark that somebody else wrote, checked; null where it is none. */
export function readMark(given: unknown): PaperMark | null {
  const parsed = v.safeParse(markSchema, given);
  return parsed.success ? parsed.output : null;
}
