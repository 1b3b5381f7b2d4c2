import { proxy, transfer } from 'comlink';
import type { AtlasFolder } from '#core/atlas/folder';
import type { RandomAccess } from '#core/atlas/randomAccess';
import { subtleDigest } from '../subtleDigest.ts';

/** An atlas folder as a worker reaches it: the page opens its files, and sends their bytes. */
export interface ReachedFolder {
  readonly name: string;
  /** Length of a file in bytes; null where there is no such file. */
  open(file: string, version?: string): Promise<number | null>;
  /** Bytes of a file that was opened. */
  slice(file: string, start: number, end?: number): Promise<ArrayBuffer>;
}

/** Makes a folder of the page reachable. Whatever kind it is, its bytes are not copied on their way. */
export function reachable(folder: AtlasFolder): ReachedFolder {
  const opened = new Map<string, RandomAccess>();
  return proxy({
    name: folder.name,
    async open(file: string, version?: string) {
      const bytes = await folder.open(file, version);
      if (bytes) opened.set(file, bytes);
      return bytes?.byteLength ?? null;
    },
    async slice(file: string, start: number, end?: number) {
      const bytes = await opened.get(file)!.slice(start, end);
      return transfer(bytes, [bytes]);
    },
  });
}

/** The page's folder, in the worker. */
export async function folderThere(reached: ReachedFolder): Promise<AtlasFolder> {
  return {
    name: await reached.name,
    async open(file, version) {
      const byteLength = await reached.open(file, version);
      return byteLength === null ? null : { byteLength, slice: (start, end) => reached.slice(file, start, end) };
    },
    ...(subtleDigest && { digest: subtleDigest }),
  };
}
