/** Eigenvalues, largest first, and the matching unit eigenvectors: column j of `vectors` (row-major, size x size) belongs to `values[j]`. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const MAX_SWEEPS = 40;

/**
 * Eigendecomposition of a symmetric positive semidefinite matrix by cyclic Jacobi rotations.
 *
 * A pair is rotated while |a_pq| > 1e-15 sqrt(a_pp a_qq). With this relative criterion small eigenvalues of a graded matrix keep
 * their leading digits (Demmel and Veselić 1992, "Jacobi's method is more accurate than QR"), which is why it is used here for
 * the small Gram matrices of the SVD.
 *
 * @param matrix row-major, size x size; left as it is
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;

  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q]!;
        const app = a[p * size + p]!;
        const aqq = a[q * size + q]!;
        if (apq === 0 || Math.abs(apq) <= 1e-15 * Math.sqrt(Math.abs(app * aqq))) continue;
        rotated = true;
        rotate(a, v, size, p, q, apq, app, aqq);
      }
    }
    if (!rotated) break;
  }
  return sorted(a, v, size);
}

/** One rotation in the plane (p, q) that makes entry (p, q) of `a` zero; rows of `v` collect the eigenvectors. */
function rotate(
  a: Float64Array,
  v: Float64Array,
  size: number,
  p: number,
  q: number,
  apq: number,
  app: number,
  aqq: number,
): void {
  const theta = (aqq - app) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const rowP = p * size;
  const rowQ = q * size;
  for (let i = 0; i < size; i++) {
    if (i !== p && i !== q) {
      const aip = a[rowP + i]!;
      const aiq = a[rowQ + i]!;
      const nextP = c * aip - s * aiq;
      const nextQ = s * aip + c * aiq;
      a[rowP + i] = nextP;
      a[rowQ + i] = nextQ;
      a[i * size + p] = nextP;
      a[i * size + q] = nextQ;
    }
    const vip = v[rowP + i]!;
    const viq = v[rowQ + i]!;
    v[rowP + i] = c * vip - s * viq;
    v[rowQ + i] = s * vip + c * viq;
  }
  a[rowP + p] = app - t * apq;
  a[rowQ + q] = aqq + t * apq;
  a[rowP + q] = 0;
  a[rowQ + p] = 0;
}

function sorted(a: Float64Array, v: Float64Array, size: number): SymmetricEigen {
  const order = Array.from({ length: size }, (_, i) => i);
  order.sort((i, j) => a[j * size + j]! - a[i * size + i]! || i - j);
  const values = new Float64Array(size);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    values[to] = a[from * size + from]!;
    for (let i = 0; i < size; i++) vectors[i * size + to] = v[from * size + i]!;
  });
  return { values, vectors };
}
