import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CorpuscopeError } from '#core/errors';
import { builtSite } from '../builtSite.ts';
import { answer } from './answer.ts';
import { hostCheck } from './hosts.ts';
import { loadSite } from './siteFiles.ts';

const PORTS_TO_TRY = 100;
/** More connections than this are turned away: each may need a file beside its own. */
const MOST_CONNECTIONS = 1000;
/** Time that answers under way have when the server is told to stop. */
const GRACE_MS = 5000;

export interface ServerOptions {
  /** Folder of the atlas; read anew at each request, so that a rebuilt one shows on reload. */
  readonly atlas: string;
  /** First port to try; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Further names that requests may call the server by. */
  readonly allowedHosts?: readonly string[];
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Takes no more requests; resolves when those under way are answered, or have had their time. */
  close(): Promise<void>;
}

/**
 * Serves the dashboard at `/` and the atlas at `/atlas/`, on the first free port from the one that is asked for.
 *
 * @throws CorpuscopeError where no port is free, the address cannot be had, or the site has not been built
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const served = {
    site: loadSite(builtSite()),
    atlas: options.atlas,
    isOwnHost: hostCheck(options.host, options.allowedHosts),
  };
  const server = createServer((request, response) => {
    if (!server.listening) response.setHeader('Connection', 'close');
    void answer(request, response, served);
  });
  server.maxConnections = MOST_CONNECTIONS;
  const port = await listen(server, options);
  // Whatever it is, those who are served already need not suffer from it.
  server.on('error', () => undefined);
  const host = options.host.includes(':')
    ? `[${options.host}]`
    : options.host === '127.0.0.1'
      ? 'localhost'
      : options.host;
  return { url: `http://${host}:${port}/`, port, close: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(late);
}

async function listen(server: Server, { port, host }: ServerOptions): Promise<number> {
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

function tryPort(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | null> {
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
