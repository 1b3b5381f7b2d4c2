import { Abstracts } from './abstracts.svelte.ts';
import type { OpenAtlas } from './openAtlas.ts';
import { readFacetColumns } from './facetColumns.ts';
import { Lazy } from './lazy.svelte.ts';
import { mentionIndex } from './mentionIndex.ts';
import { neighboursOf } from './neighbours.ts';
import { vocabularyOf } from './terms.ts';
import { TextSearching } from './textSearching.svelte.ts';
import { readTopicTerms } from './topicTerms.ts';

/** The tables of an atlas that the first screen does without, each fetched when a view first needs it. */
export class AtlasTables {
  readonly abstracts;
  readonly search;
  readonly mentions;
  readonly mentionRows;
  readonly results;
  readonly vocabulary;
  readonly incidence;
  readonly topicTerms;
  readonly neighbours;
  readonly intake;
  readonly facetColumns;

  readonly #texts;

  constructor({ folder, manifest, reader, texts, closed }: OpenAtlas) {
    this.#texts = texts;
    this.abstracts = new Abstracts(manifest, reader);
    this.search = new TextSearching(folder, manifest, closed);
    this.mentions = new Lazy(async () => mentionIndex(await reader.read('mentionLists'), manifest.families));
    this.mentionRows = new Lazy(() => reader.read('mentions'));
    this.results = new Lazy(() => reader.read('results'));
    this.vocabulary = new Lazy(async () => vocabularyOf(await reader.read('vocabulary')));
    this.incidence = new Lazy(() => reader.read('incidence'));
    this.topicTerms = new Lazy(() => readTopicTerms(folder, manifest));
    this.neighbours = new Lazy(async () => neighboursOf(await reader.read('neighbours')));
    this.intake = new Lazy(() => reader.read('intake'));
    this.facetColumns = new Lazy(() => readFacetColumns(folder, manifest));
  }

  /** Whether one of them turned out to be of another atlas, which was put in this one's place. */
  get replaced(): boolean {
    const tables = Object.values(this).filter((one) => one instanceof Lazy);
    const all = [...tables, this.abstracts, this.search, this.#texts];
    return all.some(({ failure }) => failure?.reload);
  }
}
