import { encodeInParts, encodeTable, type EncodeTable } from '../atlas/tables/tableFile.ts';
import type { Table, TableName } from '../atlas/types.ts';
import { chooseTopics } from '../cluster/chooseTopics.ts';
import { measureTopics } from '../cluster/measures/measureTopics.ts';
import { shapeTopics } from '../cluster/shapeTopics.ts';
import { isSaying, isShaping } from '../cluster/topicDecisions.ts';
import { findNearDuplicates } from '../corpus/merge/nearDuplicates.ts';
import { readPapers } from '../corpus/readPapers.ts';
import { unpackFiles } from '../corpus/unpack/unpackFiles.ts';
import { measureLayout } from '../map/faithfulness.ts';
import { layout } from '../map/layout.ts';
import { projectedLayout } from '../map/projectedLayout.ts';
import { applyDecisions } from '../mention/decisions.ts';
import { nearestPapers, neighbourhood } from '../neighbours/neighbourhood.ts';
import { turn } from '../parallel.ts';
import { countTerms } from '../text/countTerms.ts';
import { readUnits } from '../text/readUnits.ts';
import { departureOf, fittedPapers, topicsOf, vectorsOf } from './fitted.ts';
import { manifestParts } from './tables/manifestParts.ts';
import { findMentionsInShards } from './mentionShards.ts';
import { datasetsTable, mentionsTable, resultsTable } from './tables/mentionTables.ts';
import { nameClusters, nameTopics } from './nameTopics.ts';
import { neighboursTable } from './tables/neighboursTable.ts';
import { numberTopics } from './numberTopics.ts';
import { abstractsTable, intakeTable, papersTable } from './tables/paperTables.ts';
import { sayOfTopics } from './sayOfTopics.ts';
import type { AnyStage, Stage } from './graph/stage.ts';
import { placementOf, themesOf } from './themes.ts';
import { termsTable, topicsTable } from './tables/topicTables.ts';
import type { Values } from './values.ts';
import { joinVectors } from '../vectors/joinVectors.ts';
import { placesTable, wordsTable } from './tables/wordsTable.ts';
import { joinWords } from './words/joinWords.ts';
import { indexWords } from './words/wordShard.ts';
import { incidenceTable, vocabularyTable } from './tables/vocabularyTables.ts';

/** Nearest papers that each paper is drawn to on the map, and k of its measures. */
const NEIGHBOURS = 15;

const stage = <Name extends keyof Values, Needs extends keyof Values, Settings>(
  entry: Stage<Values, Name, Needs, Settings>,
): AnyStage<Values> => entry;

/** A stage that makes a table of the atlas. No stage needs one, so none is in the way of the clusters. */
const tableStage =
  (encode: EncodeTable) =>
  <Needs extends keyof Values>(
    name: TableName,
    needs: readonly Needs[],
    make: (values: { readonly [Key in Needs]: Values[Key] }) => Table,
  ): AnyStage<Values> =>
    stage({
      name: `${name}.table`,
      says: 'Writing tables',
      needs,
      after: ['clustering'],
      keep: true,
      run: (values) => encode(name, make(values)),
    });

