import { encodeInParts, encodeTable } from '../atlas/tables/tableFile.ts';
import { chooseTopics } from '../cluster/chooseTopics.ts';
import { measureTopics } from '../cluster/measures/measureTopics.ts';
import { shapeTopics } from '../cluster/shapeTopics.ts';
import { isSaying, isShaping } from '../cluster/topicDecisions.ts';
import { findNearDuplicates } from '../corpus/merge/nearDuplicates.ts';
import { readPapers } from '../corpus/readPapers.ts';
import { unpackFiles } from '../corpus/unpack/unpackFiles.ts';
import { colourTopics } from '../map/colourTopics.ts';
import { measureLayout } from '../map/faithfulness.ts';
import { layout } from '../map/layout.ts';
import { projectedLayout } from '../map/projectedLayout.ts';
import { applyDecisions } from '../mention/decisions.ts';
import { neighbourhood } from '../neighbours/neighbourhood.ts';
import { turn } from '../parallel.ts';
import { countTerms } from '../text/countTerms.ts';
import { readUnits } from '../text/readUnits.ts';
import { departureOf, fittedPapers, topicsOf, vectorsOf } from './fitted.ts';
import { manifestParts } from './tables/manifestParts.ts';
import { findMentionsInShards } from './mentionShards.ts';
import { nameClusters, nameTopics } from './nameTopics.ts';
import { numberTopics } from './numberTopics.ts';
import { annotateTopics } from './annotateTopics.ts';
import type { AnyStage } from './graph/stage.ts';
import { mapQualityOf, themesOf } from './themes.ts';
import { tableStages } from './tableStages.ts';
import { stage, type Values } from './values.ts';
import { joinVectors } from '../vectors/joinVectors.ts';
import { joinWords } from './words/joinWords.ts';
import { indexWords } from './words/wordShard.ts';

