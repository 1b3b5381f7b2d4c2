/**
 * Positions (x and y in turn) turned so that they are widest along x, and fitted to the box. Of the two ways that each axis can
 * point, the one with the longer tail to the right and to the top.
 */
export function frame(positions: Float64Array): Float64Array {
  return fit(pointed(turned(centred(positions))));
}

/** Moved and scaled, x and y alike, such that the wider side fills [-1, 1] and the other is centred in it. */
export function fit(positions: Float64Array): Float64Array {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  positions.forEach((value, at) => {
    low[at & 1] = Math.min(low[at & 1]!, value);
    high[at & 1] = Math.max(high[at & 1]!, value);
  });
  const middle = low.map((value, axis) => (value + high[axis]!) / 2);
  const half = Math.max(high[0]! - low[0]!, high[1]! - low[1]!) / 2;
  return positions.map((value, at) => (half > 0 ? Math.max(-1, Math.min(1, (value - middle[at & 1]!) / half)) : 0));
}

function centred(positions: Float64Array): Float64Array {
  const sums = [0, 0];
  positions.forEach((value, at) => (sums[at & 1]! += value));
  return positions.map((value, at) => value - sums[at & 1]! / (positions.length / 2));
}

/** Turned so that the axis of largest variance lies along x. */
function turned(positions: Float64Array): Float64Array {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let at = 0; at < positions.length; at += 2) {
    const x = positions[at]!;
    const y = positions[at + 1]!;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const half = (xx - yy) / 2;
  // Of the two equal forms of the eigenvector the one that does not cancel.
  const root = Math.sqrt(half * half + xy * xy);
  let ux = half >= 0 ? half + root : Math.abs(xy);
  let uy = half >= 0 ? xy : (xy < 0 ? -1 : 1) * (root - half);
  const length = Math.sqrt(ux * ux + uy * uy);
  ux = length > 0 ? ux / length : 1;
  uy = length > 0 ? uy / length : 0;
  const out = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at += 2) {
    const x = positions[at]!;
    const y = positions[at + 1]!;
    out[at] = ux * x + uy * y;
    out[at + 1] = ux * y - uy * x;
  }
  return out;
}

/** Mirrored where the third moment along an axis is negative. */
function pointed(positions: Float64Array): Float64Array {
  const skew = [0, 0];
  positions.forEach((value, at) => (skew[at & 1]! += value * value * value));
  return positions.map((value, at) => (skew[at & 1]! < 0 ? 0 - value : value));
}
