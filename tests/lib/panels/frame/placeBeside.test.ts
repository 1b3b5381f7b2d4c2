import { describe, expect, it } from 'vitest';
import { placeBeside, type Box } from '#lib/panels/frame/placeBeside.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const panel = { width: 300, height: 400 };
const phone = { width: 390, height: 844 };

describe('a panel beside what it is about', () => {
  it('leaves the column of its number alone where there is room next to it', () => {
    const [column, button] = [box(1070, 50, 1440, 900), box(1200, 300, 1224, 324)];
    expect(placeBeside([column, button], button, panel, { width: 1440, height: 900 })).toEqual({
      left: 764,
      top: 294,
      height: 400,
    });
  });

  it('is below it on a phone, and above it where there is no room below', () => {
    const [high, low] = [box(40, 100, 300, 180), box(40, 600, 300, 680)];
    expect(placeBeside([high], box(60, 110, 84, 134), panel, phone)).toEqual({ left: 54, top: 186, height: 400 });
    expect(placeBeside([low], box(60, 610, 84, 634), panel, phone)).toEqual({ left: 54, top: 194, height: 400 });
  });

  it('keeps less in sight where all has no room, and says so where even that has none', () => {
    const [chart, line] = [box(20, 200, 370, 700), box(20, 200, 370, 224)];
    expect(placeBeside([chart, line], line, panel, phone)).toMatchObject({ top: 230 });
    const middle = box(20, 400, 370, 440);
    expect(placeBeside([middle], middle, { width: 300, height: 600 }, phone)).toBeNull();
  });

  it('is cut to the larger side where it has to be, but covers no part of the last that is kept', () => {
    const middle = box(20, 400, 370, 440);
    expect(placeBeside([middle], middle, { width: 300, height: 600 }, phone, 240)).toEqual({
      left: 14,
      top: 446,
      height: 390,
    });
  });

  it('never leaves the window', () => {
    const [line, button] = [box(20, 10, 384, 34), box(360, 10, 384, 34)];
    expect(placeBeside([line], button, panel, phone)).toMatchObject({ left: 82, top: 40 });
    expect(
      placeBeside([box(0, 0, 20, 20)], box(0, 0, 20, 20), { width: 300, height: 5000 }, { width: 800, height: 600 }),
    ).toEqual({
      left: 26,
      top: 8,
      height: 584,
    });
  });
});
