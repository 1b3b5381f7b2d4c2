import type { Explained } from '#lib/ui/explained.ts';

/** Which numbers are being explained, and beside which button: one at a time on the whole page. */
class Explaining {
  of: readonly Explained[] = $state.raw([]);
  /** Which of them is shown. */
  at = $state(0);
  beside: HTMLElement | null = $state.raw(null);

  /** Explains numbers, or stops where the same button explains already. */
  turn(of: readonly Explained[], beside: HTMLElement): void {
    if (this.beside === beside) this.end();
    else {
      this.of = of;
      this.at = 0;
      this.beside = beside;
    }
  }

  /** @param focus gives the focus back to the button. Default: true */
  end(focus = true): void {
    const { beside } = this;
    this.beside = null;
    if (focus) beside?.focus();
  }
}

export const explaining = new Explaining();
