import { createHash } from 'node:crypto';
import { isatty } from 'node:tty';
import { readdirSync, readFileSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import type { InputFile } from '#core/corpus/inputFile';
import { inInputOrder } from '#core/corpus/inputOrder';
import { CorpuscopeError } from '#core/errors';
import { fileSource, openPipe, pipeSource, type HashedSource } from './byteSources.ts';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Files up to this size are held in memory; larger ones are read as their bytes are wanted. */
const SMALL = 1 << 20;

/**
 * The files that the paths name: a file as it is, a folder with everything below it (hidden files apart), in the order in which they are
 * read, that of their names (`inInputOrder`); `-` is standard input. Gzip is unpacked; the hash is of the unpacked bytes. What a folder holds that cannot be read
 * (a link, a pipe, a device, a sub-folder or file without permission) is in the list with the reason, for the account.
 *
 * @throws CorpuscopeError where a path is missing, cannot be read, is a device, or names no file
 */
export function readInputs(paths: readonly string[]): InputFile[] {
  return inInputOrder(findInputs(paths).map(readInput));
}

/** What `readInputs` reads, without reading it, as it is found. */
export function findInputs(paths: readonly string[]): Found[] {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new CorpuscopeError('standard input can be read once', { fix: 'give - once', usage: true });
  }
  const found = paths.flatMap(filesBelow);
  const uses = new Map<string, number>();
  for (const { name } of found) uses.set(name, (uses.get(name) ?? 0) + 1);
  // Files of one name are told apart by the paths that the person gave.
  return found.map((file) => (uses.get(file.name) === 1 ? file : { ...file, name: file.shown }));
}

/** A file that was found, not yet read. */
export interface Found {
  readonly path: string | Buffer;
  /** The path as it can be written. */
  readonly shown: string;
  /** What the file is called in the atlas: relative to the path that the person named, so that it is the same on every machine. */
  readonly name: string;
  readonly inFolder: boolean;
  /** Why it cannot be read; empty where nothing is known against it. */
  readonly obstacle: string;
}

function filesBelow(path: string): Found[] {
  if (path === STANDARD_INPUT) return [{ path, shown: path, name: 'standard input', inFolder: false, obstacle: '' }];
  const stats = statOrThrow(path);
  if (!stats.isDirectory()) {
    const obstacle = stats.isFIFO() ? '' : obstacleOf(stats);
    if (obstacle)
      throw new CorpuscopeError(`this is ${obstacle}, not a file`, {
        where: path,
        fix: 'name a file, or pipe its papers to `-`',
      });
    return [{ path, shown: path, name: basename(path), inFolder: false, obstacle }];
  }
  const found = [...walk(Buffer.from(path), path, '')].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (found.length === 0) {
    throw new CorpuscopeError('the folder holds no files', { where: path, fix: 'name a folder with files of papers' });
  }
  return found;
}

/** Everything below a folder. Paths are bytes, since names need not be text. */
function* walk(folder: Buffer, shown: string, name: string): Generator<Found> {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (cause) {
    const why = {
      path: folder,
      shown,
      name: name || basename(shown),
      inFolder: name !== '',
      obstacle: `a folder that cannot be read (${reasonOf(cause)})`,
    };
    if (name === '') throw unreadable(shown, cause);
    yield why;
    return;
  }
  if (name !== '' && isAtlas(entries.map((entry) => entry.name.toString('utf8')))) {
    yield {
      path: folder,
      shown,
      name,
      inFolder: true,
      obstacle: 'an atlas, which is made of papers and holds none to read',
    };
    return;
  }
  for (const entry of entries) {
    const written = entry.name.toString('utf8');
    if (written.startsWith('.')) continue;
    const path = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    const inner = name === '' ? written : `${name}/${written}`;
    const place = { path, shown: join(shown, written), name: inner };
    if (entry.isDirectory()) yield* walk(path, place.shown, inner);
    else yield { ...place, inFolder: true, obstacle: entry.isFile() ? '' : obstacleOf(entry) };
  }
}

/** Whether a folder of these files is what a build writes: left below its own input, it would be read as papers the next time. */
const isAtlas = (names: readonly string[]) =>
  ['atlas.json', 'papers.parquet', 'topics.parquet'].every((name) => names.includes(name));

/** What stands in the way of reading something that is no plain file; empty for one that is. */
function obstacleOf(entry: Pick<Stats, 'isFile' | 'isFIFO' | 'isSocket' | 'isSymbolicLink'>): string {
  if (entry.isFile()) return '';
  if (entry.isSymbolicLink()) return 'a link, which is not followed';
  return entry.isFIFO() ? 'a pipe' : entry.isSocket() ? 'a socket' : 'a device';
}

export function readInput({ path, shown, name, inFolder, obstacle }: Found): InputFile {
  if (obstacle)
    return leftOut(
      name,
      new CorpuscopeError(`this is ${obstacle}`, { where: name, fix: 'copy the papers into a file' }),
    );
  try {
    if (path === STANDARD_INPUT) return ofSource(name, inFolder, standardInput());
    if (statSync(path).isFIFO()) return ofSource(name, inFolder, pipeSource(openPipe(path), name));
    const plainName = name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');
    if (statSync(path).size > SMALL) return ofSource(plainName, inFolder, fileSource(path, name));
    const bytes = readFileSync(path);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return ofSource(plainName, inFolder, fileSource(path, name));
    return { name, bytes, sha256: sha256(bytes), inFolder };
  } catch (cause) {
    if (cause instanceof CorpuscopeError) throw cause;
    if (!inFolder) throw unreadable(shown, cause);
    return leftOut(name, unreadable(name, cause));
  }
}

function standardInput(): HashedSource {
  if (isatty(0)) {
    throw new CorpuscopeError('nothing is piped to standard input', {
      fix: 'write `cat papers.csv | corpuscope build -`, or name a file',
      usage: true,
    });
  }
  return pipeSource(0, 'standard input');
}

function ofSource(name: string, inFolder: boolean, source: HashedSource): InputFile {
  return {
    name,
    bytes: source,
    inFolder,
    get sha256() {
      return source.sha256;
    },
  };
}

function leftOut(name: string, error: CorpuscopeError): InputFile {
  return { name, bytes: new Uint8Array(0), sha256: sha256(error.what), inFolder: true, unpacked: error };
}

export const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

const reasonOf = (cause: unknown) => (cause as Error).message;

function unreadable(where: string, cause: unknown): CorpuscopeError {
  return new CorpuscopeError(`cannot be read (${reasonOf(cause)})`, { where, fix: 'check the file', cause });
}

function statOrThrow(path: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CorpuscopeError(missing ? 'no such file or folder' : `cannot be read (${reasonOf(cause)})`, {
      where: path,
      fix: 'check the path',
      cause,
    });
  }
}
