import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import license from 'rollup-plugin-license';
import { defineConfig } from 'vite';
import { kernels } from './scripts/kernels.mjs';
import { notices } from './scripts/notices.mjs';
import { onwarn } from './scripts/warnings.mjs';

/** Names the state of the sources: values of earlier builds are only used by the code that made them. */
function hashOfSources(...folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((file) => join(file.parentPath, file.name)).sort();
    for (const path of paths) hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

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
  esbuild: { tsconfigRaw: '{}', minifyIdentifiers: false },
  define: { CORPUSCOPE_SOURCES: JSON.stringify(hashOfSources('src/core', 'src/kernels')) },
  build: {
    ssr: true,
    outDir: 'build/cli',
    target: 'node20',
    // Without comments and spaces it is half as large and starts sooner; names stay, for what a stack says.
    minify: true,
    rollupOptions: {
      onwarn,
      plugins: [license(notices('cli'))],
      input: {
        main: 'src/cli/main.ts',
        'build-worker': 'src/cli/threads/buildWorker.ts',
        'inspect-worker': 'src/cli/threads/inspectWorker.ts',
        'task-worker': 'src/cli/cluster/taskWorker.ts',
        'pool-worker': 'src/cli/threads/poolWorker.ts',
      },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