/** Every stage of a build, but for those that make its tables. */
const MADE: readonly AnyStage<Values>[] = [
  stage({
    name: 'corpus',
    says: 'Reading papers',
    needs: ['files'],
    keep: true,
    reads: ({ corpus }) => corpus,
    run: async ({ files }, settings, { sha256 }) =>
      readPapers(await unpackFiles(files, settings), { ...settings, rules: settings, sha256 }),
  }),
  stage({
    name: 'found',
    says: 'Finding datasets, tasks and methods',
    needs: ['corpus'],
    after: ['neighbourhood'],
    reads: ({ mentions }) => mentions.gazetteer,
    keep: true,
    run: ({ corpus }, gazetteer, { pool }) => findMentionsInShards(corpus.papers, gazetteer, pool),
  }),
  stage({
    name: 'decided',
    says: 'Applying your decisions on mentions',
    needs: ['corpus', 'found'],
    reads: ({ mentions }) => mentions.decisions,
    run: ({ corpus, found }, decisions) => applyDecisions(corpus.papers, found.mentions, found.results, decisions),
  }),
  stage({
    name: 'units',
    says: 'Reading words',
    needs: ['corpus'],
    reads: ({ text }) => text.stopWords,
    run: ({ corpus }, stopWords, { pool }) => readUnits(corpus.papers, stopWords, pool),
  }),
  stage({
    name: 'terms',
    says: 'Counting terms',
    needs: ['units'],
    reads: ({ text }) => text,
    keep: true,
    run: ({ units }, text) => countTerms(units, text),
  }),
  stage({
    name: 'joined',
    says: 'Giving papers their vectors',
    needs: ['corpus', 'own'],
    run: ({ corpus, own }) => own && joinVectors(corpus, own),
  }),
  stage({
    name: 'fitted',
    says: 'Drawing the papers to fit to',
    needs: ['corpus'],
    reads: ({ fit, seed }) => (fit === 'all' ? null : { fit, seed }),
    run: ({ corpus }, sampling) => sampling && fittedPapers(corpus.papers, sampling.fit, sampling.seed),
  }),
  stage({
    name: 'vectors',
    says: 'Weighing terms and reducing them to components',
    needs: ['terms', 'joined', 'fitted'],
    reads: ({ components, seed }) => ({ components, seed }),
    keep: true,
    run: async ({ terms, joined, fitted }, settings, { pool }) =>
      joined ?? vectorsOf(terms.counts, fitted, settings, pool),
  }),
  stage({
    name: 'choice',
    says: 'Choosing how many topics',
    needs: ['vectors', 'terms', 'fitted'],
    reads: ({ topics }) => topics === 'auto',
    keep: true,
    run: ({ vectors, terms, fitted }, isAuto, { pool }) =>
      isAuto ? chooseTopics(vectors, terms.counts, fitted ? { among: fitted } : {}, pool) : null,
  }),
  stage({
    name: 'clustering',
    says: 'Clustering papers into topics',
    needs: ['vectors', 'choice', 'fitted'],
    reads: ({ topics, seed, restarts, engine }) => ({ topics, seed, restarts, engine }),
    keep: true,
    run: ({ vectors, choice, fitted }, { topics, seed, restarts, engine }, { pool }) =>
      topicsOf(vectors, fitted, { topics: topics === 'auto' ? choice!.chosen : topics, seed, restarts, engine }, pool),
  }),
  stage({
    name: 'shaped',
    says: 'Applying your decisions on topics',
    needs: ['corpus', 'vectors', 'fitted', 'clustering'],
    reads: ({ topicDecisions = [], topicIds, seed }) => ({
      decisions: topicDecisions.filter(isShaping),
      topicIds,
      seed,
    }),
    keep: true,
    run({ corpus: { papers }, vectors, fitted, clustering }, { decisions, topicIds = [], seed }, { pool }) {
      const ids = numberTopics(papers, clustering.assignment, clustering.centroids.rows, topicIds);
      return shapeTopics({ papers, vectors, fitted, clustering, ids }, decisions, { seed }, pool);
    },
  }),
  stage({
    name: 'neighbourhood',
    says: 'Finding the nearest papers of each paper',
    needs: ['vectors'],
    after: ['clustering'],
    reads: ({ seed }) => seed,
    keep: true,
    run: ({ vectors }, seed, { pool }) => neighbourhood(vectors, NEIGHBOURS, seed, pool),
  }),
  stage({
    name: 'layout',
    says: 'Drawing the map',
    needs: ['neighbourhood', 'clustering', 'fitted'],
    reads: ({ seed }) => seed,
    keep: true,
    run({ neighbourhood: near, clustering: { assignment }, fitted }, seed, { pool, onProgress }) {
      const context = { pool, assignment, onProgress };
      return fitted ? projectedLayout(near, fitted, seed, context) : layout(near, seed, context);
    },
  }),
  stage({
    name: 'quality',
    says: 'Measuring how sure each topic is',
    needs: ['terms', 'joined', 'vectors', 'shaped'],
    after: ['neighbourhood'],
    reads: ({ seed }) => seed,
    keep: true,
    run: ({ terms, joined, vectors, shaped: { clustering } }, seed, { pool }) =>
      measureTopics(vectors, clustering, { seed, ...(joined ? {} : { counts: terms.counts }) }, pool),
  }),
  stage({
    name: 'names',
    says: 'Naming topics',
    needs: ['corpus', 'terms', 'clustering'],
    keep: true,
    run: ({ corpus, terms, clustering }) => nameClusters(corpus.papers, terms, clustering),
  }),
  stage({
    name: 'named',
    says: 'Naming topics',
    needs: ['corpus', 'terms', 'clustering', 'names', 'shaped', 'quality', 'previous'],
    keep: true,
    run: ({ corpus, terms, clustering: plain, names, shaped: { clustering, ids }, quality, previous }) =>
      nameTopics({
        papers: corpus.papers,
        termCounts: terms,
        clustering,
        unshaped: { clustering: plain, names },
        ids,
        quality,
        previous,
      }),
  }),
  stage({
    name: 'told',
    says: 'Applying your decisions on topics',
    needs: ['corpus', 'shaped', 'named'],
    reads: ({ topicDecisions = [] }) => topicDecisions.filter(isSaying),
    run({ corpus, shaped: { clustering }, named }, decisions) {
      if (decisions.length === 0) return { ...named, unmatched: [] };
      const topicOf = new Map(corpus.papers.map(({ id }, row) => [id, clustering.assignment[row]!]));
      return sayOfTopics(named, (paper) => topicOf.get(paper), decisions);
    },
  }),
  stage({
    name: 'themes',
    says: 'Naming topics',
    needs: ['terms', 'choice', 'shaped', 'quality', 'told'],
    keep: true,
    run: ({ terms, choice, shaped, quality, told }) => themesOf(terms, choice, shaped, quality, told),
  }),
  stage({
    name: 'faithfulness',
    says: 'Measuring the map',
    needs: ['neighbourhood', 'layout'],
    keep: true,
    run: ({ neighbourhood: near, layout: placed }, _, { pool }) => measureLayout(near, placed, pool),
  }),
  stage({
    name: 'placement',
    says: 'Measuring the map',
    needs: ['faithfulness'],
    keep: true,
    run: ({ faithfulness }) => placementOf(faithfulness),
  }),
  stage({
    name: 'departure',
    says: 'Measuring what fitting to a sample changes',
    needs: ['corpus', 'terms', 'joined', 'fitted', 'clustering', 'quality', 'faithfulness'],
    reads: ({ components, seed, restarts, engine }) => ({ components, seed, restarts, engine }),
    keep: true,
    run: (values, settings, { pool }) => departureOf(values, settings, pool),
  }),
  stage({
    name: 'duplicates',
    says: 'Looking for versions of one paper',
    needs: ['corpus'],
    after: ['neighbourhood'],
    keep: true,
    async run({ corpus }) {
      // Stages that give work to threads begin first.
      await turn();
      return findNearDuplicates(corpus.papers);
    },
  }),
  stage({
    name: 'indexed',
    says: 'Making the index of the search',
    needs: ['corpus'],
    after: ['neighbourhood'],
    run: ({ corpus }, _, { pool }) => indexWords(corpus.papers, pool),
  }),
  stage({
    name: 'words',
    says: 'Making the index of the search',
    needs: ['indexed'],
    run: ({ indexed }) => joinWords(indexed),
  }),
  stage({
    name: 'manifest',
    says: 'Writing tables',
    needs: ['corpus', 'inputs', 'own', 'duplicates', 'themes', 'placement', 'departure', 'decided'],
    reads: (recipe) => recipe,
    run: (told, recipe) => manifestParts(told, recipe),
  }),
];

