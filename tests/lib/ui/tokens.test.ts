import { afterEach, describe, expect, it } from 'vitest';
import { dark, light, type ChartTheme } from '#lib/charts/drawing/theme.ts';
import '#lib/ui/tokens.css';

const SHARED = ['ground', 'panel', 'ink', 'muted', 'line', 'grid', 'bar', 'track', 'focus', 'highlight'] as const;
const root = document.documentElement;
const tokens = () => SHARED.map((name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim());
const colours = (theme: ChartTheme) => SHARED.map((name) => theme[name]);

afterEach(() => delete root.dataset['theme']);

describe("the page's colours", () => {
  it("are the charts' in the light", () => {
    root.dataset['theme'] = 'light';
    expect(tokens()).toEqual(colours(light));
  });

  it("are the charts' in the dark", () => {
    root.dataset['theme'] = 'dark';
    expect(tokens()).toEqual(colours(dark));
  });
});
