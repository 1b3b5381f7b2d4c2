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
  /**
   * Gives the memory to the next load, for users who are done with it: garbage collection would let many of them pile up first.
   * Neither memory nor routines may be used afterwards.
   */
  release(): void;
}

const PAGE = 65536;

/** One compilation a program and thread; null where the host forbids WebAssembly. */
const modules = new WeakMap<object, WebAssembly.Module | null>();

/** What was released last. Another program's load drops it, so that one memory at most lies idle. */
let spare: { readonly program: object; readonly loaded: LoadedProgram<string> } | null = null;

/** Loads a program with a memory of its own of at least `bytes` bytes, all zero; the plain one where WebAssembly is switched off. */
export function loadProgram<Name extends string>(program: Program<Name>, bytes: number): LoadedProgram<Name> {
  const released = spare?.program === program ? spare.loaded : null;
  if (released && released.memory.byteLength >= bytes) {
    spare = null;
    new Uint8Array(released.memory, 0, bytes).fill(0);
    return released as LoadedProgram<Name>;
  }
  if (!released) spare = null;
  if (!modules.has(program)) modules.set(program, compile(program));
  const module = modules.get(program);
  if (!module) return loadPlain(program, bytes);
  const memory = new WebAssembly.Memory({ initial: pages(bytes) });
  const instance = new WebAssembly.Instance(module, { host: { memory } });
  return releasable(program, memory.buffer, instance.exports as Routines<Name>);
}

/** The definition at work, for hosts without WebAssembly and for tests. */
export function loadPlain<Name extends string>(program: Program<Name>, bytes: number): LoadedProgram<Name> {
  const memory = new ArrayBuffer(pages(bytes) * PAGE);
  return releasable(program, memory, program.plain(memory));
}

function releasable<Name extends string>(
  program: Program<Name>,
  memory: ArrayBuffer,
  routines: Routines<Name>,
): LoadedProgram<Name> {
  const loaded: LoadedProgram<Name> = {
    memory,
    routines,
    release() {
      if (spare?.program !== program || memory.byteLength > spare.loaded.memory.byteLength) spare = { program, loaded };
    },
  };
  return loaded;
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
