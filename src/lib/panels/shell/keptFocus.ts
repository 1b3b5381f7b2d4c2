const REACHABLE = 'a[href], button:not(:disabled), input, select, textarea, [tabindex="0"]';

/** Frames of the screen that it waits for a heading: two seconds. */
const PATIENCE = 120;

/**
 * Keeps the keyboard where a person reads when what is read changes: what had the focus is gone then, and the focus with it. It goes to the
 * heading of what is new, and on the way back to what was left.
 */
export class KeptFocus {
  /** The text of what had the focus, by what was shown then. */
  readonly #left = new Map<string, string>();
  #inside = false;

  /** Before what is shown gives way. */
  leave(shown: string, box: HTMLElement): void {
    const { activeElement } = document;
    this.#inside = box.contains(activeElement);
    if (this.#inside) this.#left.set(shown, textOf(activeElement!));
  }

  /** When something else is shown. Where it is not to be seen, the focus goes to the view. */
  async arrive(shown: string, box: HTMLElement): Promise<void> {
    // What is shown may have to be fetched.
    for (let frame = 0; frame < PATIENCE && !box.querySelector('h2'); frame++) await new Promise(requestAnimationFrame);
    if (!this.#inside || document.activeElement !== document.body) return;
    const left = this.#left.get(shown);
    const opener = [...box.querySelectorAll<HTMLElement>(REACHABLE)].find((one) => textOf(one) === left);
    const heading = box.querySelector<HTMLElement>('h2');
    const goal = [opener, heading].find((one) => one?.checkVisibility()) ?? document.getElementById('main');
    if (goal !== opener) goal?.setAttribute('tabindex', '-1');
    goal?.focus({ preventScroll: goal !== opener });
  }
}

/** What is written on it; of a row the name alone, for the rest of it may be on its way. */
function textOf(element: Element): string {
  return ((element.querySelector('[data-name]') ?? element).textContent ?? '').replace(/\s+/g, ' ').trim();
}
