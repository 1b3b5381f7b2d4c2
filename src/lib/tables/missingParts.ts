import { missingPart } from '#workers/missingPart';

/** Errors of parts of the page's code that did not arrive. */
const errors = new WeakSet<object>();
/** Parts that are being fetched though nobody has asked for them. */
let ahead = 0;

/** Whether an error tells of a part of the page's code that did not arrive. */
export const isMissingPart = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && errors.has(error);

/**
 * Looks after all parts of the page that are fetched late: one that does not arrive is told to the person, and what waited for it in vain is no unknown
 * error in the console.
 *
 * @param say told what to say where a person asked for the part
 * @returns ends it
 */
export function watchParts(say: (text: string) => void): () => void {
  const missed = ({ payload }: VitePreloadErrorEvent) => {
    errors.add(payload);
    const { what, detail } = missingPart();
    const text = `${capital(what)}. ${capital(detail.fix ?? '')}.`;
    // Whoever shows the error's own message says it in these words, too.
    payload.message = text;
    if (ahead === 0) say(text);
  };
  const rejected = (event: PromiseRejectionEvent) => isMissingPart(event.reason) && event.preventDefault();
  addEventListener('vite:preloadError', missed);
  addEventListener('unhandledrejection', rejected);
  return () => {
    removeEventListener('vite:preloadError', missed);
    removeEventListener('unhandledrejection', rejected);
  };
}

/** Fetches parts that may be needed later. Those that do not arrive are asked for again then; nothing is told of them now. */
export async function fetchUnasked(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  ahead++;
  await Promise.allSettled(parts.map((part) => part()));
  ahead--;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
