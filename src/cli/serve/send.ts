import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import { parseRange } from './byteRange.ts';
import { secure } from './headers.ts';
import type { Resource } from './resource.ts';

/**
 * Answers GET or HEAD with a resource: whole (200), a part (206, 416), or not again where the client has it (304). Whatever happens, the
 * resource is closed; where its bytes end too soon, so does the connection, so that nobody takes a part for the whole.
 */
export async function send(request: IncomingMessage, response: ServerResponse, resource: Resource): Promise<void> {
  const { size, etag, encoding } = resource;
  secure(response, resource.policy ?? undefined);
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', resource.cacheControl);
  if (resource.negotiated) response.setHeader('Vary', 'Accept-Encoding');
  try {
    if (fresh(request.headers, { etag })) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('Content-Type', resource.type);
    response.setHeader('Accept-Ranges', 'bytes');
    if (encoding) response.setHeader('Content-Encoding', encoding);
    const range = parseRange(isCurrent(request, etag) ? request.headers.range : undefined, size);
    if (range === 'unsatisfiable') {
      response.removeHeader('Content-Encoding');
      response.writeHead(416, { 'Content-Range': `bytes */${size}`, 'Content-Length': 0 }).end();
      return;
    }
    const part = range === 'whole' ? { start: 0, end: size - 1 } : range;
    const length = part.end - part.start + 1;
    if (range !== 'whole') {
      response.statusCode = 206;
      response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
    }
    response.setHeader('Content-Length', length);
    if (request.method === 'HEAD' || length === 0) {
      response.end();
      return;
    }
    let sent = 0;
    const body = resource.open(part).on('data', (chunk: Buffer) => (sent += chunk.length));
    await pipeline(body, response, { end: false });
    if (sent === length) response.end();
    else response.destroy();
  } finally {
    await resource.close();
  }
}

/** Whether a part may be sent: the client asks for one of the bytes that it knows, or of any. */
function isCurrent({ headers }: IncomingMessage, etag: string): boolean {
  const known = headers['if-range'];
  return known === undefined || known === etag;
}
