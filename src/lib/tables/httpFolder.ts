import type { AtlasFolder } from '#core/atlas/folder';
import type { RandomAccess } from '#core/atlas/randomAccess';
import { BLOCK_BYTES } from '#core/atlas/seal';
import { CorpuscopeError } from '#core/errors';
import { subtleDigest } from '#workers/subtleDigest';

/** Bytes that the first request of a file asks for: small files arrive whole, large ones show their size. */
const FIRST_BYTES = BLOCK_BYTES;
/** A file that comes whole where a part was asked for is worth a word from so many bytes on. */
const LARGE_BYTES = 16 * BLOCK_BYTES;

/**
 * An atlas folder behind a URL. Small files take one request. Large ones are read piece by piece where the server answers range
 * requests, and whole where it does not.
 *
 * @param url of the folder, ending in `/`
 * @param onWhole told the size of each large file that comes whole, as it begins to come
 */
export function httpFolder(
  url: string,
  fetcher: typeof fetch = fetch,
  onWhole: (bytes: number) => void = () => undefined,
): AtlasFolder {
  /** Files of a known version that arrived whole: they do not change, and the network may go. */
  const whole = new Map<string, RandomAccess>();
  /** Those that are on their way: who asks meanwhile waits for the same. */
  const coming = new Map<string, ReturnType<typeof openFile>>();
  return {
    name: url,
    async open(file, version) {
      // Hosts let browsers keep files for a while: another version has another address, and what has none is asked for.
      const address = new URL(version === undefined ? file : `${file}?v=${version}`, url).href;
      const ask = (range: string) => request(address, range, fetcher, version === undefined ? 'no-cache' : 'default');
      const known = whole.get(address);
      if (known) return known;
      const opening = coming.get(address) ?? openFile(address, ask, onWhole);
      if (version !== undefined) coming.set(address, opening);
      const opened = await opening.finally(() => coming.delete(address));
      if (version !== undefined && opened?.whole) whole.set(address, opened);
      return opened;
    },
    ...(subtleDigest && { digest: subtleDigest }),
  };
}

/** What a person is told where files come whole. */
export const wholeNotice = (bytes: number): string =>
  `The host of this page answers no range requests: a table of ${Math.round(bytes / 1e6)} MB is loaded whole, and so is each other one. A host that does would send the parts that are shown.`;

type Ask = (range: string) => Promise<Response>;

async function openFile(
  url: string,
  ask: Ask,
  onWhole: (bytes: number) => void,
): Promise<(RandomAccess & { readonly whole: boolean }) | null> {
  const response = await ask(`bytes=0-${FIRST_BYTES - 1}`);
  // An empty file has no first bytes.
  if (response.status === 416) return memory(new ArrayBuffer(0));
  if (response.status === 404 || isPage(response)) return null;
  if (!response.ok) throw unreachable(url, `the server answered ${response.status}`);
  const length = Number(response.headers.get('content-length') ?? 0);
  if (response.status === 200 && length >= LARGE_BYTES) {
    onWhole(length);
    return kept(await response.blob());
  }
  const head = await response.arrayBuffer();
  const total = response.status === 206 ? totalOf(response) : head.byteLength;
  return total <= head.byteLength ? memory(head) : pieces(url, total, head, ask);
}

/** A large file that came whole: the browser keeps it, where memory is short on the disk, and the page reads pieces of it. */
function kept(blob: Blob) {
  return {
    whole: true,
    byteLength: blob.size,
    slice: (start: number, end?: number) => blob.slice(start, end).arrayBuffer(),
  };
}

function memory(bytes: ArrayBuffer) {
  return { whole: true, byteLength: bytes.byteLength, slice: (start: number, end?: number) => bytes.slice(start, end) };
}

function pieces(url: string, total: number, head: ArrayBuffer, ask: Ask) {
  return {
    whole: false,
    byteLength: total,
    async slice(start: number, end = total): Promise<ArrayBuffer> {
      if (end <= head.byteLength) return head.slice(start, end);
      const response = await ask(`bytes=${start}-${end - 1}`);
      const bytes = await response.arrayBuffer();
      if (response.status === 206) return bytes;
      if (response.ok) return bytes.slice(start, end);
      throw unreachable(url, `the server answered ${response.status}`);
    },
  };
}

async function request(url: string, range: string, fetcher: typeof fetch, cache: RequestCache): Promise<Response> {
  try {
    return await fetcher(url, { headers: { Range: range }, cache });
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
