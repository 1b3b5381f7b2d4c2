import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Whether a request that names this host (its `Host` header, port and all) is meant for this server. */
export type HostCheck = (host: string | undefined) => boolean;

/**
 * Guards against DNS rebinding: a page of a stranger whose name is made to point to this machine asks with that name in `Host`, and
 * is refused. Known are `localhost` and what lies under it, the address that is listened on, the names that a person allows, and:
 * addresses of the loopback while only that is listened on; any plain address (which no name can be made to be) and this machine's
 * own name otherwise.
 *
 * @param listening as in `--host`
 * @param allowed further names, without a port
 */
export function hostCheck(listening: string, allowed: readonly string[] = []): HostCheck {
  const local = isLoopback(listening) || listening === 'localhost';
  const own = local ? [] : [hostname(), `${hostname()}.local`];
  const names = new Set([listening, ...own, ...allowed].map((name) => name.toLowerCase()));
  return (host) => {
    const name = nameOf(host);
    if (name === null) return false;
    if (name === 'localhost' || name.endsWith('.localhost') || names.has(name)) return true;
    return isIP(name) !== 0 && (local ? isLoopback(name) : true);
  };
}

/** `[::1]:4173` to `::1`; null where it is no host. */
function nameOf(host: string | undefined): string | null {
  const url = `http://${host ?? ''}/`;
  if (!host || /[/?#@\\\s]/.test(host) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
