import { CorpuscopeError } from '../errors.ts';

/** A matrix of numbers, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

const MAGIC = '\x93NUMPY';
const HEADER =
  /'descr':\s*'([<>=|]?)([a-z]\d+)',\s*'fortran_order':\s*(True|False),\s*'shape':\s*\((\d+),\s*(\d+),?\s*\)/;
/** How numbers are read, and the bytes of each. */
const KINDS: Readonly<
  Record<string, readonly [bytes: number, read: (view: DataView, at: number, little: boolean) => number]>
> = {
  f2: [2, (view, at, little) => half(view.getUint16(at, little))],
  f4: [4, (view, at, little) => view.getFloat32(at, little)],
  f8: [8, (view, at, little) => view.getFloat64(at, little)],
};

export function isNpy(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/**
 * NumPy's `.npy`, versions 1 to 3: a matrix of 16-, 32- or 64-bit floating-point numbers, in either order of bytes and of rows and columns.
 *
 * @throws {CorpuscopeError} where it is another kind of array, or cut short
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpy(name: string, bytes: Uint8Array): Matrix {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isFirst = bytes[6] === 1;
  const start = isFirst ? 10 : 12;
  if (bytes.length < start) throw broken(name, 'it ends within its header');
  const length = isFirst ? view.getUint16(8, true) : view.getUint32(8, true);
  const [, order = '', kind = '', fortran, height, width] =
    HEADER.exec(latin1(bytes.subarray(start, start + length))) ?? [];
  const [size, read] = KINDS[kind] ?? [];
  if (!size || !read) {
    throw broken(
      name,
      'it holds no matrix of floating-point numbers',
      'save an array of shape (papers, dimensions) as float32',
    );
  }
  const [rows, columns] = [Number(height), Number(width)];
  const from = start + length;
  if (bytes.length - from !== rows * columns * size) {
    throw broken(
      name,
      `it has ${bytes.length - from} bytes of numbers where ${rows} × ${columns} take ${rows * columns * size}`,
    );
  }
  const data = new Float32Array(rows * columns);
  const little = order !== '>';
  for (let at = 0; at < data.length; at++) {
    const [row, column] =
      fortran === 'True' ? [at % rows, Math.floor(at / rows)] : [Math.floor(at / columns), at % columns];
    data[row * columns + column] = read(view, from + at * size, little);
  }
  return { rows, columns, data };
}

/** A number of IEEE 754's binary16. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return exponent === 0 ? sign * 2 ** -14 * fraction : sign * 2 ** (exponent - 15) * (1 + fraction);
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 4096));

function broken(name: string, what: string, fix = 'save it again'): CorpuscopeError {
  return new CorpuscopeError(`the vectors cannot be read: ${what}`, { where: name, fix });
}
