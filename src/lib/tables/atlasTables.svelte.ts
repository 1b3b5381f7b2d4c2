import { Abstracts } from './abstracts.svelte.ts';
import type { OpenAtlas } from './openAtlas.ts';
import { readFacetColumns } from './facetColumns.ts';
import { readIntake } from '#core/atlas/intakeRows';
import { Lazy } from './lazy.svelte.ts';
import { readMentions, readResults } from './mentionRows.ts';
import { readMentionIndex } from './mentionIndex.ts';
import { readNeighbours } from './neighbours.ts';
import { readIncidence, readVocabulary } from './terms.ts';
import { readTopicTerms } from './topicTerms.ts';

/** The tables of an atlas that the first screen does without, each fetched when a view first needs it. */
export class AtlasTables {
  readonly abstracts;
  readonly mentions;
  readonly mentionRows;
  readonly results;
  readonly vocabulary;
  readonly incidence;
  readonly topicTerms;
  readonly neighbours;
  readonly intake;
  readonly facetColumns;

  constructor({ folder, manifest, papers }: OpenAtlas) {
    this.abstracts = new Abstracts(folder, manifest, papers.title);
    this.mentions = new Lazy(() => readMentionIndex(folder, manifest));
    this.mentionRows = new Lazy(() => readMentions(folder, manifest));
    this.results = new Lazy(() => readResults(folder, manifest));
    this.vocabulary = new Lazy(() => readVocabulary(folder, manifest));
    this.incidence = new Lazy(() => readIncidence(folder, manifest));
    this.topicTerms = new Lazy(() => readTopicTerms(folder, manifest));
    this.neighbours = new Lazy(() => readNeighbours(folder, manifest));
    this.intake = new Lazy(() => readIntake(folder, manifest));
    this.facetColumns = new Lazy(() => readFacetColumns(folder, manifest));
  }

  /** Whether one of them turned out to be of another atlas, which was put in this one's place. */
  get replaced(): boolean {
    const { mentions, mentionRows, results, vocabulary, incidence, topicTerms, neighbours, intake } = this;
    const all = [mentions, mentionRows, results, vocabulary, incidence, topicTerms, neighbours, intake, this.abstracts];
    return all.some(({ failure }) => failure?.reload);
  }
}
