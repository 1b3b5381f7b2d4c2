import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CorpuscopeError } from '#core/errors';
import { inInputOrder } from '#core/corpus/inputOrder';
import { findInputs, readInput, STANDARD_INPUT, type Found } from '../inputs.ts';
import type { Piece, PlannedInput } from './plan.ts';
import { cutLines, isJsonLines } from './stretches.ts';

/** Bytes of a stretch at least: a smaller one is not worth a task. */
const LEAST_STRETCH = 64 << 10;

/**
 * Finds the files and cuts them into shards of about the same number of bytes: whole files in a row, and stretches of files of JSON Lines
 * that are larger than a shard. Every file is read once, for its hash.
 *
 * @param shards at most
 * @param isStrict records are counted through every file, so that none is cut
 * @param onFile is told how many bytes were read, of how many
 * @throws CorpuscopeError for what only one reader can read, and where a path names no file
 */
export function planInputs(
  paths: readonly string[],
  shards: number,
  isStrict: boolean,
  onFile: (done: number, total: number) => void,
): { readonly inputs: readonly PlannedInput[]; readonly shards: readonly (readonly Piece[])[] } {
  if (paths.includes(STANDARD_INPUT)) {
    throw new CorpuscopeError('tasks cannot read standard input', { fix: 'name files or folders', usage: true });
  }
  const found = inOrder(findInputs(paths));
  const sizes = found.map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const size = Math.max(LEAST_STRETCH, Math.ceil(total / shards));
  const inputs: PlannedInput[] = [];
  const pieces: { readonly piece: Piece; readonly at: number }[] = [];
  let at = 0;
  found.forEach((file, input) => {
    onFile(at, total);
    const path = pathOf(file);
    const read = readInput(file);
    const common = { path: resolve(path), name: read.name, inFolder: file.inFolder, obstacle: file.obstacle };
    if (!isStrict && sizes[input]! > size && isJsonLines(path, readInput(file))) {
      const { sha256, stretches } = cutLines(path, size);
      inputs.push({ ...common, sha256 });
      for (const stretch of stretches) pieces.push({ piece: { input, stretch }, at: at + stretch.from });
      if (stretches.length === 0) pieces.push({ piece: { input, stretch: null }, at });
    } else {
      inputs.push({ ...common, sha256: read.sha256 });
      pieces.push({ piece: { input, stretch: null }, at });
    }
    at += sizes[input]!;
  });
  const cut: Piece[][] = Array.from({ length: shards }, () => []);
  for (const { piece, at: from } of pieces)
    cut[Math.min(shards - 1, Math.floor((from / Math.max(1, total)) * shards))]!.push(piece);
  return { inputs, shards: cut.filter((shard) => shard.length > 0) };
}

/** Files in the order in which a build takes them. Only those of one name are looked into. */
function inOrder(found: readonly Found[]): Found[] {
  const named = found.map((file) => ({
    file,
    name: file.name,
    get bytes() {
      return readInput(file).bytes;
    },
  }));
  return inInputOrder(named).map(({ file }) => file);
}

function sizeOf({ path, shown, obstacle }: Found): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFIFO() && !obstacle) {
    throw new CorpuscopeError('tasks cannot read a pipe', { where: shown, fix: 'name a file', usage: true });
  }
  return obstacle || !stats?.isFile() ? 0 : stats.size;
}

function pathOf({ path, shown }: Found): string {
  const text = path.toString();
  if (typeof path === 'string' || Buffer.from(text).equals(path)) return text;
  throw new CorpuscopeError('the file’s name is not text, so that no plan can say it', {
    where: shown,
    fix: 'rename the file',
  });
}
