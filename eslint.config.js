import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import * as regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import borders from './scripts/lint/borders.js';
import { BORDERS } from './scripts/lint/projectBorders.js';
import svelteConfig from './svelte.config.js';

/** A folder's forbidden imports as `no-restricted-imports` patterns, each with the reason that the reader of the error needs. */
const forbid = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] },
});

const platformFree = [
  ['^node:', 'The core runs in browsers too: let src/cli read files and pass bytes in.'],
  ['^(svelte|@sveltejs|\\$app|\\$lib)', 'The core is framework-free: components derive from it, it never knows them.'],
];
const natural = ['^natural', 'Only src/core/text speaks to natural; use what it exports.'];
const kmeans = ['^ml-kmeans', 'Only src/core/cluster speaks to ml-kmeans; use `cluster`.'];

export default ts.config(
  {
    ignores: [
      'build/',
      'docs/api/',
      '.svelte-kit/',
      'atlas/',
      '.corpuscope-cache/',
      'node_modules/',
      'static/',
      'seeds/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Results repeat to the byte: take a Random from core/random.' },
      ],
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // Without types, which svelte-check looks at: with them all of this took 48 seconds in place of 20.
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // A stranger's text must not keep a pattern busy: nothing worse than linear time.
    files: ['src/**/*.{ts,svelte}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
      'regexp/no-invalid-regexp': 'error',
      'regexp/no-misleading-capturing-group': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Results repeat to the byte: take a Random from core/random.' },
        ...['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'cbrt', 'sin', 'cos', 'tan', 'atan2', 'tanh'].map(
          (property) => ({
            object: 'Math',
            property,
            message: 'Engines differ in its last bit: take core/log, or write it with + - * / and Math.sqrt.',
          }),
        ),
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'fetch', 'navigator', 'self'].map(
        (name, at) => (at === 0 ? name : { name, message: 'The core knows neither DOM nor Node.' }),
      ),
    },
  },
  forbid(['src/core/**/*.ts'], [...platformFree, natural, kmeans]),
  forbid(['src/core/text/**/*.ts'], [...platformFree, kmeans]),
  forbid(['src/core/cluster/**/*.ts'], [...platformFree, natural]),
  forbid(['src/{lib,workers,cli,routes}/**/*.{ts,svelte}'], [natural, kmeans]),
  {
    files: ['src/**/*.{ts,svelte}'],
    plugins: { borders },
    rules: { 'borders/paths': ['error', BORDERS], 'borders/circles': 'error' },
  },
);
