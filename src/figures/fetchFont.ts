import { unpack } from './unpack.ts';

/** A typeface of the bundle. Takes the place of the page's `fetchFont`. */
export const fetchFont = (packed: string): Promise<ArrayBuffer> => Promise.resolve(unpack(packed).buffer);
