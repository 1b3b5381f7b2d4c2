import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

/** `p` and the first 12 hexadecimal digits of the SHA-256 of title, line feed, abstract (UTF-8). */
export function contentId(title: string, abstract: string): string {
  const digest = sha256(encoder.encode(`${title}\n${abstract}`));
  return `p${Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
