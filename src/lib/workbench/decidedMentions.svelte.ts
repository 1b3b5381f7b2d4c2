import { CorpuscopeError } from '#core/errors';
import { anchorAt, applyDecisions, type Anchor, type Decision } from '#core/mention/decisions';
import type { Mention, MentionKind } from '#core/types';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import type { Decisions } from './decisions.svelte.ts';
import { indexMentions, type MentionIndex } from '#lib/tables/mentionIndex.ts';
import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';

/** The mentions as the person's decisions leave them. Undefined values are on their way. */
export class DecidedMentions {
  constructor(
    private readonly atlas: OpenAtlas,
    private readonly tables: AtlasTables,
    private readonly decisions: Decisions,
  ) {}

  readonly #decided = $derived.by(() => {
    const { list } = this.decisions;
    const [mentions, results] = [this.tables.mentionRows.value, this.tables.results.value];
    if (list.length === 0 || !mentions || !results) return undefined;
    const spoken = this.#rowsOf(list);
    // Without its text a decision would find nothing to act on, and the counts would be those before it.
    if (spoken.some((row) => this.tables.abstracts.of(row) === undefined)) return undefined;
    return applyDecisions(this.#texts(spoken), mentions, results, list);
  });

  readonly #plain = $derived.by(() => this.decisions.list.length === 0);
  /** Every mention with its evidence. */
  readonly mentions = $derived.by(() => (this.#plain ? this.tables.mentionRows.value : this.#decided?.mentions));
  readonly results = $derived.by(() => (this.#plain ? this.tables.results.value : this.#decided?.results));
  /** Decisions whose sentence is gone, with why. */
  readonly unmatched = $derived.by(() => this.#decided?.unmatched ?? []);
  /** Which papers mention what. */
  readonly index: MentionIndex | undefined = $derived.by(() => {
    if (this.#plain) return this.tables.mentions.value;
    const mentions = this.#decided?.mentions;
    return (
      mentions &&
      indexMentions(
        mentions.map(({ paper }) => paper),
        mentions.map(({ kind }) => kind),
        mentions.map(({ name }) => name),
        this.atlas.manifest.families,
      )
    );
  });

  /** Starts fetching what the decisions in force need. */
  fetch(): void {
    if (this.#plain) return;
    this.tables.mentionRows.want();
    this.tables.results.want();
    for (const row of this.#rowsOf(this.decisions.list)) void this.tables.abstracts.want(row);
  }

  /** Rejects or confirms a mention. */
  async judge(type: 'reject' | 'confirm', { paper, field, start, end, kind }: Mention): Promise<void> {
    this.#decide({ type, at: await this.#anchor(paper, field, start, end), kind });
  }

  /** Adds a mention that the finder missed. */
  async add(place: Pick<Mention, 'paper' | 'field' | 'start' | 'end'>, name: string, kind: MentionKind): Promise<void> {
    this.#decide({ type: 'add', at: await this.#anchor(place.paper, place.field, place.start, place.end), name, kind });
  }

  /** Gives every mention of a name another one; where that is in use, the two become one. */
  rename(kind: MentionKind, name: string, to: string): void {
    const merge = this.index?.find({ kind, name: to }) !== undefined;
    this.#decide(merge ? { type: 'merge', names: [name], into: to, kind } : { type: 'rename', name, to, kind });
  }

  #decide(decision: Decision): void {
    this.decisions.set([...this.decisions.list, decision]);
  }

  async #anchor(paper: number, field: Anchor['field'], start: number, end: number): Promise<Anchor> {
    const { abstracts } = this.tables;
    await abstracts.want(paper);
    if (abstracts.of(paper) === undefined)
      throw new CorpuscopeError(abstracts.failure?.what ?? 'the abstract is not there', {
        fix: abstracts.failure?.fix ?? 'try again',
      });
    return anchorAt(this.#textOf(paper), field, start, end);
  }

  /** The papers that decisions speak of, those that the atlas no longer has left out. */
  #rowsOf(list: readonly Decision[]): number[] {
    return list.flatMap((decision) => ('at' in decision ? (this.atlas.rows.get(decision.at.paper) ?? []) : []));
  }

  /** The texts that decisions speak of; of the other papers only the id matters. */
  #texts(spoken: readonly number[]): { id: string; title: string; abstract: string }[] {
    const { count, id } = this.atlas.papers;
    return Array.from({ length: count }, (_, row) =>
      spoken.includes(row) ? this.#textOf(row) : { id: id.at(row)!, title: '', abstract: '' },
    );
  }

  #textOf(row: number): { id: string; title: string; abstract: string } {
    const { id, title } = this.atlas.papers;
    return { id: id.at(row)!, title: title.at(row)!, abstract: this.tables.abstracts.of(row) ?? '' };
  }
}
