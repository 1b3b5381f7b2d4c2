/** Widths that journals ask for, in millimetres: a narrow column, a column, one and a half, the page. */
export const FIGURE_WIDTHS = [57, 88, 120, 180] as const;
export type FigureWidth = 'shown' | (typeof FIGURE_WIDTHS)[number];

const STORAGE_KEY = 'corpuscope-figures';

/** How figures are taken away, the same for all charts and remembered: width, ground, caption. */
class FigureSettings {
  width = $state<FigureWidth>('shown');
  transparent = $state(false);
  caption = $state(true);
  #read = false;

  /** Takes up what was chosen before; in the browser only. */
  read(): void {
    if (this.#read) return;
    this.#read = true;
    try {
      const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Record<string, unknown>>;
      this.width = FIGURE_WIDTHS.find((width) => width === kept['width']) ?? 'shown';
      this.transparent = kept['transparent'] === true;
      this.caption = kept['caption'] !== false;
    } catch {
      // Nothing kept that we wrote, or storage is forbidden here: the defaults it is.
    }
  }

  set(change: Partial<Pick<FigureSettings, 'width' | 'transparent' | 'caption'>>): void {
    Object.assign(this, change);
    const { width, transparent, caption } = this;
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify({ width, transparent, caption }));
    } catch {
      // Storage is forbidden or full: the choice holds for this visit.
    }
  }
}

export const figureSettings = new FigureSettings();
