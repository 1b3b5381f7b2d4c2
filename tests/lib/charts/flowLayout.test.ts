import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutFlow, type FlowStep } from '#lib/charts/flowLayout.ts';

/** Each character as wide as half its size. */
const measure = (text: string, { size }: { size: number }) => (text.length * size) / 2;
const type = { family: 'serif', measure };
const steps: FlowStep[] = [
  { label: 'In', count: 3, items: [], aside: { label: 'Out', count: 1, items: [] } },
  { label: 'Left', count: 2, items: [] },
];

describe('the layout of a flow', () => {
  it('puts what leaves beside its step where there is room, under it where there is not', () => {
    const wide = layOutFlow(steps, { width: 480, ...type }).boxes;
    expect(wide.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [258, 0],
      [0, wide[0]!.height + 26],
    ]);
    const [first, out, left] = layOutFlow(steps, { width: 350, ...type }).boxes;
    expect(out!.x).toBeGreaterThan(first!.x);
    expect(out!.y).toBeGreaterThan(first!.y + first!.height);
    expect(left!.y).toBeGreaterThan(out!.y + out!.height);
  });

  it('leads from each step down to the next, and from it to what leaves', () => {
    const { boxes, arrows } = layOutFlow(steps, { width: 480, ...type });
    const [first, out, left] = boxes;
    expect(arrows.map(({ to }) => to)).toEqual([
      [out!.x, expect.any(Number)],
      [111, left!.y],
    ]);
    expect(arrows.map(({ from }) => from[0])).toEqual([first!.width, 111]);
  });

  it('keeps text inside its box and boxes apart, whatever they say', () => {
    const item = fc.record({ label: fc.string({ maxLength: 90 }), count: fc.nat(10_000_000) });
    const box = { label: fc.string({ maxLength: 90 }), count: fc.nat(), items: fc.array(item, { maxLength: 6 }) };
    const step = fc.record({ ...box, aside: fc.record(box) }, { requiredKeys: ['label', 'count', 'items'] });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), fc.constantFrom(300, 350, 479, 480, 720), (flow, width) => {
        const { boxes, height } = layOutFlow(flow, { width, ...type });
        for (const { x, y, width: w, height: h, head, items } of boxes) {
          expect(x + w).toBeLessThanOrEqual(width);
          expect(y + h).toBeLessThanOrEqual(height);
          for (const [at, { lines, figures, y: top }] of [head, ...items].entries()) {
            const size = at === 0 ? 12 : 11;
            const taken = measure(figures, { size }) + Math.max(...lines.map((line) => measure(line, { size })));
            expect(taken).toBeLessThan(w - 18);
            expect(top + lines.length * size * 1.3).toBeLessThan(y + h);
          }
        }
        for (const [at, one] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) {
            const besides = other.x >= one.x + one.width || other.y >= one.y + one.height;
            expect(besides).toBe(true);
          }
        }
      }),
    );
  });
});
