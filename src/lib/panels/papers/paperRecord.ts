import { readTable } from '#core/atlas/tables/tableFile';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';

/** What the atlas has of one paper, column by column, as text; empty where the paper has no value. */
export type PaperRecord = Readonly<Record<string, string>>;

/** Reads the whole row of one paper: the page itself knows no more than its first screen needs. An unreadable one has nothing. */
export async function readPaperRecord({ folder, manifest }: OpenAtlas, row: number): Promise<PaperRecord> {
  try {
    const { columns } = await readTable(folder, manifest, 'papers', { rows: [row, row + 1] });
    return Object.fromEntries(columns.map(({ name, data }) => [name, String(data[0] ?? '')]));
  } catch {
    return {};
  }
}
