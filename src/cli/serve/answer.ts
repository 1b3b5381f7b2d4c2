import type { IncomingMessage, ServerResponse } from 'node:http';
import { openAtlasFile } from './atlasFile.ts';
import { secure } from './headers.ts';
import type { HostCheck } from './hosts.ts';
import type { Resource } from './resource.ts';
import { send } from './send.ts';
import type { SiteFiles } from './siteFiles.ts';

export interface Served {
  readonly site: SiteFiles;
  /** Folder of the atlas. */
  readonly atlas: string;
  readonly isOwnHost: HostCheck;
}

/** Codes of a system that has no file to spare just now. */
const BUSY = ['EMFILE', 'ENFILE', 'ENOMEM'];

/** Answers one request. It never rejects: what goes wrong with a request is the answer to that request, or ends its connection. */
export async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  // A connection that breaks is the client's affair.
  response.on('error', () => undefined);
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(response, 405, 'only GET and HEAD are answered');
    }
    const target = targetOf(request);
    if (!served.isOwnHost(target.host)) {
      return say(response, 421, 'this server goes by another name; start it with --allow-host to add this one');
    }
    const resource = await find(target.path, request, served);
    if (resource) await send(request, response, resource);
    else say(response, 404, 'not found');
  } catch (error) {
    if (response.headersSent) response.destroy();
    else fail(response, (error as NodeJS.ErrnoException).code ?? '');
  }
}

async function find(path: string, request: IncomingMessage, served: Served): Promise<Resource | undefined> {
  const asset = served.site(path, request.headers.range ? undefined : request.headers['accept-encoding']);
  if (asset) return asset;
  const name = /^\/atlas\/([^/]+)$/.exec(path)?.[1];
  return name === undefined ? undefined : openAtlasFile(served.atlas, name);
}

/** Path and host of a request. A proxy's form names both in the target. */
function targetOf({ url = '', headers }: IncomingMessage): { path: string; host: string | undefined } {
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
    const { pathname, host } = new URL(url);
    return { path: pathname, host };
  }
  return { path: /^[^?#]*/.exec(url)![0], host: headers.host };
}

function fail(response: ServerResponse, code: string): void {
  // Headers of what could not be sent.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (BUSY.includes(code)) {
    response.setHeader('Retry-After', 1);
    say(response, 503, 'the server has too much to do; ask again');
  } else if (code === 'EACCES' || code === 'EPERM') say(response, 403, 'the file may not be read');
  else say(response, 500, 'the file cannot be read');
}

function say(response: ServerResponse, status: number, text: string): void {
  secure(response);
  const body = `${text}\n`;
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
