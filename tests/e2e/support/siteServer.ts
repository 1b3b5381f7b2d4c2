import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** The built site over any folder as its atlas, such as a broken one. */
export function serveSite(atlas: string): Promise<Server> {
  const site = sirv('build/site', { dev: true });
  const folder = sirv(atlas, { dev: true });
  return listen((request, response) => {
    const missing = (): void => {
      response.statusCode = 404;
      response.end('not found');
    };
    if (request.url?.startsWith('/atlas/')) {
      request.url = request.url.slice('/atlas'.length);
      if (request.url === '/tour.json') return void response.end('{"stops":[]}');
      folder(request, response, missing);
    } else site(request, response, missing);
  });
}

/** A folder of files as any web host serves it. */
export function serveFolder(folder: string): Promise<Server> {
  return listen(sirv(folder, { dev: true }));
}

async function listen(answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
