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
  readonly #built: readonly Decision[];
  /** What was kept when this was looked at last. */
  #seen: readonly Decision[];

  /** @param onOthers called when another tab has decided something */
  constructor(
    manifest: Manifest,
    private readonly storage: KeptText,
    onOthers: () => void = () => undefined,
  ) {
    this.#key = storageKey('decisions', manifest);
    this.#built = manifest.recipe.mentions.decisions;
    const kept = this.#stored();
    this.#seen = kept;
    storage.watch?.((key) => (key === this.#key || key === null) && this.#takeOthers() && onOthers());
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

  /** Puts a list in force: a new version, after which there is nothing to redo. What another tab has decided meanwhile is in force with it. */
  set(list: readonly Decision[]): void {
    const before = this.list;
    const next = this.#takeOthers() ? withChange(this.list, before, list) : list;
    this.#versions = [...this.#versions.slice(0, this.#at + 1), next];
    this.restore(this.#at + 1);
  }

  /** Puts a version in force; one that there is not is taken as the nearest that there is. */
  restore(version: number): void {
    this.#takeOthers();
    this.#at = Math.max(0, Math.min(version, this.#versions.length - 1));
    if (this.list.length > 0) this.kept = this.storage.setItem(this.#key, JSON.stringify(this.list));
    else {
      this.storage.removeItem(this.#key);
      this.kept = true;
    }
    this.#seen = this.list;
  }

  #stored(): readonly Decision[] {
    return without(parseDecisions(this.storage.getItem(this.#key)), this.#built);
  }

  /** Makes what another tab has decided or taken back part of every version, so that no undo here undoes it. @returns whether there is such */
  #takeOthers(): boolean {
    if (!this.kept) return false;
    const stored = this.#stored();
    const before = this.#seen;
    if (JSON.stringify(stored) === JSON.stringify(before)) return false;
    this.#versions = this.#versions.map((list) => withChange(list, before, stored));
    this.#seen = stored;
    return true;
  }
}

/** A list with what leads from one list to another: without what is gone, and with what came. */
const withChange = (list: readonly Decision[], from: readonly Decision[], to: readonly Decision[]): Decision[] => {
  const left = without(list, without(from, to));
  return [...left, ...without(without(to, from), left)];
};

/** What of a list is not in another. */
function without(list: readonly Decision[], others: readonly Decision[]): Decision[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return list.filter((one) => !known.has(JSON.stringify(one)));
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
