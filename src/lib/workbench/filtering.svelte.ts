import { groups } from 'd3';
import { fold } from '#core/atlas/words/fold';
import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import type { Failure } from '#lib/tables/failure.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { papersWithTerm } from '#lib/tables/terms.ts';
import { papersPassing, readFieldTest, searchHint, type FieldTest } from '#lib/view/fieldTest.ts';
import { parseQuery, searchesTexts, type Needle } from '#lib/view/search.ts';
import { intersect, maskOf, topicMask, unite, type Selection } from '#lib/view/selection.ts';
import type { FilterAbout } from '#lib/ui/filterAbout.ts';
import type { View } from '#lib/view/view.ts';
import type { DecidedMentions } from './decidedMentions.svelte.ts';
import type { Facets } from './facets/facets.svelte.ts';
import type { KeptSets } from './keptSets.svelte.ts';

/** One filter: the papers that pass it, and what it is about, so that a chart can leave its own filter out. */
interface Filter {
  readonly about: FilterAbout;
  readonly mask: Uint8Array;
}

/** What the filters wait for, in words, and why it does not come where it cannot be read. */
export interface Wait {
  readonly what: string;
  readonly failure: Failure | undefined;
}

type Asked = Pick<View, 'topics' | 'terms' | 'mentions' | 'where' | 'picked' | 'q'>;

/** Where filters get what they need. */
export interface FilterSources {
  readonly atlas: OpenAtlas;
  readonly tables: AtlasTables;
  readonly decided: DecidedMentions;
  readonly facets: Facets;
  readonly kept: KeptSets;
}

/** Which papers pass the filters of a view. Filters of different kinds must all be passed; topics, and tests of one column, are alternatives. */
export class Filtering {
  readonly #from: FilterSources;
  readonly #view: () => View;

  constructor(from: FilterSources, view: () => View) {
    this.#from = from;
    this.#view = view;
  }

