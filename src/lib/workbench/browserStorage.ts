import type { Manifest } from '#core/atlas/types';

/** What the page keeps in the browser. */
export interface KeptText {
  getItem(key: string): string | null;
  /** @returns whether it will be there at the next visit */
  setItem(key: string, text: string): boolean;
  removeItem(key: string): void;
  /**
   * Tells of what other tabs write, until the signal is aborted. Left out by what no other tab has.
   *
   * @param heard given the key; null: everything was cleared
   */
  watch?(heard: (key: string | null) => void, signal?: AbortSignal): void;
}

/** The same, which tells of other tabs until the signal is aborted. */
export function until(storage: KeptText, signal: AbortSignal): KeptText {
  return {
    getItem: (key) => storage.getItem(key),
    setItem: (key, text) => storage.setItem(key, text),
    removeItem: (key) => storage.removeItem(key),
    watch: (heard) => storage.watch?.(heard, signal),
  };
}

/**
 * The browser's storage, which a person may have forbidden or which may be full: the page works without it, and is told that nothing
 * was kept.
 */
export const browserStorage: KeptText = {
  getItem: (key) => attempt(() => localStorage.getItem(key)) ?? null,
  setItem: (key, text) => attempt(() => (localStorage.setItem(key, text), true)) ?? false,
  removeItem: (key) => void attempt(() => localStorage.removeItem(key)),
  watch: (heard, signal) =>
    void attempt(() => addEventListener('storage', ({ key }) => heard(key), signal ? { signal } : {})),
};

/** Undefined where the browser refuses, or there is none: the very name `localStorage` throws where storage is forbidden. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Where the browser keeps a person's own `what` of the papers that come from these inputs. */
export const storageKey = (what: string, { inputs }: Pick<Manifest, 'inputs'>): string =>
  `corpuscope-${what}-${inputs.map(({ sha256 }) => sha256.slice(0, 12)).join('-')}`;
