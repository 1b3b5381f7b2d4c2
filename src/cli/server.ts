import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { CorpuscopeError } from '#core/errors';
import { builtSite } from './builtSite.ts';

const PORTS_TO_TRY = 100;

export interface ServerOptions {
  /** Folder of the atlas; read anew at each request, so that a rebuilt one shows on reload. */
  readonly atlas: string;
  /** First port to try; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
}

/**
 * Serves the dashboard at `/` and the atlas at `/atlas/`, on the first free port from the one that is asked for.
 *
 * @throws CorpuscopeError where no port is free, the address cannot be had, or the site has not been built
 */
export async function startServer(
  options: ServerOptions,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const site = sirv(builtSite(), { etag: true, setHeaders: isolate });
  const atlas = sirv(options.atlas, { dev: true, etag: true, setHeaders: isolate });
  const server = createServer((request, response) => {
    const missing = () => notFound(response);
    if (request.url?.startsWith('/atlas/')) atlas(below('/atlas', request), response, missing);
    else site(request, response, missing);
  });
  const port = await listen(server, options);
  const host = options.host.includes(':')
    ? `[${options.host}]`
    : options.host === '127.0.0.1'
      ? 'localhost'
      : options.host;
  return {
    url: `http://${host}:${port}/`,
    port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function below(prefix: string, request: IncomingMessage): IncomingMessage {
  request.url = request.url?.slice(prefix.length) ?? '/';
  return request;
}

/** Cross-origin isolation, which gives the page's worker shared memory. */
function isolate(response: ServerResponse): void {
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('not found\n');
}

async function listen(server: ReturnType<typeof createServer>, { port, host }: ServerOptions): Promise<number> {
  for (let candidate = port; candidate < port + PORTS_TO_TRY && candidate <= 65535; candidate++) {
    const error = await tryPort(server, candidate, host);
    if (error === null) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE') {
      throw new CorpuscopeError(`cannot listen (${error.message})`, {
        where: `${host}:${candidate}`,
        fix: 'name another address with --host or --port',
        cause: error,
      });
    }
  }
  throw new CorpuscopeError(`no free port in the ${PORTS_TO_TRY} from ${port}`, {
    where: host,
    fix: 'name another with --port',
  });
}

function tryPort(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', ready);
      resolve(error);
    };
    const ready = () => {
      server.off('error', failed);
      resolve(null);
    };
    server.once('error', failed);
    server.once('listening', ready);
    server.listen(port, host);
  });
}
