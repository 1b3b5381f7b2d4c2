import license from 'rollup-plugin-license';
import { defineConfig } from 'vite';
import { kernels } from './scripts/kernels.mjs';
import { notices } from './scripts/notices.mjs';

/** Bundles `corpuscope` for those who build atlases from their own programs: one ES module, nothing beside it. */
export default defineConfig({
  plugins: [kernels()],
  esbuild: { tsconfigRaw: '{}' },
  publicDir: false,
  build: {
    outDir: 'build/library',
    target: 'es2022',
    lib: { entry: 'src/library/index.ts', formats: ['es'], fileName: 'index' },
    rollupOptions: {
      plugins: [license(notices('library'))],
      output: { inlineDynamicImports: true },
    },
  },
});
