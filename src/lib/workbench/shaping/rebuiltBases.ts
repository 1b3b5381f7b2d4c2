import type { AtlasFolder } from '#core/atlas/folder';
import type { KeptText } from '../browserStorage.ts';

/** Names the atlases that were built again here, so that who has built none does not open the store to look. */
const KEY = 'corpuscope-rebuilt';

/** What the page keeps of atlases that a person built again: a reload shows what was shown. */
export class RebuiltBases {
  constructor(private readonly storage: KeptText) {}

  /** Whether any is kept at all: then it is worth looking for that of a base. */
  get any(): boolean {
    return this.#bases().length > 0;
  }

  /** The atlas that was built from this one; null where none is kept, or the browser does not give it. */
  async find(base: string): Promise<AtlasFolder | null> {
    if (!this.#bases().includes(base)) return null;
    try {
      return await (await store()).rebuiltFolder(base);
    } catch {
      // The browser has shut its store: the atlas that was built from is there all the same.
      return null;
    }
  }

  /** @returns whether it will be here after a reload */
  async keep(base: string, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
    try {
      return this.storage.setItem(KEY, JSON.stringify(await (await store()).keepRebuilt(base, files)));
    } catch {
      return false;
    }
  }

  async forget(base: string): Promise<void> {
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
