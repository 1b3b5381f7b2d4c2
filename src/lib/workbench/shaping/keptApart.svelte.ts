import type { RecordName } from '#core/atlas/recipe';
import type { Manifest } from '#core/atlas/types';
import { holds, recordNames, toggled } from '#lib/corpora/recordNames.ts';
import { storageKey, type KeptText } from '../browserStorage.ts';
import { Kept } from '../kept.svelte.ts';

/**
 * Records that a person says are papers of their own, kept in the browser for the inputs it was said of. The atlas on screen was merged
 * before: it takes effect when the files are read again. What the atlas was built with is in its recipe, and not here again.
 */
export class KeptApart {
  readonly #all: Kept<readonly RecordName[]>;

  constructor({ inputs, recipe }: Pick<Manifest, 'inputs' | 'recipe'>, storage: KeptText) {
    const built = recipe.corpus.keepApart;
    this.#all = new Kept<readonly RecordName[]>(storage, storageKey('apart', { inputs }), {
      read: (text) => recordNames(text).filter((one) => !holds(built, one)),
      write: (list) => (list.length > 0 ? JSON.stringify(list) : null),
    });
  }

  get list(): readonly RecordName[] {
    return this.#all.value;
  }
  /** Whether those of the list will be here at the next visit. */
  get kept(): boolean {
    return this.#all.kept;
  }

  has(record: RecordName): boolean {
    return holds(this.list, record);
  }

  toggle(record: RecordName): void {
    const had = this.has(record);
    // Another tab may have said the same.
    this.#all.change((now) => (holds(now, record) === had ? toggled(now, record) : now));
  }
}
