import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CorpuscopeError } from '#core/errors';
import type { InputFile } from '#core/corpus/readPapers';

/**
 * Reads the files that the paths name: a file as it is, a folder with everything below it (hidden files apart), in the order given
 * and by name within a folder. Gzip is recognised by its first bytes and unpacked; the hash is of the unpacked bytes.
 *
 * @throws CorpuscopeError where a path is missing, cannot be read, or names no file
 */
export function readInputs(paths: readonly string[]): InputFile[] {
  const found = paths.flatMap(filesBelow);
  const uses = new Map<string, number>();
  for (const { name } of found) uses.set(name, (uses.get(name) ?? 0) + 1);
  // Files of one name are told apart by the paths that the person gave.
  return found.map((file) => readInput(uses.get(file.name) === 1 ? file : { ...file, name: file.path }));
}

interface Found {
  readonly path: string;
  /** What the file is called in the atlas: relative to the path that the person named, so that it is the same on every machine. */
  readonly name: string;
  readonly inFolder: boolean;
}

function filesBelow(path: string): Found[] {
  const stats = statOrThrow(path);
  if (!stats.isDirectory()) return [{ path, name: basename(path), inFolder: false }];
  const found = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file, name: relative(path, file).replaceAll('\\', '/'), inFolder: true }))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (found.length === 0) {
    throw new CorpuscopeError('the folder holds no files', { where: path, fix: 'name a folder with files of papers' });
  }
  return found;
}

function readInput({ path, name, inFolder }: Found): InputFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
  } catch (cause) {
    throw new CorpuscopeError(`cannot be read (${(cause as Error).message})`, {
      where: path,
      fix: 'check the file',
      cause,
    });
  }
  return { name: name.replace(/\.gz$/i, ''), bytes, sha256: sha256(bytes), inFolder };
}

export const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

function statOrThrow(path: string) {
  try {
    return statSync(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CorpuscopeError(missing ? 'no such file or folder' : `cannot be read (${(cause as Error).message})`, {
      where: path,
      fix: 'check the path',
      cause,
    });
  }
}
