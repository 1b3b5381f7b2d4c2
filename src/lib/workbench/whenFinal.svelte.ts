import type { Wait } from './filtering.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

type Waiting = Pick<Workbench, 'filtering' | 'listed' | 'atlas'>;

/** What the selection and the order of its papers still wait for. */
const waitsOf = ({ filtering, listed }: Waiting): readonly Wait[] => [...filtering.waits, ...listed.waits];

/**
 * Resolves once the selection, and the order of its papers, are final. Whatever hands out or keeps what depends on them waits for this.
 *
 * @param signal gives the waiting up. Default: it is given up with the atlas alone
 * @throws Error that says what could not be read, and what to do; the signal's reason where the waiting is given up
 */
export function selectionFinal(bench: Waiting, signal?: AbortSignal): Promise<void> {
  const { closed } = bench.atlas;
  const given = signal ? AbortSignal.any([signal, closed]) : closed;
  if (given.aborted) return Promise.reject(given.reason as Error);
  if (waitsOf(bench).length === 0) return Promise.resolve();
  return new Promise<void>((resolve, reject) => {
    const stop = $effect.root(() => {
      $effect(() => {
        const waits = waitsOf(bench);
        const failure = waits.find((wait) => wait.failure)?.failure;
        if (waits.length > 0 && !failure) return;
        if (failure) reject(new Error(`${failure.what} ${failure.fix}`));
        else resolve();
        queueMicrotask(() => stop());
      });
    });
    given.addEventListener(
      'abort',
      () => {
        stop();
        reject(given.reason as Error);
      },
      { once: true },
    );
  });
}

/** Does something with the selection that there is now, once that is final, and not with another one; says what is waited for, and why nothing was done. */
export async function whenFinal(bench: Workbench, act: () => void): Promise<void> {
  const waits = waitsOf(bench);
  const asked = selectionOf(bench);
  if (waits.length > 0) bench.notice = `Still reading ${waits.map(({ what }) => what).join(' and ')} …`;
  try {
    await selectionFinal(bench);
  } catch (error) {
    bench.notice = error instanceof Error ? error.message : String(error);
    return;
  }
  if (selectionOf(bench) !== asked) {
    bench.notice = 'The selection is another one by now: nothing was done. Ask once more for these papers.';
    return;
  }
  if (waits.length > 0) bench.notice = '';
  act();
}

/** What selects papers, as one text. */
const selectionOf = ({ view: { topics, terms, mentions, where, picked, q, like } }: Workbench): string =>
  JSON.stringify([topics, terms, mentions, where, picked, q, like]);
