import type { AtlasFolder } from './folder.ts';

/** An atlas folder over files in memory. @param name what to call it in messages */
export function memoryFolder(files: ReadonlyMap<string, Uint8Array>, name: string): AtlasFolder {
  return {
    name,
    open(file) {
      const bytes = files.get(file);
      if (!bytes) return Promise.resolve(null);
      const slice = (start: number, end?: number) => bytes.slice(start, end).buffer as ArrayBuffer;
      return Promise.resolve({ byteLength: bytes.length, slice });
    },
  };
}
