import { describe, expect, it } from 'vitest';
import { httpFolder } from '#lib/tables/httpFolder.ts';

const URL_OF_FOLDER = 'http://localhost/atlas/';
const bytes = Uint8Array.from({ length: 1_400_000 }, (_, i) => i % 251);

/** A server with one file; `ranges` says whether it answers range requests. */
function server(file: Uint8Array<ArrayBuffer>, ranges: boolean): { fetcher: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  const fetcher = (_: unknown, init?: RequestInit): Promise<Response> => {
    const range = new Headers(init?.headers).get('range') ?? '';
    asked.push(range);
    const [, start, end] = /bytes=(\d+)-(\d+)/.exec(range)!.map(Number);
    if (!ranges) return Promise.resolve(new Response(file));
    const stop = Math.min(end! + 1, file.length);
    const headers = { 'content-range': `bytes ${start}-${stop - 1}/${file.length}` };
    return Promise.resolve(new Response(file.slice(start, stop), { status: 206, headers }));
  };
  return { fetcher: fetcher as typeof fetch, asked };
}

describe('an atlas folder over HTTP', () => {
  it('takes a small file in one request', async () => {
    const { fetcher, asked } = server(bytes.slice(0, 100), true);
    const file = await httpFolder(URL_OF_FOLDER, fetcher).open('topics.parquet');
    expect(file!.byteLength).toBe(100);
    expect(new Uint8Array(await file!.slice(90))).toEqual(bytes.slice(90, 100));
    expect(asked).toHaveLength(1);
  });

  it('takes a large file piece by piece', async () => {
    const { fetcher, asked } = server(bytes, true);
    const file = await httpFolder(URL_OF_FOLDER, fetcher).open('abstracts.parquet');
    expect(file!.byteLength).toBe(bytes.length);
    expect(new Uint8Array(await file!.slice(1_399_990))).toEqual(bytes.slice(1_399_990));
    expect(asked[1]).toBe('bytes=1399990-1399999');
  });

  it('takes a file whole where the server knows no ranges', async () => {
    const { fetcher, asked } = server(bytes, false);
    const file = await httpFolder(URL_OF_FOLDER, fetcher).open('abstracts.parquet');
    expect(new Uint8Array(await file!.slice(1_399_990))).toEqual(bytes.slice(1_399_990));
    expect(asked).toHaveLength(1);
  });

  it('takes a file whole once, however many ask for it meanwhile', async () => {
    const { fetcher, asked } = server(bytes, false);
    const folder = httpFolder(URL_OF_FOLDER, fetcher);
    const files = await Promise.all([1, 2, 3].map(() => folder.open('abstracts.parquet', 'v1')));
    expect(files.map((file) => file!.byteLength)).toEqual([bytes.length, bytes.length, bytes.length]);
    await folder.open('abstracts.parquet', 'v1');
    expect(asked).toHaveLength(1);
  });

  it('reads pieces of a large file that came whole', async () => {
    const answer = () => Promise.resolve(new Response(bytes, { headers: { 'content-length': '20000000' } }));
    const file = await httpFolder(URL_OF_FOLDER, answer).open('abstracts.parquet', 'v1');
    expect(file!.byteLength).toBe(bytes.length);
    expect(new Uint8Array(await file!.slice(-10))).toEqual(bytes.slice(-10));
    expect(new Uint8Array(await file!.slice(251, 261))).toEqual(bytes.slice(0, 10));
  });

  it('tells of a large file that comes whole, and of no other', async () => {
    const told: number[] = [];
    const open = (status: number, length: string) => {
      const headers = { 'content-length': length, 'content-range': 'bytes 0-99/100' };
      const response = new Response(bytes.slice(0, 100), { status, headers });
      return httpFolder(
        URL_OF_FOLDER,
        () => Promise.resolve(response),
        (size) => told.push(size),
      ).open('a', 'v1');
    };
    for (const [status, length] of [
      [200, '20000000'],
      [200, '5000000'],
      [206, '20000000'],
    ] as const)
      await open(status, length);
    expect(told).toEqual([20_000_000]);
  });

  it('sees that a file is missing, also where the host answers with its start page', async () => {
    const answer = (response: Response) =>
      httpFolder(URL_OF_FOLDER, () => Promise.resolve(response)).open('atlas.json');
    expect(await answer(new Response('no', { status: 404 }))).toBeNull();
    expect(await answer(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }))).toBeNull();
  });

  it('says when the server fails or does not answer', async () => {
    const broken = httpFolder(URL_OF_FOLDER, () => Promise.resolve(new Response('', { status: 500 })));
    await expect(broken.open('atlas.json')).rejects.toThrow('the server answered 500');
    const gone = httpFolder(URL_OF_FOLDER, () => Promise.reject(new TypeError('network')));
    await expect(gone.open('atlas.json')).rejects.toThrow('the server does not answer; see that the server is running');
  });
});
