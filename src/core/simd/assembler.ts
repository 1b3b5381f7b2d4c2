/**
 * A small assembler for WebAssembly modules with 128-bit SIMD: just the instructions that our inner loops need, written as nested
 * calls. A piece of code is the list of its bytes. Binary format and opcodes: WebAssembly specification 2.0, chapter 5.
 */
export type Code = readonly number[];

/** A function of i32 parameters without a result. Parameters and locals are numbered through, parameters first. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  /** Further i32 locals, then v128 locals, then f64 locals. */
  readonly integers: number;
  readonly vectors: number;
  readonly doubles?: number;
  readonly body: Code;
}

const I32 = 0x7f;
const V128 = 0x7b;
const F64 = 0x7c;
const FUNCTION = 0x60;
const EMPTY_BLOCK = 0x40;
const END = 0x0b;

/** Little-endian base 128, unsigned. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** Little-endian base 128, signed. */
function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
/** Alignment is a hint (log2 of bytes); 8 suits doubles and vectors of them alike. */
const at = (offset: number, alignment = 3): Code => [alignment, ...unsigned(offset)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
/** Adds `step` bytes or counts to an integer local. */
export const advance = (local: number, step: number): Code => set(local, add(get(local), constant(step)));
export const loadInt = (address: Code, offset = 0): Code => [...address, 0x28, ...at(offset, 2)];
export const storeInt = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  0x36,
  ...at(offset, 2),
];
/** `a` where the condition holds, otherwise `b`: both are computed. */
export const select = (a: Code, b: Code, condition: Code): Code => [...a, ...b, ...condition, 0x1b];

/** One double. */
export const double = {
  infinity: [0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x7f] as Code,
  load: (address: Code): Code => [...address, 0x2b, ...at(0)],
  store: (address: Code, value: Code, offset = 0): Code => [...address, ...value, 0x39, ...at(offset)],
  less: (a: Code, b: Code): Code => [...a, ...b, 0x63],
};

/** Two doubles a vector. */
export const vector = {
  zero: [...simd(12), ...Array.from({ length: 16 }, () => 0)] as Code,
  load: (address: Code, offset = 0): Code => [...address, ...simd(0x00), ...at(offset)],
  /** One double of memory in both lanes. */
  splat: (address: Code, offset = 0): Code => [...address, ...simd(0x0a), ...at(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [...address, ...value, ...simd(0x0b), ...at(offset)],
  add: (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf0)],
  subtract: (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf1)],
  multiply: (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf2)],
};

/** Repeats the body while `local` is below `end` (unsigned), tested first; the body must advance it. */
export const whileBelow = (local: number, end: Code, ...body: Code[]): Code => [
  ...[0x02, EMPTY_BLOCK, 0x03, EMPTY_BLOCK],
  ...[...get(local), ...end, 0x4f, 0x0d, 1],
  ...body.flat(),
  ...[0x0c, 0, END, END],
];

const section = (id: number, items: readonly Code[]): Code => {
  const content = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(content.length), ...content];
};
const text = (value: string): Code => [value.length, ...Array.from(value, (letter) => letter.charCodeAt(0))];

/** The bytes of a module that imports its memory as `host.memory` and exports the functions. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [FUNCTION, parameters, ...Array<number>(parameters).fill(I32), 0]);
  const bodies = functions.map(({ integers, vectors, doubles = 0, body }) => {
    const locals = [3, ...unsigned(integers), I32, ...unsigned(vectors), V128, ...unsigned(doubles), F64];
    const content = [...locals, ...body, END];
    return [...unsigned(content.length), ...content];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...text('host'), ...text('memory'), 2, 0, 0]]),
    ...section(
      3,
      functions.map((_, i) => unsigned(i)),
    ),
    ...section(
      7,
      functions.map(({ name }, i) => [...text(name), 0, ...unsigned(i)]),
    ),
    ...section(10, bodies),
  ]);
}
