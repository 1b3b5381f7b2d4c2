import { SvelteMap } from 'svelte/reactivity';
import * as v from 'valibot';
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

const setsSchema = v.array(
  v.object({ key: v.pipe(v.string(), v.regex(/^s[0-9a-z]{1,12}$/)), name: v.string(), papers: v.number() }),
);
const listsSchema = v.record(v.string(), v.object({ generator: v.string(), sets: setsSchema }));
/** As earlier versions of the program wrote it: of one version of the papers alone. */
const singleSchema = v.object({ version: v.string(), sets: setsSchema });
type KeptLists = Readonly<v.InferOutput<typeof listsSchema>>;

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
  readonly #generator: string;
  /** Whether storage refused the latest change: it holds for this visit alone. */
  refused = $state(false);
  /** Sets with a name that another version of the program kept, and that were given up since rows are others now. */
  readonly outdated: number;

  constructor(
    { inputs, counts, generator, recipe }: KnownPapers,
    private readonly storage: KeptText,
  ) {
    this.#version = hashOf([JSON.stringify([inputs, counts.papers, generator, recipe.corpus])]);
    this.#generator = generator;
    this.#prefix = storageKey('kept', { inputs });
    this.outdated = this.#giveUpOutdated();
    this.#look();
    storage.watch?.((key) => (key === this.#prefix || key === null) && this.#look());
  }

  /** Takes what is kept by now: another tab may have kept or dropped some since. */
  #look(): void {
    if (!this.refused) this.#all = this.#lists()[this.#version]?.sets ?? [];
  }

  /** The sets of these inputs by what tells papers apart: a recipe that reads the files otherwise has sets of its own. */
  #lists(): KeptLists {
    return parseLists(this.storage.getItem(this.#prefix));
  }

  /** @returns how many sets with a name are lost by it */
  #giveUpOutdated(): number {
    const lists = Object.entries(this.#lists());
    const holds = ([version, { generator }]: (typeof lists)[number]) =>
      version === this.#version || generator === this.#generator;
    const held = lists.filter(holds);
    if (held.length === lists.length) return 0;
    const keys = held.flatMap(([, { sets }]) => sets.map(({ key }) => key));
    const lost = lists.filter((one) => !holds(one)).flatMap(([, { sets }]) => sets);
    for (const { key } of lost) if (!keys.includes(key)) this.storage.removeItem(`${this.#prefix}-${key}`);
    if (held.length > 0) this.storage.setItem(this.#prefix, JSON.stringify(Object.fromEntries(held)));
    else this.storage.removeItem(this.#prefix);
    return lost.filter(({ name }) => name !== '').length;
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
    this.#look();
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
    this.#look();
    this.#write(this.#all.map((set) => (set.key === key ? { ...set, name } : set)));
  }

  remove(key: string): void {
    this.#look();
    this.storage.removeItem(`${this.#prefix}-${key}`);
    this.#write(this.#all.filter((set) => set.key !== key));
  }

  #write(all: readonly KeptSet[], key = '', code = ''): void {
    const nameless = all.filter(({ name }) => name === '');
    const dropped = nameless.slice(MOST_NAMELESS);
    for (const set of dropped) this.storage.removeItem(`${this.#prefix}-${set.key}`);
    let kept = all.filter((set) => !dropped.includes(set));
    const lists = this.#lists();
    const own = () => ({ ...lists, [this.#version]: { generator: this.#generator, sets: kept } });
    // Full storage gives up the oldest sets that have no name, then does without the new one.
    const keepsAll = () =>
      (!key || this.storage.setItem(`${this.#prefix}-${key}`, code)) &&
      this.storage.setItem(this.#prefix, JSON.stringify(own()));
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

/** The lists of a stored text; none where it is no such text. */
function parseLists(text: string | null): KeptLists {
  try {
    const given: unknown = JSON.parse(text ?? '{}');
    if (v.is(singleSchema, given)) return { [given.version]: { generator: '', sets: given.sets } };
    return v.is(listsSchema, given) ? given : {};
  } catch {
    // Another program's text under our key: it holds no sets.
    return {};
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