/** Nearest papers that each paper is drawn to on the map, and k of its measures. */
const NEIGHBOURS = 15;

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
    name: 'mentions',
    says: 'Finding datasets, tasks and methods',
    needs: ['corpus'],
    after: ['clustering'],
    reads: ({ mentions }) => mentions.gazetteer,
    keep: true,
    run: ({ corpus }, gazetteer, { pool }) => findMentionsInShards(corpus.papers, gazetteer, pool),
  }),
  stage({
    name: 'decidedMentions',
    says: 'Applying your decisions on mentions',
    needs: ['corpus', 'mentions'],
    reads: ({ mentions }) => mentions.decisions,
    run: ({ corpus, mentions }, decisions) =>
      applyDecisions(corpus.papers, mentions.mentions, mentions.results, decisions),
  }),
  stage({
    name: 'units',
    says: 'Reading words',
    needs: ['corpus'],
    reads: ({ text: { stopWords, maxSentenceShare } }) => ({ stopWords, maxSentenceShare }),
    run: ({ corpus }, reading, { pool }) => readUnits(corpus.papers, reading, pool),
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
    name: 'joinedVectors',
    says: 'Giving papers their vectors',
    needs: ['corpus', 'ownVectors'],
    run: ({ corpus, ownVectors }) => ownVectors && joinVectors(corpus, ownVectors),
  }),
  stage({
    name: 'fitSample',
    says: 'Drawing the papers to fit to',
    needs: ['corpus'],
    reads: ({ fit, seed }) => (fit === 'all' ? null : { fit, seed }),
    run: ({ corpus }, sampling) => sampling && fittedPapers(corpus.papers, sampling.fit, sampling.seed),
  }),
  stage({
    name: 'vectors',
    says: 'Weighing terms and reducing them to components',
    needs: ['terms', 'joinedVectors', 'fitSample'],
    reads: ({ components, seed }) => ({ components, seed }),
    keep: true,
    run: async ({ terms, joinedVectors, fitSample }, settings, { pool }) =>
      joinedVectors ?? vectorsOf(terms.counts, fitSample, settings, pool),
  }),
  stage({
    name: 'topicCount',
    says: 'Choosing how many topics',
    needs: ['vectors', 'terms', 'fitSample'],
    reads: ({ topics }) => topics === 'auto',
    keep: true,
    run: ({ vectors, terms, fitSample }, isAuto, { pool }) =>
      isAuto ? chooseTopics(vectors, terms.counts, fitSample ? { among: fitSample } : {}, pool) : null,
  }),
  stage({
    name: 'clustering',
    says: 'Clustering papers into topics',
    needs: ['vectors', 'topicCount', 'fitSample'],
    reads: ({ topics, seed, restarts, engine }) => ({ topics, seed, restarts, engine }),
    keep: true,
    run: ({ vectors, topicCount, fitSample }, { topics, seed, restarts, engine }, { pool }) =>
      topicsOf(
        vectors,
        fitSample,
        { topics: topics === 'auto' ? topicCount!.chosen : topics, seed, restarts, engine },
        pool,
      ),
  }),
  stage({
    name: 'shapedTopics',
    says: 'Applying your decisions on topics',
    needs: ['corpus', 'vectors', 'fitSample', 'clustering'],
    reads: ({ topicDecisions = [], topicIds, seed }) => ({
      decisions: topicDecisions.filter(isShaping),
      topicIds,
      seed,
    }),
    keep: true,
    run({ corpus: { papers }, vectors, fitSample, clustering }, { decisions, topicIds = [], seed }, { pool }) {
      const ids = numberTopics(papers, clustering.assignment, clustering.centroids.rows, topicIds);
      return shapeTopics({ papers, vectors, fitted: fitSample, clustering, ids }, decisions, { seed }, pool);
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
    needs: ['neighbourhood', 'clustering', 'fitSample'],
    reads: ({ seed }) => seed,
    keep: true,
    run({ neighbourhood: near, clustering: { assignment }, fitSample }, seed, { pool, onProgress }) {
      const context = { pool, assignment, onProgress };
      return fitSample ? projectedLayout(near, fitSample, seed, context) : layout(near, seed, context);
    },
  }),
  stage({
    name: 'topicQuality',
    says: 'Measuring how sure each topic is',
    needs: ['terms', 'joinedVectors', 'vectors', 'shapedTopics'],
    after: ['neighbourhood'],
    reads: ({ seed }) => seed,
    keep: true,
    run: ({ terms, joinedVectors, vectors, shapedTopics: { clustering } }, seed, { pool }) =>
      measureTopics(vectors, clustering, { seed, ...(joinedVectors ? {} : { counts: terms.counts }) }, pool),
  }),
  stage({
    name: 'clusterNames',
    says: 'Naming topics',
    needs: ['corpus', 'terms', 'clustering'],
    keep: true,
    run: ({ corpus, terms, clustering }) => nameClusters(corpus.papers, terms, clustering),
  }),
  stage({
    name: 'namedTopics',
    says: 'Naming groups of topics and listing terms',
    needs: ['corpus', 'terms', 'clustering', 'clusterNames', 'shapedTopics', 'topicQuality', 'previous'],
    keep: true,
    run: ({
      corpus,
      terms,
      clustering: plain,
      clusterNames,
      shapedTopics: { clustering, ids },
      topicQuality,
      previous,
    }) =>
      nameTopics({
        papers: corpus.papers,
        termCounts: terms,
        clustering,
        unshaped: { clustering: plain, names: clusterNames },
        ids,
        quality: topicQuality,
        previous,
      }),
  }),
  stage({
    name: 'annotatedTopics',
    says: 'Giving topics your names and notes',
    needs: ['corpus', 'shapedTopics', 'namedTopics'],
    reads: ({ topicDecisions = [] }) => topicDecisions.filter(isSaying),
    run({ corpus, shapedTopics: { clustering }, namedTopics }, decisions) {
      if (decisions.length === 0) return { ...namedTopics, unmatched: [] };
      const topicOf = new Map(corpus.papers.map(({ id }, row) => [id, clustering.assignment[row]!]));
      return annotateTopics(namedTopics, (paper) => topicOf.get(paper), decisions);
    },
  }),
  stage({
    name: 'themes',
    says: 'Summing up the topics',
    needs: ['terms', 'topicCount', 'shapedTopics', 'topicQuality', 'annotatedTopics'],
    keep: true,
    run: ({ terms, topicCount, shapedTopics, topicQuality, annotatedTopics }) =>
      themesOf(terms, topicCount, shapedTopics, topicQuality, annotatedTopics),
  }),
  stage({
    name: 'topicColours',
    says: 'Choosing the colours of topics',
    needs: ['shapedTopics', 'namedTopics', 'layout', 'previous'],
    keep: true,
    run: ({ shapedTopics: { clustering }, namedTopics: { topics }, layout: placed, previous }) =>
      colourTopics({
        layout: placed,
        assignment: clustering.assignment,
        topics,
        before: new Map(previous?.topics.map(({ id, colour = id }) => [id, colour])),
      }),
  }),
  stage({
    name: 'faithfulness',
    says: 'Measuring the map',
    needs: ['neighbourhood', 'layout'],
    keep: true,
    run: ({ neighbourhood: near, layout: placed }, _, { pool }) => measureLayout(near, placed, pool),
  }),
  stage({
    name: 'mapQuality',
    says: 'Summing up the map',
    needs: ['faithfulness'],
    keep: true,
    run: ({ faithfulness }) => mapQualityOf(faithfulness),
  }),
  stage({
    name: 'fitDeparture',
    says: 'Measuring what fitting to a sample changes',
    needs: ['corpus', 'terms', 'joinedVectors', 'fitSample', 'clustering', 'topicQuality', 'faithfulness'],
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
    name: 'wordShards',
    says: 'Making the index of the search',
    needs: ['corpus'],
    after: ['clustering'],
    run: ({ corpus }, _, { pool }) => indexWords(corpus.papers, pool),
  }),
  stage({
    name: 'wordIndex',
    says: 'Joining the index of the search',
    needs: ['wordShards'],
    run: ({ wordShards }) => joinWords(wordShards),
  }),
  stage({
    name: 'manifest',
    says: 'Writing the manifest',
    needs: [
      'corpus',
      'inputs',
      'ownVectors',
      'duplicates',
      'themes',
      'topicColours',
      'mapQuality',
      'fitDeparture',
      'decidedMentions',
    ],
    reads: (recipe) => recipe,
    run: (values, recipe) => manifestParts(values, recipe),
  }),
];

/** Every stage of a build. What they make is in `values.ts`; the runner orders them by what they need. */
export const STAGES: readonly AnyStage<Values>[] = [...MADE, ...tableStages(encodeTable)];

/** The same, whose tables are made in parts as they are taken. No cache can keep them. */
export const LAZY_STAGES: readonly AnyStage<Values>[] = [...MADE, ...tableStages(encodeInParts)];
