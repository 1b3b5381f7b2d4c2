import { nearestPapers } from '../neighbours/neighbourhood.ts';
import type { EncodeTable } from '../atlas/tables/tableFile.ts';
import type { Table, TableName } from '../atlas/types.ts';
import type { AnyStage } from './graph/stage.ts';
import { datasetsTable, mentionsTable, resultsTable } from './tables/mentionTables.ts';
import { neighboursTable } from './tables/neighboursTable.ts';
import { abstractsTable, intakeTable, papersTable } from './tables/paperTables.ts';
import { termsTable, topicsTable } from './tables/topicTables.ts';
import { incidenceTable, vocabularyTable } from './tables/vocabularyTables.ts';
import { placesTable, wordsTable } from './tables/wordsTable.ts';
import { stage, type Values } from './values.ts';

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

/** The stages that make the tables, encoded as the host wants them. */
export function tableStages(encode: EncodeTable): readonly AnyStage<Values>[] {
  const table = tableStage(encode);
  return [
    table('mentions', ['decidedMentions'], ({ decidedMentions }) => mentionsTable(decidedMentions.mentions)),
    table('results', ['decidedMentions'], ({ decidedMentions }) => resultsTable(decidedMentions.results)),
    table('datasets', ['corpus', 'decidedMentions'], ({ corpus, decidedMentions }) =>
      datasetsTable(decidedMentions.mentions, corpus.papers.length),
    ),
    table('abstracts', ['corpus'], ({ corpus }) => abstractsTable(corpus.papers)),
    table('words', ['wordIndex'], ({ wordIndex }) => wordsTable(wordIndex)),
    table('places', ['wordIndex'], ({ wordIndex }) => placesTable(wordIndex)),
    table('intake', ['corpus'], ({ corpus }) => intakeTable(corpus.intake)),
    table('incidence', ['terms'], ({ terms }) => incidenceTable(terms)),
    table('vocabulary', ['terms', 'namedTopics'], ({ terms, namedTopics }) =>
      vocabularyTable(terms, namedTopics.salience),
    ),
    table('topics', ['terms', 'annotatedTopics'], ({ terms, annotatedTopics }) =>
      topicsTable(annotatedTopics, terms.terms),
    ),
    table('terms', ['terms', 'annotatedTopics'], ({ terms, annotatedTopics }) =>
      termsTable(annotatedTopics, terms.terms),
    ),
    table('neighbours', ['neighbourhood'], ({ neighbourhood: near }) => neighboursTable(nearestPapers(near))),
    table(
      'papers',
      ['corpus', 'shapedTopics', 'topicQuality', 'annotatedTopics', 'layout', 'faithfulness'],
      ({ corpus, shapedTopics, topicQuality, annotatedTopics, layout: placed, faithfulness }) =>
        papersTable(corpus.papers, {
          assignment: shapedTopics.clustering.assignment,
          measures: topicQuality.papers,
          edge: topicQuality.edge,
          named: annotatedTopics,
          placed,
          faithfulness,
        }),
    ),
  ];
}
