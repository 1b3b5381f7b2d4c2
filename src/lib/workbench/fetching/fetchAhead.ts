import { readTable } from '#core/atlas/tables/tableFile';
import { TABLE_NAMES } from '#core/atlas/types';
import { ROWS_PER_CHUNK } from '#lib/tables/abstracts.svelte.ts';
import { Lazy } from '#lib/tables/lazy.svelte.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** Papers of an atlas whose tables are read ahead: those of a larger one would be many megabytes that may never be looked at. */
const MOST_PAPERS = 20_000;
/** What the page is made of, as the build lists it. */
const LIST = '_app/files.json';

/**
 * Fetches what the page has not needed yet, as long as the atlas is shown, so that it works on where the network has gone: its own code (about a megabyte), into the
 * browser's store, and the tables of a smaller atlas. What cannot be fetched now is asked for again when it is needed.
 */
export async function fetchAhead({ atlas, tables }: Pick<Workbench, 'atlas' | 'tables'>): Promise<void> {
  if (sparing()) return;
  await fetchCode();
  if (atlas.papers.count > MOST_PAPERS || atlas.closed.aborted) return;
  for (const table of Object.values(tables)) if (table instanceof Lazy) table.want();
  for (let row = 0; row < atlas.papers.count && !atlas.closed.aborted; row += ROWS_PER_CHUNK)
    await tables.abstracts.want(row);
  await tables.search.prepare();
  for (const name of TABLE_NAMES) {
    if (atlas.closed.aborted) return;
    await readTable(atlas.folder, atlas.manifest, name, { rows: [0, 0] }).catch(() => undefined);
  }
}

/** Whether the person asked the browser to load little. */
const sparing = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

let code: Promise<void> | undefined;

/** Once a visit. */
const fetchCode = (): Promise<void> => (code ??= fetchFiles());

async function fetchFiles(): Promise<void> {
  try {
    const response = await fetch(new URL(LIST, location.href));
    if (!response.ok) return;
    for (const file of (await response.json()) as string[]) {
      const fetched = await fetch(new URL(file, location.href), { priority: 'low' });
      await fetched.arrayBuffer();
    }
  } catch {
    // Nothing is lost: what is missing is fetched when it is needed.
  }
}
