import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import { partOf, readHanded, type HandedMark } from '#core/handover/handedAtlas';
import type { HandoverName } from '#core/handover/handoverList';
import { HANDOVERS } from '#core/handover/handovers';
import { isStreamed, streamPapers } from '#core/handover/streamPapers';
import { answered, type Answer } from '../answer.ts';
import { folderThere, type ReachedFolder } from './reachedFolder.ts';

/** What is asked for. Plain data. */
export interface WantedFile {
  readonly manifest: Manifest;
  /** Of the papers, in the order in which the file is to have them. */
  readonly rows: Int32Array;
  readonly name: HandoverName;
  /** Of papers, by id. */
  readonly marks: ReadonlyMap<string, HandedMark>;
  /** Colour of each topic on the page, by its id. */
  readonly colours: ReadonlyMap<number, string>;
}

/** A file, and whether it is an archive of several. */
export interface PaperFile {
  readonly file: Blob;
  readonly packed: boolean;
}

/** Writes papers as a file for another program where that holds nobody up. */
export function writePaperFile(
  reached: ReachedFolder,
  wanted: WantedFile,
  onProgress: (papers: number) => unknown,
): Promise<Answer<PaperFile>> {
  return answered(async () => {
    const folder = await folderThere(reached);
    return isStreamed(wanted.name) ? inParts(folder, wanted, onProgress) : whole(folder, wanted);
  });
}

/** Parts go to the browser as they are made: it keeps what is large on the disk. */
async function inParts(
  folder: AtlasFolder,
  wanted: WantedFile,
  onProgress: (papers: number) => unknown,
): Promise<PaperFile> {
  const parts: Blob[] = [];
  for await (const part of streamPapers({ folder, ...wanted, onProgress: (papers) => void onProgress(papers) })) {
    parts.push(new Blob([part]));
  }
  return { file: new Blob(parts), packed: false };
}

async function whole(folder: AtlasFolder, { manifest, rows, name, marks, colours }: WantedFile): Promise<PaperFile> {
  const atlas = await readHanded(folder, manifest, (topic) => colours.get(topic) ?? '', marks);
  const written = HANDOVERS[name](partOf(atlas, [...rows]));
  if (typeof written === 'string' || written instanceof Uint8Array) {
    return { file: new Blob([written as string | Uint8Array<ArrayBuffer>]), packed: false };
  }
  const { strToU8, zipSync } = await import('fflate');
  const bytes = [...written].map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]);
  // One date, so that the same papers give the same file.
  const packed = zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: '1980-01-01T00:00:00' });
  return { file: new Blob([packed as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), packed: true };
}
