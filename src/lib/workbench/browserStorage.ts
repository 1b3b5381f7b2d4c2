import type { Manifest } from '#core/atlas/types';

/** What the page keeps in the browser. */
export interface KeptText {
  getItem(key: string): string | null;
  /** @returns whether it will be there at the next visit */
  setItem(key: string, text: string): boolean;
  removeItem(key: string): void;
}

/**
 * The browser's storage, which a person may have forbidden or which may be full: the page works without it, and is told that nothing
 * was kept.
 */
export const browserStorage: KeptText = {
  getItem: (key) => attempt(() => localStorage.getItem(key)) ?? null,
  setItem: (key, text) => attempt(() => (localStorage.setItem(key, text), true)) ?? false,
  removeItem: (key) => void attempt(() => localStorage.removeItem(key)),
};

/** Undefined where the browser refuses: the very name `localStorage` throws where storage is forbidden. */
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
