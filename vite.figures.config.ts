import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import license from 'rollup-plugin-license';
import { defineConfig } from 'vite';
import { kernels } from './scripts/kernels.mjs';
import { notices } from './scripts/notices.mjs';
import { onwarn } from './scripts/warnings.mjs';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Bundles the page's charts for Node, typefaces included: what `corpuscope export --chart` and `report` draw with. */
export default defineConfig({
  plugins: [
    kernels(),
    {
      name: 'runs without threads of a page',
      enforce: 'pre',
      resolveId(id) {
        if (id === './fetchFont.ts') return path('src/figures/fetchFont.ts');
        if (id === '#workers/search/textSearchThread') return path('src/figures/textSearchHere.ts');
        // Building an atlas is the command line's.
        return id.endsWith('?worker&url') ? '\0no thread' : undefined;
      },
      load: (id) => (id === '\0no thread' ? 'export default "";' : undefined),
    },
    {
      // Nobody serves the folder that the bundle is read from. Packed, for the package to stay small: src/figures/unpack.ts.
      name: 'puts typefaces and WebAssembly into the bundle',
      enforce: 'pre',
      load(id) {
        const file = /^(.*\.(?:ttf|wasm))\?url$/.exec(id)?.[1];
        const packed = file && brotliCompressSync(readFileSync(file)).toString('base64');
        return packed && `export default "${packed}";`;
      },
    },
    svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { css: 'external' } }),
  ],
  esbuild: { tsconfigRaw: '{}' },
  build: {
    ssr: true,
    outDir: 'build/figures',
    target: 'node20',
    // Half of it would be names and comments of libraries.
    minify: true,
    rollupOptions: {
      onwarn,
      plugins: [license(notices('figures'))],
      input: { main: 'src/figures/main.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
