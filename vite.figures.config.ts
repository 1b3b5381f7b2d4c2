import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import license from 'rollup-plugin-license';
import { defineConfig } from 'vite';
import { kernels } from './scripts/kernels.mjs';
import { notices } from './scripts/notices.mjs';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Bundles the page's charts for Node, typefaces included: what `corpuscope export --chart` and `report` draw with. */
export default defineConfig({
  plugins: [
    kernels(),
    {
      name: 'runs without threads of a page',
      enforce: 'pre',
      resolveId(id) {
        if (id === '#workers/textSearchThread') return path('src/figures/textSearchHere.ts');
        // Building an atlas is the command line's.
        return id.endsWith('?worker&url') ? '\0no thread' : undefined;
      },
      load: (id) => (id === '\0no thread' ? 'export default "";' : undefined),
    },
    svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { css: 'external' } }),
  ],
  esbuild: { tsconfigRaw: '{}' },
  build: {
    ssr: true,
    outDir: 'build/figures',
    target: 'node20',
    // Typefaces and WebAssembly become part of the bundle, which is read from a folder that nobody serves.
    assetsInlineLimit: Infinity,
    rollupOptions: {
      plugins: [license(notices('figures'))],
      input: { main: 'src/figures/main.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
