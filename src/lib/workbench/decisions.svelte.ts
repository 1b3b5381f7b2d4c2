import * as v from 'valibot';
import type { Manifest } from '#core/atlas/types';
import { decisionSchema, type Decision } from '#core/mention/decisions';
import { storageKey, type KeptText } from './browserStorage.ts';

/**
 * What a person decided about mentions, kept in the browser for the inputs it was decided on. What the atlas was built with is in its
 * recipe, and not here again.
 */
export class Decisions {
  /** The list after each decision; entry 0 is the list before the first. */
  #versions: readonly (readonly Decision[])[] = $state.raw([[]]);
  #at = $state(0);
  /** Whether those in force will be here at the next visit. */
  kept = $state(true);
  readonly #key: string;

  constructor(
    manifest: Manifest,
    private readonly storage: KeptText,
  ) {
    this.#key = storageKey('decisions', manifest);
    const built = manifest.recipe.mentions.decisions.map((decision) => JSON.stringify(decision));
    const kept = parseDecisions(storage.getItem(this.#key)).filter((one) => !built.includes(JSON.stringify(one)));
    this.#versions = Array.from({ length: kept.length + 1 }, (_, count) => kept.slice(0, count));
    this.#at = kept.length;
  }

  /** Those in force, oldest first. */
  get list(): readonly Decision[] {
    return this.#versions[this.#at]!;
  }
  /** Which version is in force; {@link restore} brings it back. */
  get version(): number {
    return this.#at;
  }
  get canUndo(): boolean {
    return this.#at > 0;
  }
  get canRedo(): boolean {
    return this.#at < this.#versions.length - 1;
  }

  /** Puts a list in force: a new version, after which there is nothing to redo. */
  set(list: readonly Decision[]): void {
    this.#versions = [...this.#versions.slice(0, this.#at + 1), list];
    this.restore(this.#at + 1);
  }

  /** Puts a version in force; one that there is not is taken as the nearest that there is. */
  restore(version: number): void {
    this.#at = Math.max(0, Math.min(version, this.#versions.length - 1));
    if (this.list.length > 0) this.kept = this.storage.setItem(this.#key, JSON.stringify(this.list));
    else {
      this.storage.removeItem(this.#key);
      this.kept = true;
    }
  }
}

/** The decisions of a stored text: those that are decisions, whatever else another version or program wrote under our key. */
function parseDecisions(text: string | null): readonly Decision[] {
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((one) => v.is(decisionSchema, one)) : [];
  } catch {
    // No JSON: it holds no decisions.
    return [];
  }
}
