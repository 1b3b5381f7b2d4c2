import { SvelteMap } from 'svelte/reactivity';
import type { Manifest } from '#core/atlas/types';
import { decodeRows, encodeRows } from '#lib/view/rowCode.ts';
import { storageKey, type KeptText } from './browserStorage.ts';

/** Papers that a person picked, kept in this browser under a short key. */
export interface KeptSet {
  readonly key: string;
  /** As the person called it; empty for one that only an address needs. */
  readonly name: string;
  readonly papers: number;
}

type KnownPapers = Pick<Manifest, 'inputs' | 'generator'> & {
  readonly counts: Pick<Manifest['counts'], 'papers'>;
  readonly recipe: Pick<Manifest['recipe'], 'corpus'>;
};

/** Sets without a name that are kept: the latest. */
const MOST_NAMELESS = 30;
const MOST_PAPERS = 2 ** 24;

/** The sets of papers kept for the inputs of an atlas, so that an address holds a short word for any selection. */
export class KeptSets {
  /** Latest first. */
  #all: readonly KeptSet[] = $state.raw([]);
  /** Codes of the sets of this visit: what storage refuses to hold is here for as long as the page is. */
  readonly #codes = new SvelteMap<string, string>();
  readonly #prefix: string;
  /** What tells one list of papers from another, and so whether row numbers still mean the same: all that it is made of. */
  readonly #version: string;
  /** The rows of the set that was asked for last. */
  #read: { readonly code: string; readonly rows: Int32Array } | undefined;
  /** Whether storage refused the latest change: it holds for this visit alone. */
  refused = $state(false);

  constructor(
    { inputs, counts, generator, recipe }: KnownPapers,
    private readonly storage: KeptText,
  ) {
    this.#version = hashOf([JSON.stringify([inputs, counts.papers, generator, recipe.corpus])]);
    this.#prefix = storageKey('kept', { inputs });
    const kept = storage.getItem(this.#prefix);
    if (kept !== null) this.#all = parseIndex(kept, this.#version);
  }

  /** Those with a name, latest first. */
  readonly named = $derived.by(() => this.#all.filter(({ name }) => name !== ''));

  /**
   * A short word for some papers: their code where that is short, else the key under which they are now kept.
   *
   * @param rows ascending
   */
  keep(rows: ArrayLike<number>): string {
    return encodeRows(rows) ?? this.store(rows, '');
  }

  /** Keeps papers under a name; returns the key. The same papers have the same key. */
  store(rows: ArrayLike<number>, name: string): string {
    const code = encodeRows(rows, MOST_PAPERS) ?? '';
    const key = `s${hashOf([code])}`;
    this.#codes.set(key, code);
    this.#read = { code, rows: Int32Array.from(rows) };
    const known = this.#all.find((set) => set.key === key);
    const set = { key, name: name || (known?.name ?? ''), papers: rows.length };
    this.#write([set, ...this.#all.filter((other) => other.key !== key)], key, code);
    return key;
  }

  /** The rows of a word of {@link keep}; null where it names a set that this browser does not have. */
  rowsOf(picked: string): Int32Array | null {
    const code = picked.startsWith('s') ? this.#codeOf(picked) : picked;
    if (code === null) return null;
    if (this.#read?.code !== code) this.#read = { code, rows: Int32Array.from(decodeRows(code)) };
    return this.#read.rows;
  }

  #codeOf(key: string): string | null {
    return (
      this.#codes.get(key) ??
      (this.#all.some((set) => set.key === key) ? this.storage.getItem(`${this.#prefix}-${key}`) : null)
    );
  }

  nameOf(picked: string): string {
    return this.#all.find(({ key }) => key === picked)?.name ?? '';
  }

  rename(key: string, name: string): void {
    this.#write(this.#all.map((set) => (set.key === key ? { ...set, name } : set)));
  }

  remove(key: string): void {
    this.storage.removeItem(`${this.#prefix}-${key}`);
    this.#write(this.#all.filter((set) => set.key !== key));
  }

  #write(all: readonly KeptSet[], key = '', code = ''): void {
    const nameless = all.filter(({ name }) => name === '');
    const dropped = nameless.slice(MOST_NAMELESS);
    for (const set of dropped) this.storage.removeItem(`${this.#prefix}-${set.key}`);
    let kept = all.filter((set) => !dropped.includes(set));
    // Full storage gives up the oldest sets that have no name, then does without the new one.
    const keepsAll = () =>
      (!key || this.storage.setItem(`${this.#prefix}-${key}`, code)) &&
      this.storage.setItem(this.#prefix, JSON.stringify({ version: this.#version, sets: kept }));
    this.refused = false;
    while (!keepsAll()) {
      const oldest = kept.findLast((set) => set.name === '' && set.key !== key);
      this.refused = !oldest;
      if (!oldest) break;
      this.storage.removeItem(`${this.#prefix}-${oldest.key}`);
      kept = kept.filter((set) => set !== oldest);
    }
    this.#all = kept;
  }
}

/** The sets of a stored text; none where it is no such text, or speaks of other papers. */
function parseIndex(text: string, version: string): readonly KeptSet[] {
  try {
    const index = JSON.parse(text) as { version?: unknown; sets?: unknown };
    if (index.version !== version || !Array.isArray(index.sets)) return [];
    return (index.sets as Partial<KeptSet>[]).filter(
      (set): set is KeptSet =>
        /^s[0-9a-z]{1,12}$/.test(set.key ?? '') && typeof set.name === 'string' && typeof set.papers === 'number',
    );
  } catch {
    // Another program's text under our key: it holds no sets.
    return [];
  }
}

/** 53 bits of two FNV-1a hashes of the texts, in base 36: short, and the same on every machine. */
function hashOf(texts: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0x2f0b4c47];
  for (const text of texts) {
    for (let i = 0; i <= text.length; i++) {
      // A unit behind each text keeps `ab, c` apart from `a, bc`.
      const unit = i < text.length ? text.charCodeAt(i) : 0x1f;
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x01000197) + 1;
    }
  }
  return (((high >>> 0) % 2 ** 21) * 2 ** 32 + (low >>> 0)).toString(36);
}
