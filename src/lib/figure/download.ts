/** `corpuscope-map-0123456789ab.svg`: what it shows, and the fingerprint of the atlas it was made from. */
export function fileName(name: string, fingerprint: string | null, extension: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${['corpuscope', plain, fingerprint].filter(Boolean).join('-')}.${extension}`;
}

/** Hands a file to the person. */
export function download(content: Blob | string, name: string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
