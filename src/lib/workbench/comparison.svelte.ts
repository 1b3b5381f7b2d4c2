import { shownTopics } from '#lib/view/topicOrder.ts';
import type { UnfilteredBy } from '#lib/ui/filterAbout.ts';
import { comparedMasks, fillIn } from '#lib/view/compared.ts';
import type { ComparedSet } from '#lib/view/comparedSet.ts';
import { describeFieldTest } from '#lib/view/fieldTest.ts';
import { maskOf, rowsOf, topicMask } from '#lib/view/selection.ts';
import type { View } from '#lib/view/view.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { capital } from '#lib/ui/words.ts';
import type { Filtering, FilterSources } from './filtering.svelte.ts';

/** One side of a comparison. */
export interface Side {
  readonly set: ComparedSet;
  readonly label: string;
  readonly papers: number;
  readonly mask: Uint8Array;
  /** Id of the topic whose colour it takes. */
  readonly topic?: number;
}

/** The filters bear on a comparison only where a side is what they leave. */
export const unfilteredBy = (sides: readonly Side[]): UnfilteredBy =>
  sides.some(({ set }) => set.kind === 'selection') ? undefined : 'all';

interface ComparisonSources extends FilterSources {
  readonly filtering: Filtering;
  readonly filtered: boolean;
}

/** The two sets of papers that the Compare view holds against each other. */
export class Comparison {
  readonly #from: ComparisonSources;
  readonly #view: () => View;

  constructor(from: ComparisonSources, view: () => View) {
    this.#from = from;
    this.#view = view;
  }

  readonly #sets = $derived.by(() => {
    const { a, b } = this.#view();
    const { filtered, atlas } = this.#from;
    return fillIn(a, b, { filtered, topics: shownTopics(atlas.manifest).map(({ id }) => id) });
  });
  readonly #masks = $derived.by(() =>
    comparedMasks(...this.#sets, this.#from.atlas.papers.count, (set) => this.#maskOf(set)),
  );
  readonly a: Side = $derived.by(() => this.#side(this.#sets[0], this.#masks.a));
  readonly b: Side = $derived.by(() => this.#side(this.#sets[1], this.#masks.b));
  /** Papers in both, which blur the difference. */
  readonly shared = $derived.by(() => this.#masks.shared);
  /** Whether there is anything to compare: two sets, neither empty, that are not the same. */
  readonly possible = $derived.by(
    () => this.a.papers > 0 && this.b.papers > 0 && this.shared < Math.max(this.a.papers, this.b.papers),
  );

  #side(set: ComparedSet, mask: Uint8Array): Side {
    const side = { set, label: this.nameOf(set), papers: rowsOf(mask).length, mask };
    return set.kind === 'topic' ? { ...side, topic: set.id } : side;
  }

  #maskOf(set: ComparedSet): Uint8Array {
    const { atlas, filtering, kept, decided } = this.#from;
    const { papers, manifest } = atlas;
    switch (set.kind) {
      case 'selection':
        return filtering.selection.mask;
      case 'topic':
        return topicMask(papers.topic, [set.id]);
      case 'group':
        return topicMask(papers.topic, manifest.groups.find(({ id }) => id === set.id)?.topics ?? []);
      case 'kept':
        return maskOf(papers.count, kept.rowsOf(set.key) ?? []);
      case 'field':
        return filtering.maskOfAny([set.test]);
      case 'mention':
        return maskOf(papers.count, decided.index?.find({ kind: set.mention, name: set.name })?.papers ?? []);
      case 'core':
        return papers.edge.map((bit) => 1 - bit);
      case 'edge':
        return papers.edge.slice();
      case 'auto':
      case 'rest':
        return new Uint8Array(papers.count);
    }
  }

  nameOf(set: ComparedSet): string {
    const { atlas, facets, kept, filtered } = this.#from;
    switch (set.kind) {
      case 'selection':
        return filtered ? 'The selection' : 'All papers';
      case 'topic': {
        const topic = atlas.topics.get(set.id);
        return topic ? topicName(topic) : `Topic ${set.id}`;
      }
      case 'group':
        return capital(atlas.manifest.groups.find(({ id }) => id === set.id)?.label ?? `group ${set.id}`);
      case 'kept':
        return kept.nameOf(set.key) || 'Picked papers';
      case 'field':
        return capital(describeFieldTest(set.test, facets.find(set.test.field)?.label));
      case 'mention':
        return `Mention ${set.name}`;
      case 'core':
        return 'At the core of a topic';
      case 'edge':
        return 'At the edge of a topic';
      case 'auto':
      case 'rest':
        return 'All other papers';
    }
  }
}
