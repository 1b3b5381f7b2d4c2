import { createContext } from 'svelte';
import type { TopicSummary } from '#core/atlas/types';
import type { MentionKind } from '#core/types';
import { Abstracts } from './abstracts.svelte.ts';
import type { OpenAtlas } from './atlas.ts';
import { Lazy } from './lazy.svelte.ts';
import { countMentions, papersWithMention, readMentionIndex, type MentionCount } from './mentions.ts';
import { readNeighbours } from './neighbours.ts';
import { orderPapers } from './order.ts';
import { encodeRows } from './rows.ts';
import { rankTerms, type RankedTerm } from './relevance.ts';
import { fold, parseQuery, scorePaper, type Needle } from './search.ts';
import { countTopics, intersect, maskOf, topicMask, type Selection } from './selection.ts';
import { papersWithTerm, readIncidence, readVocabulary, tallyTerms } from './terms.ts';
import type { Trail } from './trail.ts';
import { formatView, parseView, START, type MentionRef, type View } from './view.ts';

/** Terms that a list shows at most. */
const MOST_TERMS = 40;

/** Changes of one kind that follow each other, such as letters typed into the search, are one step back. */
type Gesture = 'search' | 'relevance';

/** An open atlas with the person's view of it: what is selected, and everything that is counted in the selection. */
export class Workbench {
  view = $state.raw<View>(START);
  /** Said to screen readers, and shown for a moment. */
  notice = $state('');
  /** The paper under the pointer in a list, for the map to show. */
  hint = $state.raw<number | null>(null);

  readonly abstracts: Abstracts;
  readonly mentions;
  readonly vocabulary;
  readonly incidence;
  readonly neighbours;
  readonly topics: ReadonlyMap<number, TopicSummary>;

  #step = $state(0);
  #last = $state(0);
  #gesture: Gesture | null = null;

  constructor(
    readonly atlas: OpenAtlas,
    private readonly trail: Trail,
  ) {
    const { folder, manifest } = atlas;
    this.abstracts = new Abstracts(folder, manifest);
    this.mentions = new Lazy(() => readMentionIndex(folder, manifest));
    this.vocabulary = new Lazy(() => readVocabulary(folder, manifest));
    this.incidence = new Lazy(() => readIncidence(folder, manifest));
    this.neighbours = new Lazy(() => readNeighbours(folder, manifest));
    this.topics = atlas.topics;
  }

  // What is selected.

