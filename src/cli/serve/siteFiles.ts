import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { lookup } from 'mrmime';
import { policyOfPage } from './headers.ts';
import type { Resource } from './resource.ts';

/** The built dashboard in memory (a megabyte or two): what it is made of is decided when the server starts, not by a request. */
export type SiteFiles = (path: string, acceptEncoding: string | undefined) => Resource | undefined;

/** Encodings that the build made of the files that gain from it, best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const PAGE = '/index.html';

/** @param folder of the built site */
export function loadSite(folder: string): SiteFiles {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    files.set(`/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path));
  }
  const policy = policyOfPage(files.get(PAGE)?.toString('utf8') ?? '');
  const etags = new Map([...files].map(([path, bytes]) => [path, etagOf(bytes)]));
  return (asked, acceptEncoding) => {
    const path = asked === '/' ? PAGE : asked;
    if (!files.has(path) || isVariant(path)) return undefined;
    const variants = ENCODINGS.filter(([, suffix]) => files.has(path + suffix));
    const best = variants.find(([encoding]) => accepts(acceptEncoding, encoding));
    const stored = path + (best?.[1] ?? '');
    const bytes = files.get(stored)!;
    return {
      type: typeOf(path),
      size: bytes.length,
      etag: etags.get(stored)!,
      cacheControl: path.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      encoding: best?.[0] ?? null,
      negotiated: variants.length > 0,
      policy,
      open: ({ start, end }) => Readable.from([bytes.subarray(start, end + 1)], { objectMode: false }),
      close: () => Promise.resolve(),
    };
  };
}

const isVariant = (path: string) => ENCODINGS.some(([, suffix]) => path.endsWith(suffix));

function accepts(header: string | undefined, encoding: string): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|javascript|json|svg/.test(type) ? `${type}; charset=utf-8` : type;
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