function tablesBy(encode: EncodeTable): readonly AnyStage<Values>[] {
  const table = tableStage(encode);
  return [
    table('mentions', ['decided'], ({ decided }) => mentionsTable(decided.mentions)),
    table('results', ['decided'], ({ decided }) => resultsTable(decided.results)),
    table('datasets', ['corpus', 'decided'], ({ corpus, decided }) =>
      datasetsTable(decided.mentions, corpus.papers.length),
    ),
    table('abstracts', ['corpus'], ({ corpus }) => abstractsTable(corpus.papers)),
    table('words', ['words'], ({ words }) => wordsTable(words)),
    table('places', ['words'], ({ words }) => placesTable(words)),
    table('intake', ['corpus'], ({ corpus }) => intakeTable(corpus.intake)),
    table('incidence', ['terms'], ({ terms }) => incidenceTable(terms)),
    table('vocabulary', ['terms', 'named'], ({ terms, named }) => vocabularyTable(terms, named.salience)),
    table('topics', ['terms', 'told'], ({ terms, told }) => topicsTable(told, terms.terms)),
    table('terms', ['terms', 'told'], ({ terms, told }) => termsTable(told, terms.terms)),
    table('neighbours', ['neighbourhood'], ({ neighbourhood: near }) => neighboursTable(nearestPapers(near))),
    table(
      'papers',
      ['corpus', 'shaped', 'quality', 'told', 'layout', 'faithfulness'],
      ({ corpus, shaped, quality, told, layout: placed, faithfulness }) =>
        papersTable(corpus.papers, {
          assignment: shaped.clustering.assignment,
          fit: quality.papers,
          edge: quality.edge,
          named: told,
          placed,
          faithfulness,
        }),
    ),
  ];
}

/** Every stage of a build. What they make is in `values.ts`; the runner orders them by what they need. */
export const STAGES: readonly AnyStage<Values>[] = [...MADE, ...tablesBy(encodeTable)];

/** The same, whose tables are made in parts as they are taken. No cache can keep them. */
export const LAZY_STAGES: readonly AnyStage<Values>[] = [...MADE, ...tablesBy(encodeInParts)];
