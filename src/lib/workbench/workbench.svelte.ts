import { explain } from '#lib/tables/failure.ts';
import { createContext } from 'svelte';
import type { TopicSummary } from '#core/atlas/types';
import type { MentionKind } from '#core/types';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { KeptSets } from './keptSets.svelte.ts';
import { Comparison } from './comparison.svelte.ts';
import { PaperMarks, type PaperMark } from './marks/paperMarks.svelte.ts';
import { Similar } from './similar.svelte.ts';
import { Tours } from './tours/tours.svelte.ts';
import { KeptApart } from './shaping/keptApart.svelte.ts';
import { Decisions } from './decisions.svelte.ts';
import { fetchFor } from './fetching/fetchFor.ts';
import { Facets } from './facets/facets.svelte.ts';
import { Filtering } from './filtering.svelte.ts';
import { ListedPapers } from './listedPapers.svelte.ts';
import { DecidedMentions } from './decidedMentions.svelte.ts';
import { countMentions, papersWithMention, type MentionCount, type MentionRef } from '#lib/tables/mentionIndex.ts';
import { followFields } from '#lib/view/fields.svelte.ts';
import { rankTerms, salientTerms, type RankedTerm } from '#lib/stats/relevance.ts';
import { countTopics } from '#lib/view/selection.ts';
import { Steps, type Gesture } from '#lib/view/steps.svelte.ts';
import { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import { tallyTerms } from '#lib/tables/terms.ts';
import { formatFieldTest, type FieldTest } from '#lib/view/fieldTest.ts';
import type { Step, PageHistory } from '#lib/view/history.ts';
import { FILTER_NAMES, START, type View } from '#lib/view/view.ts';
import { formatView, parseView } from '#lib/view/viewCodec.ts';
import { until, type KeptText } from './browserStorage.ts';
import { counted } from '#lib/ui/words.ts';
import { sayMissing } from './fetching/missing.ts';

/** Terms that a list shows at most. */
const MOST_TERMS = 40;

/** An open atlas with the person's view of it: what is selected, and everything that is counted in the selection. */
export class Workbench {
  readonly #shown = followFields<View>(START);
  readonly view: View = this.#shown.now;
  /** Said to screen readers, and shown for a moment. */
  notice = $state('');
  /** Which of the side panels is shown where there is room for one. */
  side = $state<'topics' | 'detail'>('topics');
  /** The paper under the pointer in a list, for the map to show. */
  hint = $state.raw<number | null>(null);

  readonly tables: AtlasTables;
  readonly decisions: Decisions;
  /** Records that are not to be merged when the files are read again. */
  readonly apart: KeptApart;
  readonly decided: DecidedMentions;
  readonly facets: Facets;
  readonly kept: KeptSets;
  readonly marks: PaperMarks;
  readonly filtering: Filtering;
  readonly comparison: Comparison;
  readonly similar: Similar;
  readonly listed: ListedPapers;
  readonly tours: Tours;
  readonly topics: ReadonlyMap<number, TopicSummary>;

  readonly #steps: Steps;

  constructor(
    readonly atlas: OpenAtlas,
    history: PageHistory,
    kept: KeptText,
  ) {
    const storage = until(kept, atlas.closed);
    this.topics = atlas.topics;
    this.#steps = new Steps(history);
    this.tables = new AtlasTables(atlas);
    this.decisions = new Decisions(atlas.manifest, storage, () => this.decided.fetch());
    this.apart = new KeptApart(atlas.manifest, storage);
    this.decided = new DecidedMentions(atlas, this.tables, this.decisions);
    this.marks = new PaperMarks(atlas, storage);
    this.facets = new Facets(atlas, this.tables, storage, this.marks, this.decided);
    this.kept = new KeptSets(atlas.manifest, storage);
    this.filtering = new Filtering(this, () => this.view);
    this.comparison = new Comparison(this, () => this.view);
    this.similar = new Similar(this, () => this.view);
    this.listed = new ListedPapers(this, () => this.view);
    this.tours = new Tours(this, storage);
    if (this.kept.outdated > 0)
      this.notice = `${counted(this.kept.outdated, 'set')} of papers that you kept here ${this.kept.outdated === 1 ? 'is' : 'are'} gone: another version of the program read your files, and its papers may be others.`;
  }

  // What is shown.

  readonly selection = $derived.by(() => this.filtering.selection);
  readonly filtered = $derived.by(() => this.filtering.active);
  /** Papers by topic id, with all filters in force but the topics. */
  readonly topicCounts = $derived.by(() => countTopics(this.atlas.papers.topic, this.filtering.inAnyTopic.mask));
  /** The row of the paper that is open; null where none is. */
  readonly paper = $derived.by(() =>
    this.view.paper === null ? null : (this.atlas.rows.get(this.view.paper) ?? null),
  );
  /** The topic that alone is selected; null where none or several are. */
  readonly topic = $derived.by(() =>
    this.view.topics.length === 1 ? (this.topics.get(this.view.topics[0]!) ?? null) : null,
  );

  readonly #tally = $derived.by(() => {
    const [vocabulary, incidence] = [this.tables.vocabulary.value, this.tables.incidence.value];
    return vocabulary && incidence && tallyTerms(incidence, vocabulary.form.length, this.selection.mask);
  });
  /** The terms of the selection by relevance, those of the whole corpus by salience; undefined while they are on their way. */
  readonly terms: readonly RankedTerm[] | undefined = $derived.by(() => {
    const vocabulary = this.tables.vocabulary.value;
    if (vocabulary && !this.filtered) return salientTerms(vocabulary, MOST_TERMS);
    if (!vocabulary || !this.#tally) return undefined;
    return rankTerms(vocabulary, this.#tally, {
      selected: Math.max(1, this.selection.rows.length),
      total: this.atlas.papers.count,
      lambda: this.view.relevance,
      most: MOST_TERMS,
    });
  });

  /** The names of a kind that the selection mentions, most first, filters by mention apart; undefined while on their way. */
  counts(kind: MentionKind): readonly MentionCount[] | undefined {
    const { index } = this.decided;
    return index && countMentions(index, kind, this.filtering.withAnyMention.mask);
  }

  /** Papers of the selection that mention any name of the kind, filters by mention apart; undefined while on their way. */
  withMention(kind: MentionKind): number | undefined {
    const { index } = this.decided;
    return index && papersWithMention(index, kind, this.filtering.withAnyMention.mask);
  }

  // What a person does.

  /** Changes the view. Changes of one gesture share a step. */
  go(change: Partial<View>, gesture: Gesture | null = null): void {
    const next = { ...this.view, ...change };
    if (formatView(next) === formatView(this.view)) return;
    if (next.view !== this.view.view) this.notice = '';
    const refiltered = FILTER_NAMES.some((name) => next[name] !== this.view[name]);
    this.#show(next);
    if (refiltered) this.#turnSide();
    this.#steps.take(formatView(next), this.decisions.version, gesture);
  }

  /** Does something to the decisions about mentions, and to the view with it, as one step that can be undone. */
  async decide(change: (decided: DecidedMentions) => void | Promise<void>, view: Partial<View> = {}): Promise<void> {
    try {
      await change(this.decided);
    } catch (error) {
      const { what, fix } = explain(error);
      this.notice = `Nothing was decided. ${what} ${fix}`;
      return;
    }
    this.decided.fetch();
    this.#show({ ...this.view, ...view });
    this.#steps.take(formatView(this.view), this.decisions.version);
    if (!this.decisions.kept) {
      this.notice =
        'This browser does not keep what you decide here: take the recipe (Corpus) before you close the page.';
    }
  }

  /** Shows the view of the address bar: at the start, and after a step back or forward. */
  restore(query: string, { step = 0, decisions = this.decisions.version }: Partial<Step>): void {
    this.#steps.arrive(step);
    if (decisions !== this.decisions.version) this.decisions.restore(decisions);
    this.decided.fetch();
    const asked = parseView(query);
    this.#show(asked);
    this.notice = sayMissing(asked, this.view) || this.notice;
    this.#turnSide();
  }

  /** Writes the view as it is understood into the address bar: at the start, so that the first step can be undone. */
  settle(): void {
    this.#steps.amend(formatView(this.view), this.decisions.version);
  }

  /** Whether a step of this visit can be taken back. */
  get canGoBack(): boolean {
    return this.#steps.canGoBack;
  }
  /** Whether a step of this visit that was taken back can be made again. */
  get canGoForward(): boolean {
    return this.#steps.canGoForward;
  }
  get canUndo(): boolean {
    return this.#steps.canGoBack || this.decisions.canUndo;
  }
  get canRedo(): boolean {
    return this.#steps.canGoForward || this.decisions.canRedo;
  }
  undo(): void {
    if (this.#steps.canGoBack) this.#steps.back();
    else if (this.decisions.canUndo) this.#turnDecisions(-1);
  }
  redo(): void {
    if (this.#steps.canGoForward) this.#steps.forward();
    else if (this.decisions.canRedo) this.#turnDecisions(1);
  }

  /** Selects one topic, or none where it alone was selected; with `add` it joins or leaves the ones that are. */
  chooseTopic(id: number, add = false): void {
    const has = this.view.topics.includes(id);
    const others = this.view.topics.filter((other) => other !== id);
    const topics = add ? (has ? others : [...others, id]) : has && others.length === 0 ? [] : [id];
    this.go({ topics, paper: null, open: null });
  }

  /** Selects one topic and no other, or none. */
  selectTopic(id: number | null): void {
    this.go({ topics: id === null ? [] : [id], paper: null, open: null });
  }

  /** Selects papers by hand; none lifts the filter. */
  pick(rows: Int32Array): void {
    this.go({ picked: this.kept.keep(rows), paper: null });
  }

  /** Ranks all papers by how like they are to some, as a further step of the trail. Filters are lifted: they may be set anew. */
  findSimilar(seeds: ArrayLike<number>): void {
    const { topics, terms, mentions, where, q, picked, sort } = START;
    const like = this.similar.next(seeds);
    this.go({ view: 'papers', like, topics, terms, mentions, where, q, picked, sort, paper: null, open: null });
  }

  /** Filters by what is asked of a column, or lifts that filter. */
  toggleWhere(test: FieldTest): void {
    const text = formatFieldTest(test);
    this.go({ where: toggled(this.view.where, test, (other) => formatFieldTest(other) === text), paper: null });
  }

  toggleTerm(term: string): void {
    this.go({ terms: toggled(this.view.terms, term, (other) => other === term), paper: null });
  }

  /** Filters by a name and opens its sentences, or lifts the filter. */
  toggleMention({ kind, name }: MentionRef): void {
    const same = (other: MentionRef): boolean => other.kind === kind && other.name === name;
    const mentions = toggled(this.view.mentions, { kind, name }, same);
    const open = mentions.some(same) ? name : this.view.open === name ? null : this.view.open;
    this.go({ mentions, paper: null, open, ...(open === name ? { kind } : {}) });
  }

  openPaper(row: number | null): void {
    this.hint = null;
    this.go({ paper: row === null ? null : this.atlas.papers.id.at(row)! });
  }

  /** Says something of a paper, for this person alone. */
  mark(paper: string, change: Partial<PaperMark>): void {
    this.takeMarks([[paper, change]]);
  }

  takeMarks(marks: Parameters<PaperMarks['take']>[0]): void {
    this.marks.take(marks);
    if (!this.marks.kept)
      this.notice = 'This browser does not keep your marks: save them (Papers › My marks) before you close the page.';
  }

  /** Asks once more for what the view shows and could not be read. */
  readAgain(): void {
    this.tables.search.again();
    fetchFor(this.view, this.tables);
    this.decided.fetch();
  }

  /** The view without the tour that led to it: what a figure or a stop of a tour says. */
  get query(): string {
    return formatView({ ...this.view, tour: null });
  }

  clear(): void {
    this.go({ topics: [], terms: [], mentions: [], where: [], q: '', picked: '', paper: null, open: null });
  }

  /** Undoes or redoes a decision of an earlier visit, which the history of this one does not hold. */
  #turnDecisions(by: 1 | -1): void {
    this.decisions.restore(this.decisions.version + by);
    this.decided.fetch();
    this.settle();
  }

  #turnSide(): void {
    const { topics, terms, mentions, where, picked, q, paper, open } = this.view;
    const filters = topics.length + terms.length + mentions.length + where.length + picked.length;
    this.side = filters > 0 || q || paper !== null || open !== null ? 'detail' : 'topics';
  }

  #show(view: View): void {
    const paper = view.paper !== null && this.atlas.rows.get(view.paper) === undefined ? null : view.paper;
    this.#shown.set({ ...view, paper, topics: view.topics.filter((id) => this.topics.has(id)) });
    fetchFor(this.view, this.tables);
    if (this.view.picked && this.kept.rowsOf(this.view.picked) === null) {
      this.notice =
        'The papers of this address were picked in another browser, or for another corpus, and are not kept here.';
    }
    if (this.paper !== null) void this.tables.abstracts.want(this.paper);
    if (view.tour?.of === 'saved') void this.tours.fetch();
  }
}

function toggled<T>(list: readonly T[], item: T, same: (other: T) => boolean): T[] {
  return list.some(same) ? list.filter((other) => !same(other)) : [...list, item];
}

/** The workbench that the page shows, for the panels within. */
export const [useWorkbench, provideWorkbench] = createContext<Workbench>();
