import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The pipeline's stages, in the order of the data's way: a stage may import the ones before it, never the ones after. */
const stages = ['corpus', 'text', 'vector', 'cluster', 'label', 'layout', 'mention', 'atlas'];

/** A folder's forbidden imports as `no-restricted-imports` patterns, each with the reason that the reader of the error needs. */
const forbid = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] },
});

const platformFree = [
  ['^node:', 'The core runs in browsers too: let src/cli read files and pass bytes in.'],
  ['^(svelte|@sveltejs|\\$app|\\$lib)', 'The core is framework-free: components derive from it, it never knows them.'],
  [
    '^#(lib|workers)|^\\.+/(.*/)?(lib|workers|cli|routes)/',
    'Imports go one way: cli, workers and lib import the core, never the reverse.',
  ],
];
const natural = ['^natural', 'Only src/core/text speaks to natural; use what it exports.'];
const kmeans = ['^ml-kmeans', 'Only src/core/cluster speaks to ml-kmeans; use `cluster`.'];

const coreArrows = stages.map((stage, at) => {
  const later = stages.slice(at + 1);
  return forbid(
    [`src/core/${stage}/**/*.ts`],
    [
      ...platformFree,
      ...(stage === 'text' ? [] : [natural]),
      ...(stage === 'cluster' ? [] : [kmeans]),
      ...(later.length
        ? [
            [
              `^(#core|\\.\\.)/(${later.join('|')})(/|$)`,
              `${stage} comes before ${later.join(', ')}: data flows one way.`,
            ],
          ]
        : []),
    ],
  );
});

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'atlas/', 'node_modules/', 'static/', 'seeds/'] },
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
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig },
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
  forbid(['src/core/*.ts', 'src/core/simd/**/*.ts'], [...platformFree, natural, kmeans]),
  ...coreArrows,
  forbid(
    ['src/workers/**/*.ts'],
    [['^#lib|/(lib|routes|cli)/', 'A worker runs the core; the page talks to it by messages only.'], natural, kmeans],
  ),
  forbid(
    ['src/lib/**/*.{ts,svelte}'],
    [
      ['/(routes|cli)/', 'Components do not know the routes that show them, nor the command line.'],
      [
        `^#core/(text|vector|cluster|layout|mention(?!/(decisions|measured)$))/`,
        'The page works on what an atlas holds, and re-computes in src/workers.',
      ],
      natural,
      kmeans,
    ],
  ),
  forbid(
    ['src/cli/**/*.ts'],
    [['/routes/', 'The command line serves the built site; it does not import it.'], natural, kmeans],
  ),
);
