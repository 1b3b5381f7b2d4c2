import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Specifiers of imports, exports from, and dynamic imports, in TypeScript and in Svelte's script blocks. */
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
const ALIASES = [
  ['#core/', 'src/core/'],
  ['#workers/', 'src/workers/'],
  ['#lib/', 'src/lib/'],
];

/**
 * The file that an import means, whatever the way in which it is written.
 *
 * @param {string} root of the project
 * @param {string} from the importing file, relative to the root, with forward slashes
 * @param {string} specifier as it stands in the import
 * @returns {string | null} relative to the root; null for packages and for what is no file of the project
 */
export function resolveImport(root, from, specifier) {
  const alias = ALIASES.find(([short]) => specifier.startsWith(short));
  if (!alias && !specifier.startsWith('.')) return null;
  const plain = alias
    ? alias[1] + specifier.slice(alias[0].length)
    : path.posix.join(path.posix.dirname(from), specifier);
  return [plain, `${plain}.ts`, `${plain}/index.ts`].find((file) => isFile(path.join(root, file))) ?? null;
}

/** The files that a file imports, types included. Read again only where the file has changed. */
function importsOf(root, file) {
  const full = path.join(root, file);
  const { mtimeMs } = statSync(full);
  const known = cache.get(full);
  if (known?.mtimeMs === mtimeMs) return known.imports;
  const text = readFileSync(full, 'utf8');
  const found = Array.from(text.matchAll(SPECIFIER), ([, , specifier]) => resolveImport(root, file, specifier));
  const imports = [...new Set(found)].filter((one) => one !== null && /\.(ts|svelte)$/.test(one));
  cache.set(full, { mtimeMs, imports });
  return imports;
}

const cache = new Map();

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}

/** The shortest way from a file back to itself along its imports; null where there is none. */
export function circleThrough(root, file) {
  const cameFrom = new Map();
  const waiting = [file];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of importsOf(root, at)) {
      if (next === file) return wayTo(at, cameFrom, [file]);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

function wayTo(file, cameFrom, tail) {
  const way = [file, ...tail];
  const before = cameFrom.get(file);
  return before === undefined ? way : wayTo(before, cameFrom, way);
}
