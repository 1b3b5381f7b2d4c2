/** What the first bytes of a file that is no text say that it is. */
export interface Signature {
  readonly kind: 'gzip' | 'zip' | 'parquet' | 'arrow' | 'xls' | 'numpy' | 'other';
  /** As messages call it. */
  readonly called: string;
}

const SIGNATURES: readonly (readonly [string, Signature])[] = [
  ['\x1f\x8b', { kind: 'gzip', called: 'a gzip archive inside another' }],
  ['PK\x03\x04', { kind: 'zip', called: 'a ZIP archive or an Office document' }],
  ['PK\x05\x06', { kind: 'zip', called: 'an empty ZIP archive' }],
  ['PAR1', { kind: 'parquet', called: 'a Parquet table' }],
  ['ARROW1\0\0', { kind: 'arrow', called: 'an Arrow table' }],
  ['\xff\xff\xff\xff', { kind: 'arrow', called: 'an Arrow stream' }],
  ['\xd0\xcf\x11\xe0', { kind: 'xls', called: 'an old Office document' }],
  ['\x93NUMPY', { kind: 'numpy', called: 'a NumPy array' }],
  ['FEA1', { kind: 'other', called: 'a Feather table of the first version' }],
  ['%PDF-', { kind: 'other', called: 'a PDF' }],
  ['\x89PNG', { kind: 'other', called: 'an image' }],
  ['\xff\xd8\xff', { kind: 'other', called: 'an image' }],
  ['GIF8', { kind: 'other', called: 'an image' }],
  ['SQLite format 3', { kind: 'other', called: 'an SQLite database' }],
  ['7z\xbc\xaf\x27\x1c', { kind: 'other', called: 'a 7z archive' }],
  ['Rar!', { kind: 'other', called: 'a RAR archive' }],
  ['\x28\xb5\x2f\xfd', { kind: 'other', called: 'a Zstandard archive' }],
  ['\xfd7zXZ', { kind: 'other', called: 'an xz archive' }],
  ['BZh', { kind: 'other', called: 'a bzip2 archive' }],
];

export function signatureOf(head: Uint8Array): Signature | null {
  const first = String.fromCharCode(...head.subarray(0, 16));
  const found = SIGNATURES.find(([start]) => first.startsWith(start));
  // Text may begin with these letters.
  if (found?.[0] === 'BZh' && !/^BZh[1-9]1AY&SY/.test(first)) return null;
  return found?.[1] ?? null;
}
