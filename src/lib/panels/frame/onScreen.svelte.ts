import { getContext, onMount, setContext } from 'svelte';
import type { Takeaway } from '#lib/figure/takeaway.ts';

/** Something of the view that can be taken away. */
export interface Offer {
  readonly title: () => string;
  readonly takeaway: () => Takeaway;
}

/** What the view on screen has to take away, in the order in which it came: the header's Export names it and gives it. */
export class OnScreen {
  offers: readonly Offer[] = $state.raw([]);

  /** @returns what takes the offer back */
  add(offer: Offer): () => void {
    this.offers = [...this.offers, offer];
    return () => (this.offers = this.offers.filter((other) => other !== offer));
  }
}

const KEY = Symbol('what is on screen');

/** Gives the parts within a place to put what they offer; null keeps them from it. */
export function provideOnScreen(screen: OnScreen | null): void {
  setContext(KEY, screen);
}
export function useOnScreen(): OnScreen | null {
  return getContext<OnScreen | null | undefined>(KEY) ?? null;
}

/** Puts what a part offers in its place for as long as the part is on screen; where nothing is mounted, as on a server, at once. */
export function useOffers(...offers: readonly Offer[]): void {
  const screen = useOnScreen();
  if (!screen) return;
  if (typeof window === 'undefined') offers.forEach((offer) => screen.add(offer));
  onMount(() => {
    const away = offers.map((offer) => screen.add(offer));
    return () => away.forEach((remove) => remove());
  });
}
