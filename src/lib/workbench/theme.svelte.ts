import { flushSync } from 'svelte';
import { browserStorage } from './browserStorage.ts';
import { dark, light, type ChartTheme } from '#lib/charts/drawing/theme.ts';

type ThemeChoice = 'system' | 'light' | 'dark';

/** Where the choice is kept; `static/before-paint.js` reads it before the first paint. */
const STORAGE_KEY = 'corpuscope-theme';
const NEXT: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' };

/** Light or dark, as the person chose or as the system says; light on paper. */
class Theme {
  choice = $state<ThemeChoice>('system');
  #systemIsDark = $state(false);
  #prints = $state(false);
  readonly #isDark = $derived(this.choice === 'dark' || (this.choice === 'system' && this.#systemIsDark));
  /** Of the topics that are shown, by their ids. */
  topicColours = $state.raw<ReadonlyMap<number, number>>(new Map());
  readonly chart: ChartTheme = $derived({
    ...(this.#isDark && !this.#prints ? dark : light),
    topicColours: this.topicColours,
  });

  /** Takes up the kept choice and follows the system; in the browser only. */
  start(): void {
    const kept = browserStorage.getItem(STORAGE_KEY);
    this.choice = kept === 'light' || kept === 'dark' ? kept : 'system';
    const query = matchMedia('(prefers-color-scheme: dark)');
    this.#systemIsDark = query.matches;
    query.addEventListener('change', (event) => (this.#systemIsDark = event.matches));
    // The browser takes the page as it is when these return.
    const print = (prints: boolean) => () => flushSync(() => (this.#prints = prints));
    addEventListener('beforeprint', print(true));
    addEventListener('afterprint', print(false));
  }

  /** System, light, dark, and round again. */
  turn(): void {
    this.choice = NEXT[this.choice];
    const root = document.documentElement;
    if (this.choice === 'system') {
      browserStorage.removeItem(STORAGE_KEY);
      delete root.dataset['theme'];
    } else {
      browserStorage.setItem(STORAGE_KEY, this.choice);
      root.dataset['theme'] = this.choice;
    }
  }
}

export const theme = new Theme();
