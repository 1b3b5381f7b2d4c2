/**
 * Positions (x and y in turn) centred on their mean, turned so that they are widest along x, and scaled, x and y alike, to fill
 * [-1, 1]. Of the two ways that each axis can point, the one with the longer tail to the right and to the top.
 */
export function frame(positions: Float64Array): { x: Float32Array; y: Float32Array } {
  const n = positions.length / 2;
  const turned = turn(positions);
  const x = pointed(turned, 0);
  const y = pointed(turned, 1);
  const reach = Math.max(spanned(x), spanned(y));
  const scale = reach > 0 ? 2 / reach : 0;
  const midX = middle(x);
  const midY = middle(y);
  return {
    x: Float32Array.from({ length: n }, (_, i) => (x[i]! - midX) * scale),
    y: Float32Array.from({ length: n }, (_, i) => (y[i]! - midY) * scale),
  };
}

function turn(positions: Float64Array): Float64Array {
  const n = positions.length / 2;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += positions[2 * i]! / n;
    meanY += positions[2 * i + 1]! / n;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const x = positions[2 * i]! - meanX;
    const y = positions[2 * i + 1]! - meanY;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  let ux = half + root;
  let uy = xy;
  const length = Math.sqrt(ux * ux + uy * uy);
  if (length > 0) {
    ux /= length;
    uy /= length;
  } else {
    ux = yy > xx ? 0 : 1;
    uy = 1 - ux;
  }
  const out = new Float64Array(positions.length);
  for (let i = 0; i < n; i++) {
    const x = positions[2 * i]! - meanX;
    const y = positions[2 * i + 1]! - meanY;
    out[2 * i] = ux * x + uy * y;
    out[2 * i + 1] = ux * y - uy * x;
  }
  return out;
}

function pointed(turned: Float64Array, axis: 0 | 1): Float64Array {
  const values = new Float64Array(turned.length / 2);
  let skew = 0;
  for (let i = 0; i < values.length; i++) {
    const value = turned[2 * i + axis]!;
    values[i] = value;
    skew += value * value * value;
  }
  return skew < 0 ? values.map((value) => 0 - value) : values;
}

const spanned = (values: Float64Array): number => highest(values) - lowest(values);
const middle = (values: Float64Array): number => (values.length ? (highest(values) + lowest(values)) / 2 : 0);
const highest = (values: Float64Array): number => values.reduce((a, b) => (b > a ? b : a), -Infinity);
const lowest = (values: Float64Array): number => values.reduce((a, b) => (b < a ? b : a), Infinity);
