/**
 * The colours and type of a chart, as plain values: a chart writes them into attributes, so that the same component draws the
 * page, an exported file and the command line's figure. `src/lib/ui/tokens.css` repeats them for the page's chrome.
 */
export interface ChartTheme {
  readonly name: 'light' | 'dark' | 'print';
  /** Behind the marks. */
  readonly ground: string;
  /** Behind cards, menus and panels. */
  readonly panel: string;
  readonly ink: string;
  /** Secondary text: at least 4.5:1 on ground and panel. */
  readonly muted: string;
  /** Borders and axis lines. */
  readonly line: string;
  /** Grid lines: the faintest. */
  readonly grid: string;
  /** A bar that stands for no topic. */
  readonly bar: string;
  /** The bar behind a bar: what is counted in all. */
  readonly track: string;
  /** Rings around what has the keyboard; at least 3:1 on ground and panel. */
  readonly focus: string;
  /** Behind matched words. */
  readonly highlight: string;
  /** The two ends of a comparison and its middle. */
  readonly diverging: { readonly less: string; readonly middle: string; readonly more: string };
  readonly serif: string;
  readonly sans: string;
  /** Colours of topics by their ids, see `topicStyle`. Default: a topic's id. */
  readonly topicColours?: ReadonlyMap<number, number>;
}

const serif = '"Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "DejaVu Serif", Georgia, serif';
const sans = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", Arial, sans-serif';

export const light: ChartTheme = {
  name: 'light',
  ground: '#fbfaf7',
  panel: '#fffefb',
  ink: '#1b1f24',
  muted: '#63676e',
  line: '#dedad0',
  grid: '#ebe8e0',
  bar: '#7d8590',
  track: '#e6e3da',
  focus: '#1a5fb4',
  highlight: '#fff0b8',
  diverging: { less: '#8a5a00', middle: '#f1efe8', more: '#1d5fa8' },
  serif,
  sans,
};

export const dark: ChartTheme = {
  name: 'dark',
  ground: '#14171a',
  panel: '#1b1e23',
  ink: '#efece5',
  muted: '#a2a5aa',
  line: '#33383f',
  grid: '#23272c',
  bar: '#858d98',
  track: '#31353b',
  focus: '#8ab8ff',
  highlight: '#5a4a10',
  diverging: { less: '#d69a3a', middle: '#262a2f', more: '#6ba6ea' },
  serif,
  sans,
};

/** Black on white, in the typefaces that journals ask for (or others as wide), for figures in papers. */
export const print: ChartTheme = {
  ...light,
  name: 'print',
  serif: '"Times New Roman", Tinos, "Liberation Serif", Times, serif',
  sans: 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif',
  ground: '#ffffff',
  panel: '#ffffff',
  ink: '#000000',
  muted: '#505358',
  line: '#b5b5b5',
  grid: '#e4e4e4',
};

/** The theme as CSS custom properties (`--chart-ink` and so on), for the HTML around a chart: the value of a `style` attribute. */
export function themeVariables(theme: ChartTheme): string {
  const names = [
    'ground',
    'panel',
    'ink',
    'muted',
    'line',
    'grid',
    'track',
    'focus',
    'highlight',
    'serif',
    'sans',
  ] as const;
  return names.map((name) => `--chart-${name}:${theme[name]}`).join(';');
}
