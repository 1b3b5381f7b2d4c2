import type { HandedMark } from '#core/handover/handedAtlas';
import type { HandoverEntry } from '#core/handover/handoverList';
import { light } from '#lib/charts/drawing/theme.ts';
import { topicColoursOf, topicStyle } from '#lib/charts/drawing/palette.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';

interface HandOverOptions {
  readonly signal: AbortSignal;
  /** Told how many papers are written. */
  readonly onProgress: (papers: number) => void;
}

/**
 * Some papers of an atlas as a file for another program; as a ZIP archive where it takes several.
 *
 * @param rows of the papers, in their order
 * @param marks by the papers' ids
 * @throws CorpuscopeError where the atlas is broken; the signal's reason where it is aborted
 */
export async function handOver(
  { folder, manifest }: Pick<OpenAtlas, 'folder' | 'manifest'>,
  rows: Int32Array,
  { name, ending }: HandoverEntry,
  marks: ReadonlyMap<string, HandedMark>,
  options: HandOverOptions,
): Promise<{ file: Blob; ending: string }> {
  const { paperFile } = await import('#workers/files/paperFileThread');
  const theme = { ...light, topicColours: topicColoursOf(manifest.topics) };
  const colours = new Map(manifest.topics.map(({ id }) => [id, topicStyle(id, theme).mark]));
  const { file, packed } = await paperFile(folder, { manifest, rows, name, marks, colours }, options);
  return { file, ending: packed ? `${name}.zip` : (ending ?? 'txt') };
}
