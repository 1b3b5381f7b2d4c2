import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CorpuscopeError } from '#core/errors';

/** The folder of the built dashboard: it stands beside the built command line. */
export function builtSite(): string {
  const site = fileURLToPath(new URL('../site', import.meta.url));
  if (!existsSync(site)) {
    throw new CorpuscopeError('the dashboard has not been built', { where: site, fix: 'run `npm run build`' });
  }
  return site;
}
