/** SHA-256 as hexadecimal digits, computed in the browser's own threads; undefined where the page has no such right (plain HTTP). */
export const subtleDigest: ((bytes: Uint8Array<ArrayBuffer>) => Promise<string>) | undefined =
  globalThis.crypto?.subtle &&
  (async (bytes) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
