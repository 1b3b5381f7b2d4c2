import { defineConfig } from 'vite';
import { kernels } from './scripts/kernels.mjs';

/** Bundles the command line and its threads for Node, as CommonJS: quick to start, and no TypeScript at run time. */
export default defineConfig({
  plugins: [
    kernels(),
    {
      name: 'says that the bundle is CommonJS',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
      },
    },
  ],
  // Said here, so that the build does not need the tsconfig that SvelteKit generates.
  esbuild: { tsconfigRaw: '{}' },
  build: {
    ssr: true,
    outDir: 'build/cli',
    target: 'node20',
    rollupOptions: {
      input: {
        main: 'src/cli/main.ts',
        'build-worker': 'src/cli/build-worker.ts',
        'pool-worker': 'src/cli/pool-worker.ts',
      },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
