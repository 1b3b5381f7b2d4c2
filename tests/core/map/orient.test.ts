import { describe, expect, it } from 'vitest';
import { scaleToBox, frame, turnedTo } from '#core/map/orient';

const rounded = (values: Float64Array) => Array.from(values, (value) => Math.round(value * 1e9) / 1e9 + 0);

describe('fit', () => {
  it('fills the wider side of the box and centres the other', () => {
    expect([...scaleToBox(Float64Array.of(10, 0, 14, 1, 12, 2))]).toEqual([-1, -0.5, 1, 0, 0, 0.5]);
  });

  it('puts a single point, or several on one spot, in the middle', () => {
    expect([...scaleToBox(Float64Array.of(7, 8))]).toEqual([0, 0]);
    expect([...scaleToBox(Float64Array.of(7, 8, 7, 8))]).toEqual([0, 0, 0, 0]);
    expect(scaleToBox(new Float64Array(0))).toHaveLength(0);
  });
});

describe('turnedTo', () => {
  const shape = Float64Array.of(-1, -0.5, 1, -0.5, 1, 0.5, 0, 0.5);

  it('undoes a turn, a move and a change of size', () => {
    const turned = Float64Array.from(shape, (_, at) => 3 * (at % 2 ? shape[at - 1]! : -shape[at + 1]!) + 7);
    expect(rounded(turnedTo(turned, shape))).toEqual(Array.from(shape));
  });

  it('undoes a mirror', () => {
    const mirrored = shape.map((value, at) => (at % 2 ? -value : value));
    expect(rounded(turnedTo(mirrored, shape))).toEqual(Array.from(shape));
  });

  it('leaves a single point in the middle', () => {
    expect([...turnedTo(Float64Array.of(3, 4), Float64Array.of(1, 1))]).toEqual([0, 0]);
  });
});

describe('frame', () => {
  it('lays the widest direction along x, the longer tail to the right', () => {
    // On the diagonal, with the tail to the lower left.
    expect(rounded(frame(Float64Array.of(2, 2, 1, 1, -2, -2)))).toEqual([-1, 0, -0.5, 0, 1, 0]);
  });

  it('shows the same map for turned and mirrored positions', () => {
    const shape = [0, 0, 4, 0, 1, 2, 9, 1, 3, -1];
    const turned = shape.flatMap((_, at) => (at % 2 ? [] : [-shape[at + 1]!, shape[at]!]));
    const mirrored = shape.map((value, at) => (at % 2 ? -value : value));
    const expected = rounded(frame(Float64Array.from(shape)));
    expect(rounded(frame(Float64Array.from(turned)))).toEqual(expected);
    expect(rounded(frame(Float64Array.from(mirrored)))).toEqual(expected);
  });
});
