import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** In plain JavaScript, for hosts that have none of their own at hand. */
export const sha256: Sha256 = (text) => bytesToHex(digest(new TextEncoder().encode(text)));

/** `p` and the first 12 hexadecimal digits of the SHA-256 of title, line feed, abstract. */
export function contentId(title: string, abstract: string, hash: Sha256): string {
  return `p${hash(`${title}\n${abstract}`).slice(0, 12)}`;
}