  readonly #query = $derived(parseQuery(this.view.q));
  readonly #titles = $derived.by(() => this.atlas.papers.title.map(fold));
  readonly #scores = $derived.by(() => (this.#query.needles.length > 0 ? this.#search() : null));
  readonly #masks = $derived.by(() => this.#filterMasks());
  /** The papers that pass all filters but the topics: what the list of topics counts. */
  readonly #inAnyTopic: Selection = $derived.by(() => intersect(this.atlas.papers.count, this.#masks));
  readonly selection: Selection = $derived.by(() => {
    if (this.view.topics.length === 0) return this.#inAnyTopic;
    const topics = topicMask(this.atlas.papers.topic, this.view.topics);
    return intersect(this.atlas.papers.count, [topics, this.#inAnyTopic.mask]);
  });
  readonly filtered = $derived(this.view.topics.length > 0 || this.#masks.length > 0);
  /** Papers by topic id, with all filters in force but the topics. */
  readonly topicCounts = $derived.by(() => countTopics(this.atlas.papers.topic, this.#inAnyTopic.mask));
  /** Rows of the selection in the order asked for. */
  readonly ordered = $derived.by(() =>
    orderPapers(this.selection.rows, this.atlas.papers, this.view.sort, this.#scores),
  );
  /** What to mark in texts: the words searched for, and the terms filtered by. */
  readonly needles: readonly Needle[] = $derived([
    ...this.#query.needles,
    ...this.view.terms.map((term) => ({ text: fold(term), whole: false })),
  ]);
  /** The row of the paper that is open; null where none is. */
  readonly paper = $derived.by(() =>
    this.view.paper === null ? null : (this.atlas.rows.get(this.view.paper) ?? null),
  );
  /** The topic that alone is selected; null where none or several are. */
  readonly topic = $derived.by(() =>
    this.view.topics.length === 1 ? (this.topics.get(this.view.topics[0]!) ?? null) : null,
  );
  /** What the filters in force still wait for; empty where the counts are final. */
  readonly waiting = $derived.by(() => {
    const waits: string[] = [];
    if (this.view.terms.length > 0 && !this.incidence.value) waits.push('terms');
    if (this.view.mentions.length > 0 && !this.mentions.value) waits.push('mentions');
    if (this.#query.needles.length > 0 && !this.abstracts.complete) waits.push('abstracts');
    return waits;
  });

  // What is counted in the selection.

  readonly #tally = $derived.by(() => {
    const [vocabulary, incidence] = [this.vocabulary.value, this.incidence.value];
    if (!vocabulary) return undefined;
    if (!this.filtered) return { papers: vocabulary.papers, count: vocabulary.count };
    return incidence && tallyTerms(incidence, vocabulary.form.length, this.selection.mask);
  });
  /** The terms of the selection by relevance; undefined while they are on their way. */
  readonly terms: readonly RankedTerm[] | undefined = $derived.by(() => {
    const vocabulary = this.vocabulary.value;
    if (!vocabulary || !this.#tally) return undefined;
    return rankTerms(vocabulary, this.#tally, {
      selected: Math.max(1, this.selection.rows.length),
      total: this.atlas.papers.count,
      lambda: this.view.relevance,
      most: MOST_TERMS,
    });
  });

  /** The names of a kind that the selection mentions, most first; undefined while they are on their way. */
  counts(kind: MentionKind): readonly MentionCount[] | undefined {
    return this.mentions.value && countMentions(this.mentions.value, kind, this.selection.mask);
  }

  /** Papers of the selection that mention any name of the kind; undefined while they are on their way. */
  withMention(kind: MentionKind): number | undefined {
    return this.mentions.value && papersWithMention(this.mentions.value, kind, this.selection.mask);
  }

  // What a person does.

  /** Changes the view. Changes of one gesture share a step. */
  go(change: Partial<View>, gesture: Gesture | null = null): void {
    const next = { ...this.view, ...change };
    if (formatView(next) === formatView(this.view)) return;
    const how = gesture !== null && gesture === this.#gesture ? 'replace' : 'push';
    if (how === 'push') this.#last = ++this.#step;
    this.#gesture = gesture;
    this.#show(next);
    this.trail.go(formatView(next), this.#step, how);
  }

  /** Shows the view of the address bar: at the start, and after a step back or forward. */
  restore(query: string, step: number): void {
    this.#step = step;
    this.#last = Math.max(this.#last, step);
    this.#gesture = null;
    this.#show(parseView(query));
  }

  get canUndo(): boolean {
    return this.#step > 0;
  }
  get canRedo(): boolean {
    return this.#step < this.#last;
  }
  undo(): void {
    if (this.canUndo) this.trail.back();
  }
  redo(): void {
    if (this.canRedo) this.trail.forward();
  }

  /** Selects one topic, or none where it alone was selected; with `add` it joins or leaves the ones that are. */
  chooseTopic(id: number, add = false): void {
    const has = this.view.topics.includes(id);
    const others = this.view.topics.filter((other) => other !== id);
    const topics = add ? (has ? others : [...others, id]) : has && others.length === 0 ? [] : [id];
    this.go({ topics, paper: null });
  }

  /** Selects one topic and nothing else of the topics. */
  selectTopic(id: number): void {
    this.go({ topics: [id], paper: null });
  }

  /** Selects papers by hand; none lifts the filter. */
  pick(rows: Int32Array): void {
    if (encodeRows(rows) === null) {
      this.notice = 'That is more papers than an address can hold: pick a smaller part, or filter first.';
      return;
    }
    this.go({ picked: [...rows], paper: null });
  }

  toggleTerm(term: string): void {
    this.go({ terms: toggled(this.view.terms, term, (other) => other === term), paper: null });
  }

  toggleMention(ref: MentionRef): void {
    const same = (other: MentionRef): boolean => other.kind === ref.kind && other.name === ref.name;
    this.go({ mentions: toggled(this.view.mentions, { kind: ref.kind, name: ref.name }, same), paper: null });
  }

  openPaper(row: number | null): void {
    this.go({ paper: row === null ? null : this.atlas.papers.id[row]! });
  }

  clear(): void {
    this.go({ topics: [], terms: [], mentions: [], q: '', picked: [], paper: null });
  }

  #show(view: View): void {
    this.view = { ...view, topics: view.topics.filter((id) => this.topics.has(id)) };
    this.#fetchFor(this.view);
  }

  /** Starts what the view needs and the first screen did not. */
  #fetchFor(view: View): void {
    this.vocabulary.want();
    this.mentions.want();
    this.neighbours.want();
    if (view.terms.length > 0 || view.view === 'terms' || view.view === 'compare' || this.filtered)
      this.incidence.want();
    if (parseQuery(view.q).needles.length > 0) void this.abstracts.wantAll();
    if (this.paper !== null) this.abstracts.want(this.paper);
  }

  #filterMasks(): Uint8Array[] {
    const masks: Uint8Array[] = [];
    const papers = this.atlas.papers.count;
    const { vocabulary, incidence, mentions } = this;
    if (vocabulary.value && incidence.value) {
      for (const term of this.view.terms) {
        const at = vocabulary.value.at.get(term);
        masks.push(at === undefined ? new Uint8Array(papers) : papersWithTerm(incidence.value, at));
      }
    }
    if (mentions.value) {
      for (const ref of this.view.mentions) masks.push(maskOf(papers, mentions.value.find(ref)?.papers ?? []));
    }
    if (this.view.picked.length > 0) masks.push(maskOf(papers, this.view.picked));
    if (this.#scores) masks.push(Uint8Array.from(this.#scores, (score) => (score > 0 ? 1 : 0)));
    return masks;
  }

  #search(): Float32Array {
    const scores = new Float32Array(this.atlas.papers.count);
    for (let row = 0; row < scores.length; row++) {
      scores[row] = scorePaper(this.#query, this.#titles[row]!, fold(this.abstracts.of(row) ?? ''));
    }
    return scores;
  }
}

function toggled<T>(list: readonly T[], item: T, same: (other: T) => boolean): T[] {
  return list.some(same) ? list.filter((other) => !same(other)) : [...list, item];
}

/** The workbench that the page shows, for the panels within. */
export const [useWorkbench, provideWorkbench] = createContext<Workbench>();
