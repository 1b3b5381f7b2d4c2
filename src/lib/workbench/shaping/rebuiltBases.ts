import type { AtlasFolder } from '#core/atlas/folder';
import type { KeptText } from '../browserStorage.ts';

/** Names the atlases that were built again here, so that who has built none does not open the store to look. */
const KEY = 'corpuscope-rebuilt';
/** Where a tab finds which atlas was kept last for a base: by its fingerprint. */
const latestOf = (base: string): string => `${KEY}-${base}`;

/** What the page keeps of atlases that a person built again: a reload shows what was shown. */
export class RebuiltBases {
  /** The latest that this tab kept or found, by base. */
  readonly #known = new Map<string, string | null>();

  /** @param onOther told of the base when another tab keeps an atlas of it, or gives it up */
  constructor(
    private readonly storage: KeptText,
    onOther: (base: string) => void = () => undefined,
  ) {
    storage.watch?.((key) => {
      const base = [...this.#known.keys()].find((one) => key === latestOf(one));
      if (base !== undefined && this.#isOthers(base)) onOther(base);
    });
  }

  /** Whether another tab kept an atlas since this one looked. */
  #isOthers(base: string): boolean {
    return (this.#known.get(base) ?? null) !== this.storage.getItem(latestOf(base));
  }

  /** Whether any is kept at all: then it is worth looking for that of a base. */
  get any(): boolean {
    return this.#bases().length > 0;
  }

  /** The atlas that was built from this one; null where none is kept, or the browser does not give it. */
  async find(base: string): Promise<AtlasFolder | null> {
    this.#known.set(base, this.storage.getItem(latestOf(base)));
    if (!this.#bases().includes(base)) return null;
    try {
      return await (await store()).rebuiltFolder(base);
    } catch {
      // The browser has shut its store: the atlas that was built from is there all the same.
      return null;
    }
  }

  /**
   * Keeps an atlas for its base, in the place of an earlier one.
   *
   * @returns `kept` whether it will be here after a reload; `inPlace` whether it took the place of one that another tab has kept since this one looked
   */
  async keep(
    base: string,
    files: ReadonlyMap<string, Uint8Array>,
    fingerprint: string,
  ): Promise<{ readonly kept: boolean; readonly inPlace: boolean }> {
    const inPlace = this.#isOthers(base);
    try {
      const before = this.#bases();
      const bases = await (await store()).keepRebuilt(base, files);
      this.#known.set(base, fingerprint);
      for (const gone of before) if (!bases.includes(gone)) this.storage.removeItem(latestOf(gone));
      const kept =
        this.storage.setItem(KEY, JSON.stringify(bases)) && this.storage.setItem(latestOf(base), fingerprint);
      return { kept, inPlace };
    } catch {
      return { kept: false, inPlace: false };
    }
  }

  async forget(base: string): Promise<void> {
    this.#known.set(base, null);
    this.storage.removeItem(latestOf(base));
    const others = this.#bases().filter((other) => other !== base);
    if (others.length > 0) this.storage.setItem(KEY, JSON.stringify(others));
    else this.storage.removeItem(KEY);
    // Without its name it is not looked for, even where the browser keeps its store shut.
    await (await store()).forgetRebuilt(base).catch(() => undefined);
  }

  #bases(): readonly string[] {
    try {
      const list: unknown = JSON.parse(this.storage.getItem(KEY) ?? '[]');
      return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
    } catch {
      // Another program's text under our key: it names no atlas.
      return [];
    }
  }
}

const store = () => import('#lib/corpora/rebuiltAtlases.ts');
