import type { AtlasFolder } from '#core/atlas/folder';
import { subtleDigest } from '../subtleDigest.ts';

/** An atlas folder over files that the browser keeps: they are read piece by piece. @param name what to call it in messages */
export function blobFolder(files: ReadonlyMap<string, Blob>, name: string): AtlasFolder {
  return {
    name,
    ...(subtleDigest && { digest: subtleDigest }),
    open(file) {
      const blob = files.get(file);
      if (!blob) return Promise.resolve(null);
      return Promise.resolve({ byteLength: blob.size, slice: (start, end) => blob.slice(start, end).arrayBuffer() });
    },
  };
}
