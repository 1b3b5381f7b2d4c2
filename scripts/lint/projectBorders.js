/** Who may import whom, with the reason that the reader of the error needs: see borders.js for how it is held, docs/borders.md for all of it as a table. */

/** The pipeline's stages, in the order of the data's way: a stage may import the ones before it, never the ones after. */
const stages = ['corpus', 'vectors', 'text', 'matrix', 'cluster', 'neighbours', 'map', 'label', 'mention'];
/** What every stage may import. */
const common = [
  'types',
  'errors',
  'random',
  'settings',
  'log',
  'parallel',
  'parquetPages',
  'compactProtocol',
  'greek',
  'wordLists',
]
  .map((name) => `src/core/${name}.ts`)
  .concat('src/core/kernels/', 'src/kernels/shapes.ts');
const core = (...folders) => folders.map((folder) => `src/core/${folder}/`);

const coreBorders = [
  ...stages.map((stage, at) => ({
    from: `src/core/${stage}/`,
    may: [...common, ...core(...stages.slice(0, at))],
    why: `data flows one way, ${stages.join(', ')}, and no stage knows the atlas.`,
  })),
  {
    from: 'src/core/atlas/',
    // The parts of a recipe that a stage defines.
    may: [
      ...common,
      'src/core/mention/decisions.ts',
      'src/core/mention/gazetteer/entry.ts',
      'src/core/cluster/topicDecisions.ts',
    ],
    why: 'the format of an atlas knows no stage: the page reads it without any.',
  },
  { from: 'src/core/build/', may: ['src/core/'], why: 'the core is pure: hosts import it, never the reverse.' },
  { from: 'src/core/kernels/', may: ['src/core/errors.ts'], why: 'numbers know no papers.' },
  { from: 'src/kernels/', may: [], why: 'a kernel is compiled by itself, to WebAssembly.' },
  ...common.map((file) => ({
    from: file,
    may: [...common, 'src/core/mention/kinds.ts', 'src/core/mention/precedence.ts'],
    why: 'what all stages share knows none of them.',
  })),
  {
    from: 'src/workers/',
    may: ['src/core/', 'src/lib/view/search.ts'],
    why: 'a worker runs the core and searches texts; the page talks to it by messages only.',
  },
  {
    from: 'src/cli/',
    // The colours of topics, which other programs are to show too.
    may: ['src/core/', 'src/lib/charts/drawing/', 'src/figures/api.ts'],
    why: 'the command line serves the built site and draws with the built figures; it does not import them.',
  },
  {
    from: 'src/figures/',
    may: ['src/core/', 'src/lib/', 'src/workers/'],
    why: 'the page draws in a browser; here its views are asked for what they show.',
  },
  {
    from: 'src/core/handover/',
    may: ['src/core/atlas/', 'src/core/types.ts', 'src/core/errors.ts'],
    why: 'what other programs are given is made of an atlas alone.',
  },
  {
    from: 'src/core/compare/',
    may: ['src/core/atlas/', 'src/core/errors.ts', 'src/core/cluster/linearAssignment.ts'],
    why: 'two atlases are compared as they are: nothing is computed of their papers again.',
  },
];

/** What the page may know of the core: the format of an atlas, never the stages that make one. */
const atlas = [
  ...['src/core/atlas/', 'src/core/errors.ts', 'src/core/types.ts'],
  ...['src/core/mention/decisions.ts', 'src/core/cluster/topicDecisions.ts'],
];
const lib = (...folders) => folders.map((folder) => `src/lib/${folder}/`);

/** The page's folders: each may import itself and what is listed, by resolved path (see borders.js). */
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
  {
    from: 'src/lib/tables/',
    may: [...atlas, 'src/workers/', 'src/lib/view/search.ts'],
    why: 'a table is read from an atlas, here or in a thread, whatever the page shows of it.',
  },
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
    from: 'src/lib/corpora/',
    may: [...atlas, 'src/workers/', ...lib('tables')],
    why: 'bringing and keeping corpora knows no view of them; stages of the pipeline run in src/workers.',
  },
  {
    from: 'src/lib/workbench/',
    may: [
      ...atlas,
      'src/core/handover/',
      'src/core/compare/',
      'src/workers/',
      ...lib('corpora', 'charts/drawing', 'stats', 'tables', 'ui', 'view'),
    ],
    why: 'the state of the page works without its panels; stages of the pipeline run in src/workers.',
  },
  {
    from: 'src/lib/explain/',
    may: [
      ...atlas,
      'src/core/mention/measured.ts',
      // What a recipe's "auto" comes to, and the weight of a term.
      'src/core/matrix/components.ts',
      'src/core/matrix/idf.ts',
      'src/core/text/autoMinPapers.ts',
      'src/core/cluster/kmeans/autoRestarts.ts',
      ...lib('stats', 'tables', 'ui', 'view'),
    ],
    why: 'what a number means is said of plain data: panels decide where it is shown.',
  },
  {
    from: 'src/lib/panels/frame/',
    may: lib('charts/drawing', 'explain', 'figure', 'tables', 'ui', 'view', 'workbench'),
    why: 'what stands around every panel knows none of them.',
  },
  {
    from: 'src/lib/panels/',
    may: [
      ...atlas,
      'src/core/mention/measured.ts',
      'src/core/handover/handoverList.ts',
      'src/core/compare/',
      // What the pipeline tells of files: types alone.
      'src/workers/files/preview.ts',
      'src/workers/walks.ts',
      // The weight of a term, for the slider that moves it.
      'src/core/matrix/idf.ts',
      ...lib('charts', 'corpora', 'explain', 'figure', 'stats', 'tables', 'ui', 'view', 'workbench'),
    ],
    why: 'panels do not know the routes that show them, nor the pipeline.',
  },
  { from: 'src/routes/', may: ['src/lib/'], why: 'a route loads and composes; the rest is in src/lib.' },
];

export const BORDERS = [...coreBorders, ...pageBorders];
