// @ts-check
/** `npm run fuzz -- --minutes 30`: bundles tests/hostile/fuzz.ts for Node and runs it. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ROOT } from './build.mjs';
import { kernels } from './kernels.mjs';

process.chdir(ROOT);
await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [kernels()],
  esbuild: { tsconfigRaw: '{}' },
  build: {
    ssr: true,
    outDir: 'build/fuzz',
    target: 'node20',
    rollupOptions: {
      input: { fuzz: 'tests/hostile/fuzz.ts', fuzzThread: 'tests/hostile/fuzzThread.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
  worker: { format: 'es' },
});
await import(fileURLToPath(new URL('../build/fuzz/fuzz.js', import.meta.url)));
