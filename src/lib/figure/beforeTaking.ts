import { getContext, setContext } from 'svelte';

/** Resolves once what is shown is final; rejects with why it cannot be. */
export type BeforeTaking = () => Promise<void>;

const KEY = Symbol('what is waited for before anything is taken away');

/** Names what the charts within wait for before they hand out anything. */
export function provideBeforeTaking(before: BeforeTaking): void {
  setContext(KEY, before);
}

/** Nothing, where nothing was named. */
export function useBeforeTaking(): BeforeTaking {
  return getContext<BeforeTaking | undefined>(KEY) ?? (() => Promise.resolve());
}
