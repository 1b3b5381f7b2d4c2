import type { RecordName } from '#core/atlas/recipe';
import type { Manifest } from '#core/atlas/types';
import { holds, recordNames, toggled } from '#lib/corpora/recordNames.ts';
import { storageKey, type KeptText } from '../browserStorage.ts';

/**
 * Records that a person says are papers of their own, kept in the browser for the inputs it was said of. The atlas on screen was merged
 * before: it takes effect when the files are read again. What the atlas was built with is in its recipe, and not here again.
 */
export class KeptApart {
  list: readonly RecordName[] = $state.raw([]);
  /** Whether those of the list will be here at the next visit. */
  kept = $state(true);
  readonly #key: string;

  constructor(
    { inputs, recipe }: Pick<Manifest, 'inputs' | 'recipe'>,
    private readonly storage: KeptText,
  ) {
    this.#key = storageKey('apart', { inputs });
    const built = recipe.corpus.keepApart;
    this.list = recordNames(storage.getItem(this.#key)).filter((one) => !holds(built, one));
  }

  has(record: RecordName): boolean {
    return holds(this.list, record);
  }

  toggle(record: RecordName): void {
    this.list = toggled(this.list, record);
    if (this.list.length > 0) this.kept = this.storage.setItem(this.#key, JSON.stringify(this.list));
    else {
      this.storage.removeItem(this.#key);
      this.kept = true;
    }
  }
}
