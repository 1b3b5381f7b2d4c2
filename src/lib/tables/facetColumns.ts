import type { AtlasFolder } from '#core/atlas/folder';
import { SCHEMA } from '#core/atlas/tables/schema';
import { readTable } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';

/** A column of the papers that people filter and compare by: what their input says of each paper. */
export interface FacetColumn {
  /** As the atlas calls it. */
  readonly name: string;
  /** As the page calls it. */
  readonly label: string;
  /** By paper, as text; null where a paper has none. */
  readonly values: readonly (string | null)[];
}

/** Those of the atlas's own columns that people filter by. All that are not the atlas's own are the input's. */
// prettier-ignore
const OWN_FACETS: readonly (keyof typeof SCHEMA.papers)[] = [
  'year', 'source', 'authors', 'date', 'venue', 'type', 'keywords', 'language', 'citations',
];
const isFacet = (name: string) => !Object.hasOwn(SCHEMA.papers, name) || OWN_FACETS.some((own) => own === name);
/** Before the name of an input's column that is called like one of ours. */
const RENAMED = /^input_/;

/** The facets of an atlas that have a value at all, in the order of the table; one that is spelt in two ways is one. */
export async function readFacetColumns(folder: AtlasFolder, manifest: Manifest): Promise<readonly FacetColumn[]> {
  const { columns: heads } = await readTable(folder, manifest, 'papers', { rows: [0, 0] });
  const columns = heads.map(({ name }) => name).filter(isFacet);
  const table = await readTable(folder, manifest, 'papers', { columns });
  const filled = table.columns.flatMap(({ name, data }) => {
    const values = Array.from(data as ArrayLike<string | number | null>, (value) =>
      value === null || value === '' ? null : String(value),
    );
    const given = name === 'source' ? fileNames(values) : values;
    return given.every((value) => value === null) ? [] : [{ name, label: labelOf(name), values: given }];
  });
  return mergeSpellings(filled);
}

function labelOf(name: string): string {
  return name === 'source' ? 'file' : name.replace(RENAMED, '').replaceAll('_', ' ');
}

/** `a.txt#3; b.txt#1` says `a.txt; b.txt`. */
function fileNames(sources: readonly (string | null)[]): (string | null)[] {
  return sources.map(
    (source) => source && [...new Set(source.split('; ').map((place) => place.replace(/#\d+$/, '')))].join('; '),
  );
}

/** A column's name as people type it: case, blanks and hyphens do not matter. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[_\s-]+/g, '_');
}

/**
 * Columns of several files that are one, spelt in two ways (`Journal`, `journal`): where no paper has two different values, the first takes
 * the values of all.
 */
export function mergeSpellings(columns: readonly FacetColumn[]): FacetColumn[] {
  const merged: FacetColumn[] = [];
  for (const column of columns) {
    const at = merged.findIndex((one) => plainName(one.label) === plainName(column.label) && agree(one, column));
    if (at < 0) merged.push(column);
    else merged[at] = { ...merged[at]!, values: completed(merged[at]!, column) };
  }
  return merged;
}

/** A year that is none, such as "n.d.", stays none: what counts by years counts as the filter does. */
const completed = ({ name, values }: FacetColumn, by: FacetColumn): (string | null)[] =>
  values.map((value, row) => {
    const other = by.values[row] ?? null;
    return value ?? (name === 'year' && !/^-?\d+$/.test(other ?? '') ? null : other);
  });

const agree = (one: FacetColumn, other: FacetColumn): boolean =>
  one.values.every((value, row) => value === null || other.values[row] === null || value === other.values[row]);
