import type { AtlasFolder } from '../folder.ts';
import type { PackedTexts } from '../tables/packedTexts.ts';
import { indexTexts } from '../tables/textIndex.ts';
import { readTexts } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';

/** The short texts of every paper, packed. */
export interface PaperTexts {
  readonly id: PackedTexts;
  readonly title: PackedTexts;
  readonly source: PackedTexts;
  /** By which the row of an id is found; see `findText`. */
  readonly rowsById: Int32Array;
}

export async function readPaperTexts(folder: AtlasFolder, manifest: Manifest): Promise<PaperTexts> {
  const [id, title, source] = await readTexts(folder, manifest, 'papers', ['id', 'title', 'source']);
  return { id: id!, title: title!, source: source!, rowsById: indexTexts(id!) };
}
