import type { ServerResponse } from 'node:http';

/** Of every answer: nothing is guessed, framed, or told to or read by other origins. */
const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  // Cross-origin isolation: no other origin shares the page's process.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Of what is data, not page: opened on its own it can load and run nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** @param policy Content-Security-Policy; by default nothing is allowed */
export function secure(response: ServerResponse, policy = NOTHING): void {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', policy);
}

/**
 * The page's policy, as the build wrote it into the page's `<meta>`, with what only a header can say.
 *
 * @throws where the page has none: it was built by something else
 */
export function policyOfPage(html: string): string {
  const content = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1];
  if (!content) throw new Error('the built page states no Content-Security-Policy');
  return `${content.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')}; frame-ancestors 'none'`;
}
