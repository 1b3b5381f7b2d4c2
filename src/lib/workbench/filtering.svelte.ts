import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import type { DecidedMentions } from './decidedMentions.svelte.ts';
import { fold, parseQuery, type Needle } from '#lib/view/search.ts';
import { SearchIndex } from '#lib/view/searchIndex.ts';
import { intersect, maskOf, topicMask, type Selection } from '#lib/view/selection.ts';
import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import { papersWithTerm } from '#lib/tables/terms.ts';
import type { View } from '#lib/view/view.ts';

/** The kinds of filter. */
export type FilterKind = 'topics' | 'terms' | 'mentions' | 'picked' | 'q';

/** Which papers pass the filters of a view. Filters of different kinds must all be passed, topics are alternatives. */
export class Filtering {
  constructor(
    private readonly atlas: OpenAtlas,
    private readonly tables: AtlasTables,
    private readonly decided: DecidedMentions,
    private readonly view: () => View,
  ) {}

  readonly #q = $derived.by(() => this.view().q);
  readonly #query = $derived.by(() => parseQuery(this.#q));
  readonly #index = $derived.by(() => new SearchIndex(this.atlas.papers.title));
  /** Search score of each paper; null where nothing is searched for. */
  readonly scores = $derived.by(() =>
    this.#query.needles.length > 0 ? this.#index.scores(this.#query, this.tables.abstracts.chunks) : null,
  );
  /** What to mark in texts: the words searched for, and the terms filtered by. */
  readonly needles: readonly Needle[] = $derived.by(() => [
    ...this.#query.needles,
    ...this.view().terms.map((term) => ({ text: fold(term), whole: false })),
  ]);

  readonly #masks = $derived.by(() => ({
    topics: this.#topicMasks(),
    terms: this.#termMasks(),
    mentions: this.#mentionMasks(),
    picked: this.view().picked.length > 0 ? [maskOf(this.atlas.papers.count, this.view().picked)] : [],
    q: this.scores ? [Uint8Array.from(this.scores, (score) => (score > 0 ? 1 : 0))] : [],
  }));
  readonly selection = $derived.by(() => this.#passing(null));
  /** The papers that pass all filters but the topics: what the list of topics counts. */
  readonly inAnyTopic = $derived.by(() => (this.view().topics.length > 0 ? this.#passing('topics') : this.selection));
  /** The papers that pass all filters but the mentions: what bars of mentions count. */
  readonly withAnyMention = $derived.by(() =>
    this.view().mentions.length > 0 ? this.#passing('mentions') : this.selection,
  );
  readonly active = $derived.by(() => Object.values(this.#masks).some((masks) => masks.length > 0));
  /** What the filters still wait for, in words; empty where the selection is final. */
  readonly waiting = $derived.by(() => {
    const { terms, mentions } = this.view();
    const waits: string[] = [];
    if (terms.length > 0 && !this.tables.incidence.value) waits.push('terms');
    if (mentions.length > 0 && !this.decided.index) waits.push('mentions');
    if (this.scores && !this.tables.abstracts.complete) waits.push('abstracts');
    return waits;
  });

  #passing(but: FilterKind | null): Selection {
    const masks = Object.entries(this.#masks).flatMap(([kind, list]) => (kind === but ? [] : list));
    return intersect(this.atlas.papers.count, masks);
  }

  #topicMasks(): Uint8Array[] {
    const { topics } = this.view();
    return topics.length > 0 ? [topicMask(this.atlas.papers.topic, topics)] : [];
  }

  #termMasks(): Uint8Array[] {
    const [vocabulary, incidence] = [this.tables.vocabulary.value, this.tables.incidence.value];
    if (!vocabulary || !incidence) return [];
    return this.view().terms.map((term) => {
      const at = vocabulary.at.get(term);
      return at === undefined ? new Uint8Array(this.atlas.papers.count) : papersWithTerm(incidence, at);
    });
  }

  #mentionMasks(): Uint8Array[] {
    const { index } = this.decided;
    if (!index) return [];
    return this.view().mentions.map((ref) => maskOf(this.atlas.papers.count, index.find(ref)?.papers ?? []));
  }
}
