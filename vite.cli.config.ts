import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Bundles the command line and its pool worker for Node: one start-up file, no TypeScript at run time. */
export default defineConfig({
  plugins: [svelte({ compilerOptions: { css: 'injected' } })],
  build: {
    ssr: true,
    outDir: 'build/cli',
    target: 'node20',
    rollupOptions: {
      input: { main: "src/cli/main.ts", "build-worker": "src/cli/build-worker.ts", "pool-worker": "src/cli/pool-worker.ts" },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
