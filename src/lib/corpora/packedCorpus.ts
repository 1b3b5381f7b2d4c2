import { strFromU8, unzip, zip } from 'fflate';
import { ATLAS_FILES, MANIFEST_FILE } from '#core/atlas/folder';
import { TOUR_FILE } from '#core/atlas/tour';
import type { Manifest } from '#core/atlas/types';
import { CorpuscopeError } from '#core/errors';

/** What such a file holds; the tour may be missing. */
const MEMBERS = [...ATLAS_FILES, TOUR_FILE];

/** Bytes of an atlas at most: what a browser can hold beside the page. */
const MOST = 2e9;

/** A kept atlas as one file, to be taken to another browser or given to `corpuscope serve` unpacked. */
export async function packCorpus(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const content: Record<string, Uint8Array> = {};
  for (const [name, blob] of files) content[name] = new Uint8Array(await blob.arrayBuffer());
  // Tables are packed already; the date is fixed so that one atlas gives one file.
  const bytes = await new Promise<Uint8Array>((resolve, reject) =>
    zip(content, { level: 0, mtime: '1980-01-01T00:00:00' }, (error, data) => (error ? reject(error) : resolve(data))),
  );
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

export interface UnpackedCorpus {
  readonly files: Map<string, Uint8Array>;
  readonly manifest: Pick<Manifest, 'counts'>;
}

/** The atlas in such a file; null where it is another kind of file. @throws {CorpuscopeError} where it is one, and broken */
export async function unpackCorpus(file: Blob, name: string): Promise<UnpackedCorpus | null> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (head[0] !== 0x50 || head[1] !== 0x4b || file.size > MOST) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let size = 0;
  const found = await new Promise<Record<string, Uint8Array>>((resolve) =>
    unzip(
      bytes,
      {
        filter: ({ name: member, originalSize }) => MEMBERS.includes(member) && (size += originalSize) <= MOST,
      },
      (error, data) => resolve(error ? {} : data),
    ),
  );
  const files = new Map(MEMBERS.flatMap((member) => (found[member] ? [[member, found[member]] as const] : [])));
  const said = files.get(MANIFEST_FILE);
  if (!said) return null;
  if (!ATLAS_FILES.every((member) => files.has(member))) {
    throw new CorpuscopeError('the corpus is not complete', {
      where: name,
      fix: 'export it again from the browser that has it',
    });
  }
  return { files, manifest: JSON.parse(strFromU8(said)) as Manifest };
}
