/**
 * Positions (x and y in turn) turned so that they are widest along x, and fitted to the box. Of the two ways that each axis can
 * point, the one with the longer tail to the right and to the top.
 */
export function frame(positions: Float64Array): Float64Array {
  return scaleToBox(pointed(turned(centred(positions))));
}

/**
 * Positions turned, and mirrored where that is nearer, onto others of the same papers, and fitted to the box: the orthogonal Procrustes problem
 * (Schönemann 1966), in the plane. Of positions p and targets q, both centred, the turn has the angle atan2(Σ p×q, Σ p·q); it is mirrored
 * where |(Σ p'·q, Σ p'×q)| of the mirror image p' is larger.
 */
export function turnedTo(positions: Float64Array, target: Float64Array): Float64Array {
  const [from, to] = [centred(positions), centred(target)];
  const plain = turnBetween(from, to, 1);
  const mirrored = turnBetween(from, to, -1);
  const { along, across, length, side } = mirrored.length > plain.length ? mirrored : plain;
  const [cosine, sine] = length > 0 ? [along / length, across / length] : [1, 0];
  const out = new Float64Array(from.length);
  for (let at = 0; at < from.length; at += 2) {
    const x = from[at]!;
    const y = side * from[at + 1]!;
    out[at] = cosine * x - sine * y;
    out[at + 1] = sine * x + cosine * y;
  }
  return scaleToBox(out);
}

/** Sums of the inner and the cross products of positions, mirrored in the x axis where `side` is -1, with their targets. */
function turnBetween(from: Float64Array, to: Float64Array, side: 1 | -1) {
  let along = 0;
  let across = 0;
  for (let at = 0; at < from.length; at += 2) {
    const x = from[at]!;
    const y = side * from[at + 1]!;
    along += x * to[at]! + y * to[at + 1]!;
    across += x * to[at + 1]! - y * to[at]!;
  }
  return { along, across, length: Math.sqrt(along * along + across * across), side };
}

/** Moved and scaled, x and y alike, such that the wider side fills [-1, 1] and the other is centred in it. */
export function scaleToBox(positions: Float64Array): Float64Array {
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
