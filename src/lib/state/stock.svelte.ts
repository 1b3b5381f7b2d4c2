import { Abstracts } from './abstracts.svelte.ts';
import type { OpenAtlas } from './atlas.ts';
import { readIntake } from './intake.ts';
import { Lazy } from './lazy.svelte.ts';
import { readMentions, readResults } from './evidence.ts';
import { readMentionIndex } from './mentions.ts';
import { readNeighbours } from './neighbours.ts';
import { parseQuery } from './search.ts';
import { readIncidence, readVocabulary } from './terms.ts';
import { readTopicTerms } from './topic-terms.ts';
import type { View } from './view.ts';

/** The tables of an atlas that the first screen does without, each fetched when a view first needs it. */
export class Stock {
  readonly abstracts;
  readonly mentions;
  readonly mentionRows;
  readonly results;
  readonly vocabulary;
  readonly incidence;
  readonly topicTerms;
  readonly neighbours;
  readonly intake;

  constructor({ folder, manifest }: OpenAtlas) {
    this.abstracts = new Abstracts(folder, manifest);
    this.mentions = new Lazy(() => readMentionIndex(folder, manifest));
    this.mentionRows = new Lazy(() => readMentions(folder, manifest));
    this.results = new Lazy(() => readResults(folder, manifest));
    this.vocabulary = new Lazy(() => readVocabulary(folder, manifest));
    this.incidence = new Lazy(() => readIncidence(folder, manifest));
    this.topicTerms = new Lazy(() => readTopicTerms(folder, manifest));
    this.neighbours = new Lazy(() => readNeighbours(folder, manifest));
    this.intake = new Lazy(() => readIntake(folder, manifest));
  }

  /** Starts fetching what a view shows. */
  fetchFor(view: View): void {
    this.vocabulary.want();
    this.mentions.want();
    this.neighbours.want();
    const searched = parseQuery(view.q).needles.length > 0;
    if (searched) void this.abstracts.wantAll();
    const filters = view.topics.length + view.terms.length + view.mentions.length + view.picked.length;
    if (filters > 0 || searched || view.view === 'terms' || view.view === 'compare') this.incidence.want();
    if (view.paper !== null || view.open !== null || view.view === 'datasets') {
      this.mentionRows.want();
      this.results.want();
    }
    if (view.view === 'terms') this.topicTerms.want();
    if (view.view === 'corpus') this.intake.want();
  }
}
