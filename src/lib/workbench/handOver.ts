import type { HandedMark } from '#core/handover/handedAtlas';
import type { HandoverEntry } from '#core/handover/handoverList';
import { topicStyle } from '#lib/charts/drawing/palette.ts';
import { light } from '#lib/charts/drawing/theme.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';

/**
 * Some papers of an atlas as a file for another program; as a ZIP archive where it takes several.
 *
 * @param rows of the papers, in their order
 * @param marks by the papers' ids
 */
export async function handOver(
  { folder, manifest }: Pick<OpenAtlas, 'folder' | 'manifest'>,
  rows: readonly number[],
  { name, ending }: HandoverEntry,
  marks: ReadonlyMap<string, HandedMark>,
): Promise<{ file: Blob; ending: string }> {
  const [{ HANDOVERS }, { partOf, readHanded }] = await Promise.all([
    import('#core/handover/handovers'),
    import('#core/handover/handedAtlas'),
  ]);
  const whole = await readHanded(folder, manifest, (topic) => topicStyle(topic, light).mark, marks);
  const written = HANDOVERS[name](partOf(whole, rows));
  if (typeof written === 'string' || written instanceof Uint8Array) {
    return { file: new Blob([written as string | Uint8Array<ArrayBuffer>]), ending: ending ?? 'txt' };
  }
  const { strToU8, zipSync } = await import('fflate');
  const bytes = [...written].map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]);
  // One date, so that the same papers give the same file.
  const packed = zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: '1980-01-01T00:00:00' });
  return { file: new Blob([packed as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), ending: `${name}.zip` };
}
