/**
 * Where values of earlier builds are found again. A value is named by its key and by nothing else, so that a cache may forget any of
 * them at any time, and must forget what it cannot vouch for.
 */
export interface Cache {
  has(key: string): boolean;
  /** Undefined where it is not there, or not whole. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Keeps nothing. */
export const noCache: Cache = { has: () => false, get: () => undefined, set: () => undefined };

/**
 * Keeps the values that were asked for or made last, in memory.
 *
 * @param most values at most
 */
export function memoryCache(most = 100): Cache {
  const values = new Map<string, unknown>();
  const renew = (key: string, value: unknown) => {
    values.delete(key);
    values.set(key, value);
  };
  return {
    has: (key) => values.has(key),
    get(key) {
      const value = values.get(key);
      if (values.has(key)) renew(key, value);
      return value;
    },
    set(key, value) {
      renew(key, value);
      const oldest = values.keys().next();
      if (values.size > most && !oldest.done) values.delete(oldest.value);
    },
  };
}
