import { exportTable, type ExportTable } from '#core/atlas/tables/exportTable';
import type { AtlasFolder } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import type { Manifest } from '#core/atlas/types';

/** One row of a table by its columns' names; null where a value is missing. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface OpenedAtlas {
  /** What the atlas says of itself: recipe, inputs, counts, topics, quality. */
  readonly manifest: Manifest;
  /** A table with the columns that docs/command-line.md lists, read when it is asked for. */
  rows(table: ExportTable): Promise<Row[]>;
}

/**
 * Opens an atlas wherever its files are.
 *
 * @throws CorpuscopeError where there is no atlas, it is broken, or another version wrote it
 */
export async function openAtlas(folder: AtlasFolder): Promise<OpenedAtlas> {
  const manifest = await readManifest(folder);
  return {
    manifest,
    async rows(table) {
      const { rows, columns } = await exportTable(folder, manifest, table);
      return Array.from({ length: rows }, (_, row) =>
        Object.fromEntries(columns.map(({ name, data }) => [name, data[row] ?? null])),
      );
    },
  };
}
