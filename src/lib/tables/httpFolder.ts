import type { AtlasFolder, RandomAccess } from '#core/atlas/folder';
import { CorpuscopeError } from '#core/errors';

/** Bytes that the first request of a file asks for: small files arrive whole, large ones show their size. */
const FIRST_BYTES = 1024 * 1024;

/**
 * An atlas folder behind a URL. Small files take one request. Large ones are read piece by piece where the server answers range
 * requests, and whole where it does not.
 *
 * @param url of the folder, ending in `/`
 */
export function httpFolder(url: string, fetcher: typeof fetch = fetch): AtlasFolder {
  return { name: url, open: (file) => openFile(new URL(file, url).href, fetcher) };
}

async function openFile(url: string, fetcher: typeof fetch): Promise<RandomAccess | null> {
  const response = await request(url, `bytes=0-${FIRST_BYTES - 1}`, fetcher);
  if (response.status === 404 || isPage(response)) return null;
  if (!response.ok) throw unreachable(url, `the server answered ${response.status}`);
  const head = await response.arrayBuffer();
  const total = response.status === 206 ? totalOf(response) : head.byteLength;
  return total <= head.byteLength ? memory(head) : pieces(url, total, head, fetcher);
}

function memory(bytes: ArrayBuffer): RandomAccess {
  return { byteLength: bytes.byteLength, slice: (start, end) => bytes.slice(start, end) };
}

function pieces(url: string, total: number, head: ArrayBuffer, fetcher: typeof fetch): RandomAccess {
  return {
    byteLength: total,
    async slice(start, end = total) {
      if (end <= head.byteLength) return head.slice(start, end);
      const response = await request(url, `bytes=${start}-${end - 1}`, fetcher);
      const bytes = await response.arrayBuffer();
      if (response.status === 206) return bytes;
      if (response.ok) return bytes.slice(start, end);
      throw unreachable(url, `the server answered ${response.status}`);
    },
  };
}

async function request(url: string, range: string, fetcher: typeof fetch): Promise<Response> {
  try {
    return await fetcher(url, { headers: { Range: range } });
  } catch (cause) {
    throw unreachable(url, 'the server does not answer', cause);
  }
}

/** Hosts of single-page sites answer a missing file with their start page. */
function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

function totalOf(response: Response): number {
  return Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? 0);
}

function unreachable(where: string, what: string, cause?: unknown): CorpuscopeError {
  return new CorpuscopeError(what, { where, fix: 'see that the server is running, then try again', cause });
}