  /** What of the view filters: the same as long as that is the same, so that nothing is counted again when a paper is opened. */
  #last: { readonly key: string; readonly asked: Asked } | undefined;
  readonly #asked: Asked = $derived.by(() => {
    const { topics, terms, mentions, where, picked, q } = this.#view();
    const asked = { topics, terms, mentions, where, picked, q };
    const key = JSON.stringify(asked);
    if (this.#last?.key !== key) this.#last = { key, asked };
    return this.#last!.asked;
  });
  readonly #q = $derived.by(() => this.#asked.q);
  readonly #query = $derived.by(() => parseQuery(this.#q, (name) => this.#from.facets.has(name)));
  /** What could be asked of each field that the search names without asking anything of it; none while the columns are on their way. */
  readonly hints: readonly string[] = $derived.by(() =>
    this.#query.unasked.flatMap((field) => {
      const facet = this.#from.facets.find(field);
      return facet ? [searchHint(field, facet)] : [];
    }),
  );
  /** Search score of each paper; null where no words are searched for. */
  readonly scores = $derived.by(() =>
    searchesTexts(this.#query) ? this.#from.tables.search.scores(this.#query) : null,
  );
  /** How many papers have been searched; all of them where no words are searched for. */
  readonly searched = $derived.by(() => {
    const { atlas, tables } = this.#from;
    return searchesTexts(this.#query) ? tables.search.searched(this.#query) : atlas.papers.count;
  });
  /** What to mark in texts: the words searched for, and the terms filtered by. */
  readonly needles: readonly Needle[] = $derived.by(() => [...this.words, ...this.terms]);
  /** Those that are searched for. */
  readonly words: readonly Needle[] = $derived.by(() => this.#query.needles);
  /** Those that are filtered by. */
  readonly terms: readonly Needle[] = $derived.by(() =>
    this.#asked.terms.map((term) => ({ text: fold(term), whole: false })),
  );

  /** Nothing is asked of a table that no filter needs: what arrives late would make the selection, and every list of it, anew. */
  readonly #filters: readonly Filter[] = $derived.by(() => [
    ...this.#topicMasks(),
    ...this.#termMasks(),
    ...this.#mentionMasks(),
    ...this.#pickedMasks(),
    ...this.#whereMasks(),
    ...this.#searchMasks(),
  ]);
  readonly selection = $derived.by(() => this.without(() => false));
  /** The papers that pass all filters but the topics: what the list of topics counts. */
  readonly inAnyTopic = $derived.by(() => this.without((about) => about === 'topics'));
  /** The papers that pass all filters but the mentions: what bars of mentions count. */
  readonly withAnyMention = $derived.by(() => this.without((about) => about === 'mentions'));
  readonly active = $derived.by(() => this.#filters.length > 0);
  /** What the filters still wait for; nothing where the selection is final. */
  readonly waits: readonly Wait[] = $derived.by(() => {
    const { terms, mentions, where } = this.#asked;
    const { tables, decided, facets, atlas } = this.#from;
    const { vocabulary, incidence, facetColumns, abstracts } = tables;
    const waits: Wait[] = [];
    const wait = (what: string, ...parts: readonly { readonly failure: Failure | undefined }[]) =>
      waits.push({ what, failure: parts.find(({ failure }) => failure)?.failure });
    if (terms.length > 0 && !(vocabulary.value && incidence.value)) wait('terms', vocabulary, incidence);
    if (mentions.length > 0 && !decided.index)
      wait('mentions', tables.mentions, tables.mentionRows, tables.results, abstracts);
    if (where.length + this.#query.fields.length > 0 && !facets.columns) wait('columns', facetColumns);
    if (this.searched < atlas.papers.count) wait('abstracts', { failure: tables.search.failureOf(this.#query) });
    return waits;
  });
  readonly waiting: readonly string[] = $derived.by(() => this.waits.map(({ what }) => what));
  /** Whether the selection is what it will be. */
  readonly final = $derived.by(() => this.waits.length === 0);
  /** Whether it is what was found in the papers searched up to now: fewer than it will be. */
  readonly growing = $derived.by(() => this.searched > 0 && this.waiting.join() === 'abstracts');

  /** The papers that pass all filters but some: a chart counts what its own filter leaves out too. */
  without(but: (about: FilterAbout) => boolean): Selection {
    const masks = this.#filters.flatMap(({ about, mask }) => (but(about) ? [] : [mask]));
    return intersect(this.#from.atlas.papers.count, masks);
  }

  #topicMasks(): Filter[] {
    const { topics } = this.#asked;
    return topics.length > 0 ? [{ about: 'topics', mask: topicMask(this.#from.atlas.papers.topic, topics) }] : [];
  }

  #termMasks(): Filter[] {
    if (this.#asked.terms.length === 0) return [];
    const { tables, atlas } = this.#from;
    const [vocabulary, incidence] = [tables.vocabulary.value, tables.incidence.value];
    if (!vocabulary || !incidence) return [];
    return this.#asked.terms.map((term) => {
      const at = vocabulary.at.get(term);
      return {
        about: 'terms',
        mask: at === undefined ? new Uint8Array(atlas.papers.count) : papersWithTerm(incidence, at),
      };
    });
  }

  #mentionMasks(): Filter[] {
    if (this.#asked.mentions.length === 0) return [];
    const { decided, atlas } = this.#from;
    const { index } = decided;
    if (!index) return [];
    return this.#asked.mentions.map((ref) => ({
      about: 'mentions',
      mask: maskOf(atlas.papers.count, index.find(ref)?.papers ?? []),
    }));
  }

  #pickedMasks(): Filter[] {
    const { picked } = this.#asked;
    if (picked === '') return [];
    return [{ about: 'picked', mask: maskOf(this.#from.atlas.papers.count, this.#from.kept.rowsOf(picked) ?? []) }];
  }

  #whereMasks(): Filter[] {
    return groups(this.#asked.where, ({ field }) => field).map(([field, tests]) => ({
      about: `where ${field}` as const,
      mask: this.maskOfAny(tests),
    }));
  }

  #searchMasks(): Filter[] {
    const words: Filter[] = this.scores ? [{ about: 'q', mask: positive(this.scores) }] : [];
    const asked = this.#query.fields.map(({ field, text, quoted, not }): Filter => {
      const isValue = (value: string) => !!this.#from.facets.find(field)?.entries.some((one) => one.value === value);
      const mask = this.maskOfAny([readFieldTest(field, text, quoted, isValue)]);
      return { about: 'q', mask: not ? mask.map((bit) => 1 - bit) : mask };
    });
    return [...words, ...asked];
  }

  /** 1 for each paper that passes any of the tests; for all papers while the columns are on their way. */
  maskOfAny(tests: readonly FieldTest[]): Uint8Array {
    const { facets, atlas } = this.#from;
    if (!facets.columns) return new Uint8Array(atlas.papers.count).fill(1);
    return unite(
      atlas.papers.count,
      tests.map((test) => {
        const facet = facets.find(test.field);
        return facet ? papersPassing(test, facet) : new Uint8Array(atlas.papers.count);
      }),
    );
  }
}

function positive(scores: Float32Array): Uint8Array {
  const mask = new Uint8Array(scores.length);
  for (let row = 0; row < scores.length; row++) if (scores[row]! > 0) mask[row] = 1;
  return mask;
}
