import { sveltekit } from '@sveltejs/kit/vite';
import license from 'rollup-plugin-license';
import sirv from 'sirv';
import { defineConfig, type Plugin } from 'vite';
import { kernels } from './scripts/kernels.mjs';
import { notices } from './scripts/notices.mjs';
import { onwarn } from './scripts/warnings.mjs';

/** `npm run dev` shows the atlas in ./atlas, as `corpuscope serve` does for the built site. */
const devAtlas: Plugin = {
  name: 'corpuscope-dev-atlas',
  configureServer(server) {
    server.middlewares.use('/atlas', sirv('atlas', { dev: true }));
  },
};

/**
 * PNG in a PDF is unzipped where it is drawn: fflate would make a thread out of a text for it, which the page's Trusted Types refuse.
 */
const unzipHere: Plugin = {
  name: 'corpuscope-unzip-here',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fflate' && importer?.includes('/png-js/') ? '\0unzip here' : undefined),
  load: (id) =>
    id === '\0unzip here'
      ? `import { unzlibSync } from 'fflate'; export const unzlib = (data, done) => done(null, unzlibSync(data));`
      : undefined,
};

// `sveltekit()` takes no argument here: with one, Kit 2 ignores svelte.config.js.
export default defineConfig({
  plugins: [devAtlas, unzipHere, kernels(), sveltekit()],
  // The pipeline, which a thread fetches when papers are opened.
  build: { chunkSizeWarningLimit: 1500 },
  environments: {
    ssr: { build: { rollupOptions: { onwarn } } },
    client: { build: { rollupOptions: { onwarn, plugins: [license(notices('site'))] } } },
  },
  // A worker in the old format could not read in modules when they are asked for.
  worker: { format: 'es', plugins: () => [kernels(), license(notices('worker')) as Plugin] },
});
