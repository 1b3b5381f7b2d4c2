import { assemble, type WasmFunction } from './assembler.ts';

/** Inner loops over one memory; arguments are byte addresses and counts. */
export type Routines<Name extends string> = Readonly<Record<Name, (...numbers: number[]) => void>>;

/**
 * The same routines written twice: as WebAssembly with SIMD, and in TypeScript as their definition. Both do the same roundings in
 * the same order, so they leave the same bytes in memory.
 */
export interface Program<Name extends string> {
  readonly functions: readonly (WasmFunction & { readonly name: Name })[];
  readonly plain: (memory: ArrayBuffer) => Routines<Name>;
}

export interface LoadedProgram<Name extends string> {
  readonly memory: ArrayBuffer;
  readonly routines: Routines<Name>;
}

const PAGE = 65536;

/** One compilation a program and thread; null where the host forbids WebAssembly. */
const modules = new WeakMap<object, WebAssembly.Module | null>();

/** Loads a program with a memory of its own of at least `bytes` bytes, all zero; the plain one where WebAssembly is switched off. */
export function loadProgram<Name extends string>(program: Program<Name>, bytes: number): LoadedProgram<Name> {
  if (!modules.has(program)) modules.set(program, compile(program));
  const module = modules.get(program);
  if (!module) return loadPlain(program, bytes);
  const memory = new WebAssembly.Memory({ initial: pages(bytes) });
  const instance = new WebAssembly.Instance(module, { host: { memory } });
  return { memory: memory.buffer, routines: instance.exports as Routines<Name> };
}

/** The definition at work, for hosts without WebAssembly and for tests. */
export function loadPlain<Name extends string>(program: Program<Name>, bytes: number): LoadedProgram<Name> {
  const memory = new ArrayBuffer(pages(bytes) * PAGE);
  return { memory, routines: program.plain(memory) };
}

/** Browsers in lockdown have no WebAssembly, old ones no SIMD, and a content security policy may forbid to compile. */
function compile<Name extends string>(program: Program<Name>): WebAssembly.Module | null {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    return new WebAssembly.Module(assemble(program.functions));
  } catch {
    return null;
  }
}

function pages(bytes: number): number {
  return Math.ceil(bytes / PAGE);
}
