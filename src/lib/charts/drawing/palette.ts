import type { ChartTheme } from './theme.ts';

/** What tells two topics of one hue apart, on the map and beside bars. */
export const CUES = ['disc', 'ring', 'square', 'frame', 'diamond', 'lozenge', 'triangle', 'delta'] as const;
export type Cue = (typeof CUES)[number];

/** How a topic is drawn. */
export interface TopicStyle {
  /** Points, bars and land: at least 3:1 on the theme's ground and panel. */
  readonly mark: string;
  /** Names: at least 4.5:1 on the theme's ground and panel. */
  readonly text: string;
  readonly cue: Cue;
}

/**
 * Twelve hues in an order in which any two that follow each other, or follow with one between, stay apart for people with
 * normal sight, protanopia and deuteranopia (OKLab distance at least 0.12; any two of the twelve at least 0.07). Found by
 * simulated annealing in OKLCH with the simulation of Machado, Oliveira and Fernandes 2009, then held by the tests.
 */
const HUES = [
  { light: { mark: '#463eac', text: '#463eac' }, dark: { mark: '#5c68d8', text: '#7989fc' } },
  { light: { mark: '#6d375d', text: '#6d375d' }, dark: { mark: '#9d588e', text: '#c37bb3' } },
  { light: { mark: '#e55d7a', text: '#c43e5f' }, dark: { mark: '#fe95a8', text: '#fe95a8' } },
  { light: { mark: '#935f10', text: '#935f10' }, dark: { mark: '#b87d43', text: '#c2864c' } },
  { light: { mark: '#6e7fe4', text: '#5968cb' }, dark: { mark: '#a2a9fe', text: '#a2a9fe' } },
  { light: { mark: '#9d468b', text: '#9d468b' }, dark: { mark: '#d868ac', text: '#dd6db1' } },
  { light: { mark: '#cf6a07', text: '#af5803' }, dark: { mark: '#f89135', text: '#f89135' } },
  { light: { mark: '#564f00', text: '#564f00' }, dark: { mark: '#7a710d', text: '#9d953d' } },
  { light: { mark: '#056eaf', text: '#056eaf' }, dark: { mark: '#199bd9', text: '#1c9ddb' } },
  { light: { mark: '#239848', text: '#028236' }, dark: { mark: '#3cc36c', text: '#3cc36c' } },
  { light: { mark: '#087159', text: '#087159' }, dark: { mark: '#38987a', text: '#44a285' } },
  { light: { mark: '#2c9bb4', text: '#0a7a90' }, dark: { mark: '#6bcee0', text: '#6bcee0' } },
] as const;

/** Hues before the first one comes again. */
export const HUE_COUNT = HUES.length;

/**
 * The style of a topic by its id: the same in every chart and theme, whatever else is shown. Its colour, from 1, is what the theme's
 * `topicColours` say, else the id. The thirteenth colour is the first hue again with the next cue (a ring for a disc), and so on through
 * `CUES`: 96 topics are told apart by hue and cue, more of them by name and place as well.
 */
export function topicStyle(id: number, theme: ChartTheme): TopicStyle {
  return colourStyle(theme.topicColours?.get(id) ?? id, theme);
}

/** The style of a colour, from 1, of what is no topic, such as a venue. */
export function colourStyle(colour: number, theme: ChartTheme): TopicStyle {
  const at = Math.max(0, Math.trunc(colour) - 1);
  const hue = HUES[at % HUE_COUNT]![theme.name === 'dark' ? 'dark' : 'light'];
  return { ...hue, cue: CUES[Math.floor(at / HUE_COUNT) % CUES.length]! };
}

/** The colours of an atlas's topics for a theme. */
export function topicColoursOf(
  topics: readonly { readonly id: number; readonly colour?: number }[],
): ReadonlyMap<number, number> {
  return new Map(topics.map(({ id, colour = id }) => [id, colour]));
}
