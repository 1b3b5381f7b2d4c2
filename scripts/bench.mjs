// @ts-check
/** `npm run bench`: bundles scripts/bench/main.ts for Node and runs it over the built command line. */
import { build } from 'vite';
import { ensureBuilt, ROOT } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { kernels } from './kernels.mjs';

process.chdir(ROOT);
const inBrowser = process.argv[2] === 'page';
await ensureBuilt('cli', ...(inBrowser ? /** @type {const} */ (['site']) : []));
if (inBrowser) process.env['CORPUSCOPE_CHROMIUM'] = await ensureChromium();
await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [kernels()],
  esbuild: { tsconfigRaw: '{}' },
  build: { ssr: 'scripts/bench/main.ts', outDir: 'build/bench', target: 'node20' },
});
await import(new URL('../build/bench/main.js', import.meta.url).href);
