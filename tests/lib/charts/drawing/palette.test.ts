import { describe, expect, it } from 'vitest';
import { contrast } from '#lib/charts/heatmap/cellColours.ts';
import { CUES, HUE_COUNT, topicStyle } from '#lib/charts/drawing/palette.ts';
import { dark, light, print, type ChartTheme } from '#lib/charts/drawing/theme.ts';
import { distance, type Vision } from './colourVision.ts';

const ids = Array.from({ length: HUE_COUNT }, (_, at) => at + 1);
const themes = [light, dark, print];
const visions: Vision[] = ['normal', 'protanopia', 'deuteranopia'];
const markOf = (id: number, theme: ChartTheme) => topicStyle(id, theme).mark;

describe('topicStyle', () => {
  it.each(themes)('has marks that stand out from ground and panel by 3:1 in $name', (theme) => {
    for (const id of ids) {
      for (const behind of [theme.ground, theme.panel])
        expect(contrast(markOf(id, theme), behind)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(themes)('has names that read at 4.5:1 on ground and panel in $name', (theme) => {
    for (const id of ids) {
      for (const behind of [theme.ground, theme.panel]) {
        expect(contrast(topicStyle(id, theme).text, behind)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(visions)('keeps topics that follow each other apart for %s sight', (vision) => {
    for (const theme of themes) {
      for (const id of ids) {
        for (const step of [1, 2]) {
          const next = ((id - 1 + step) % HUE_COUNT) + 1;
          expect(distance(markOf(id, theme), markOf(next, theme), vision)).toBeGreaterThan(0.12);
        }
      }
    }
  });

  it.each(visions)('never gives two of the first twelve topics colours alike for %s sight', (vision) => {
    for (const theme of themes) {
      for (const one of ids) {
        for (const other of ids.filter((id) => id > one)) {
          expect(distance(markOf(one, theme), markOf(other, theme), vision)).toBeGreaterThan(0.065);
        }
      }
    }
  });

  it('repeats a hue only with another cue', () => {
    expect(topicStyle(1, light).cue).toBe('disc');
    expect(topicStyle(13, light)).toEqual({ ...topicStyle(1, light), cue: 'ring' });
    const looks = Array.from({ length: HUE_COUNT * CUES.length }, (_, at) => topicStyle(at + 1, light));
    expect(new Set(looks.map(({ mark, cue }) => mark + cue)).size).toBe(96);
  });

  it('takes the first colour for ids that are none', () => {
    expect(topicStyle(0, light)).toEqual(topicStyle(1, light));
  });
});

describe('themes', () => {
  it.each(themes)('have text at 4.5:1 and focus rings at 3:1 in $name', (theme) => {
    for (const behind of [theme.ground, theme.panel]) {
      expect(contrast(theme.ink, behind)).toBeGreaterThanOrEqual(7);
      expect(contrast(theme.muted, behind)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.focus, behind)).toBeGreaterThanOrEqual(3);
      expect(contrast(theme.bar, behind)).toBeGreaterThanOrEqual(3);
    }
  });
});
