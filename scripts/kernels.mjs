// @ts-check
/**
 * Compiles the hot loops of src/kernels to one WebAssembly module, and hands its bytes to whatever imports `virtual:kernels`: the command
 * line's bundle, the page's, the development server and the tests.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../src/kernels', import.meta.url));
/** Compiled modules by the hash of what they are made of: the compiler takes a second to start. */
const CACHE = fileURLToPath(new URL('../node_modules/.cache/corpuscope-kernels', import.meta.url));
/** Constants that kernels import from one another are no exports of the module. */
const NO_KERNELS = ['shapes.ts'];

/**
 * The caller's memory, no garbage collector, no exceptions: loops over numbers and nothing else.
 */
const OPTIONS = [
  ['--runtime', 'stub'],
  ['--importMemory', '--noExportMemory'],
  ['--enable', 'simd'],
  ['-O3', '--noAssert'],
  ['--use', 'abort='],
].flat();

/** @returns {string[]} */
const sourceFiles = () =>
  readdirSync(SOURCES)
    .filter((name) => name.endsWith('.ts'))
    .sort();

/**
 * @returns {Promise<Buffer>} the module
 * @throws where a kernel does not compile, or not without a warning
 */
export async function compileKernels() {
  const files = sourceFiles();
  const hash = createHash('sha256').update(JSON.stringify([compilerVersion(), OPTIONS]));
  for (const name of files) hash.update(name).update(readFileSync(join(SOURCES, name)));
  const cached = join(CACHE, `${hash.digest('hex')}.wasm`);
  if (existsSync(cached)) return readFileSync(cached);

  const module = await compile(files.filter((name) => !NO_KERNELS.includes(name)));
  mkdirSync(CACHE, { recursive: true });
  // Written beside and moved, so that nobody reads half of it.
  const draft = `${cached}.${String(process.pid)}`;
  writeFileSync(draft, module);
  renameSync(draft, cached);
  return module;
}

/** @param {string[]} files @returns {Promise<Buffer>} */
async function compile(files) {
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {Uint8Array | undefined} */
  let module;
  const said = asc.createMemoryStream();
  const { error } = await asc.main([...files, ...OPTIONS, '--outFile', 'kernels.wasm'], {
    stdout: said,
    stderr: said,
    readFile: (name, base) => {
      const path = join(base, name);
      return existsSync(join(SOURCES, path)) ? readFileSync(join(SOURCES, path), 'utf8') : null;
    },
    writeFile: (_name, contents) => {
      module = typeof contents === 'string' ? Buffer.from(contents) : contents;
    },
    listFiles: () => [],
  });
  if (error || !module || said.toString() !== '') {
    throw new Error(`src/kernels does not compile: ${error?.message ?? ''}\n${said.toString()}`);
  }
  return Buffer.from(module);
}

/** @returns {string} */
const compilerVersion = () => createRequire(import.meta.url)('assemblyscript/package.json').version;

/**
 * `import module from 'virtual:kernels'` gives the module's bytes, whatever the bundle is for.
 *
 * @returns {import('vite').Plugin}
 */
export function kernels() {
  const id = 'virtual:kernels';
  const resolved = `\0${id}`;
  return {
    name: 'corpuscope-kernels',
    resolveId: (source) => (source === id ? resolved : undefined),
    async load(source) {
      if (source !== resolved) return undefined;
      for (const name of sourceFiles()) this.addWatchFile(join(SOURCES, name));
      const text = (await compileKernels()).toString('base64');
      return `export default Uint8Array.from(atob('${text}'), (letter) => letter.charCodeAt(0));`;
    },
  };
}
