import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** The built site over any folder as its atlas, such as a broken one. */
export async function serveSite(atlas: string): Promise<{ url: string; close: () => Promise<void> }> {
  const site = sirv('build/site', { dev: true });
  const folder = sirv(atlas, { dev: true });
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.statusCode = 404;
      response.end('not found');
    };
    if (request.url?.startsWith('/atlas/')) {
      request.url = request.url.slice('/atlas'.length);
      folder(request, response, missing);
    } else site(request, response, missing);
  });
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
