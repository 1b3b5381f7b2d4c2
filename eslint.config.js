import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import borders from './scripts/lint/borders.js';
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

/** What the page may know of the core: the format of an atlas, never the stages that make one. */
const atlas = ['src/core/atlas/', 'src/core/errors.ts', 'src/core/types.ts', 'src/core/mention/decisions.ts'];
const lib = (...folders) => folders.map((folder) => `src/lib/${folder}/`);

/** The page's folders: each may import itself and what is listed, by resolved path (see scripts/lint/borders.js). */
const pageBorders = [
  { from: 'src/lib/charts/drawing/', may: [], why: 'what charts are drawn with knows no chart and no data.' },
  {
    from: 'src/lib/charts/',
    may: ['src/core/types.ts', ...lib('stats')],
    why: 'a chart takes plain data, so that it can be drawn anywhere: the page, a file, another page.',
  },
  {
    from: 'src/lib/stats/',
    may: lib('tables'),
    why: 'numbers are computed from tables alone: no chart, no state of the page.',
  },
  { from: 'src/lib/tables/', may: atlas, why: 'a table is read from an atlas, whatever the page shows of it.' },
  {
    from: 'src/lib/view/',
    may: [...atlas, ...lib('tables', 'stats')],
    why: 'what is looked at and selected is plain data over tables: no component, no storage.',
  },
  { from: 'src/lib/ui/', may: [...atlas, ...lib('charts/drawing')], why: 'buttons and lists know nothing of papers.' },
  {
    from: 'src/lib/figure/',
    may: [...atlas, ...lib('charts', 'ui')],
    why: 'a frame takes any chart with its words: what a chart says of which papers is decided in panels.',
  },
  {
    from: 'src/lib/workbench/',
    may: [...atlas, 'src/workers/', ...lib('charts/drawing', 'stats', 'tables', 'ui', 'view')],
    why: 'the state of the page works without its panels; stages of the pipeline run in src/workers.',
  },
  {
    from: 'src/lib/panels/frame/',
    may: lib('charts/drawing', 'figure', 'tables', 'ui', 'view', 'workbench'),
    why: 'what stands around every panel knows none of them.',
  },
  {
    from: 'src/lib/panels/',
    may: [
      ...atlas,
      'src/core/mention/measured.ts',
      ...lib('charts', 'figure', 'stats', 'tables', 'ui', 'view', 'workbench'),
    ],
    why: 'panels do not know the routes that show them, nor the pipeline.',
  },
  { from: 'src/routes/', may: ['src/lib/'], why: 'a route loads and composes; the rest is in src/lib.' },
];

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
  forbid(['src/lib/**/*.{ts,svelte}'], [natural, kmeans]),
  {
    files: ['src/**/*.{ts,svelte}'],
    plugins: { borders },
    rules: { 'borders/paths': ['error', pageBorders] },
  },
  { files: ['src/{lib,routes}/**/*.{ts,svelte}'], plugins: { borders }, rules: { 'borders/circles': 'error' } },
  forbid(
    ['src/cli/**/*.ts'],
    [['/routes/', 'The command line serves the built site; it does not import it.'], natural, kmeans],
  ),
);
