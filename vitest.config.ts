import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { kernels } from './scripts/kernels.mjs';

/** `npm test` sets CORPUSCOPE_CHROMIUM to the browser that scripts/chromium.mjs found or installed. */
const executablePath = process.env['CORPUSCOPE_CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  test: {
    // Tests wait for browsers, servers and schedulers: by default one processor of two stays idle, or more.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        plugins: [kernels()],
        test: {
          name: 'core',
          environment: 'node',
          // Reading all modules again for each file took as long as the tests: the core keeps no state in them.
          isolate: false,
          globalSetup: ['tests/seedsAtlas.ts'],
          include: ['tests/{core,cli,figures,scripts,docs,hostile}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins: [svelte(), kernels()],
        // Found late, these would make Vite reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@uwdata/flechette',
            'axe-core',
            'comlink',
            'd3',
            'entities/decode',
            'fast-check',
            'fflate',
            'file-selector',
            'franc-min',
            'fzstd',
            'htmlparser2',
            'hucre/ods',
            'hucre/xlsx',
            'hyparquet',
            'hyparquet-compressors',
            'hyparquet-writer',
            'idb',
            'linear-sum-assignment',
            'ml-kmeans',
            'ml-matrix',
            'nanotar',
            'natural/lib/natural/stemmers/porter_stemmer.js',
            'natural/lib/natural/util/stopwords.js',
            'papaparse',
            'stopword',
            'valibot',
          ],
        },
        test: {
          name: 'charts',
          include: ['tests/{lib,workers}/**/*.test.ts'],
          globalSetup: ['tests/workers/seedsHashes.ts'],
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: ['tests/package/installed.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [kernels()],
        test: {
          name: 'cluster',
          environment: 'node',
          include: ['tests/cluster/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          expect: { poll: { timeout: 15_000 } },
          globalSetup: ['tests/e2e/support/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
