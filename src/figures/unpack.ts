import { brotliDecompressSync } from 'node:zlib';

/** The bytes of a file that the build has packed into the bundle; see vite.figures.config.ts. */
export const unpack = (packed: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(brotliDecompressSync(Buffer.from(packed, 'base64')));
