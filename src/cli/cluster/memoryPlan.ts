import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { findInputs, STANDARD_INPUT } from '../inputs.ts';

const UNITS: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
/** Bytes that a build in one process takes, whatever its input, and for each byte of it: measured on 100,000 and 573,315 abstracts. */
const WHOLE = { least: 120e6, perByte: 9 };
/** Text is packed to about this part of its size. */
const PACKED = 4;
/** Bytes of input that a task of many reads, at least and at most: each task costs half a second to begin. */
const SHARD = { least: 8e6, most: 32e6 };
/** Bytes that such a task takes, whatever its input, and for each byte of it. */
const TASK = { least: 90e6, perByte: 10 };
/** First bytes of gzip, ZIP, bzip2, Zstandard and Parquet. */
const PACKED_MARKS = ['1f8b', '504b0304', '425a68', '28b52ffd', '50415231'];

/** Bytes, from `500MB`, `1.5GB`; units are powers of 1000. */
export function parseMemory(value: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([KMGT]B)$/i.exec(value.trim()) ?? [];
  const bytes = Number(number) * (UNITS[unit?.toUpperCase() ?? ''] ?? NaN);
  if (bytes >= 1e8) return bytes;
  throw new InvalidArgumentError('It must be a size of at least 100MB, such as 500MB or 2GB.');
}

/** A third of the machine's memory: what a build may take where nobody says how much. */
export const usualMemory = (): number => totalmem() / 3;

/** How a build keeps within its memory. */
export interface MemoryPlan {
  /** Whether it is cut into tasks. */
  readonly inTasks: boolean;
  /** Tasks of a stage at most, and how many of them run at a time. */
  readonly shards: number;
  readonly jobs: number;
}

/**
 * Plans a build by the size of its input: whole where that fits, else in tasks. What is piped in can be read only once, and is built whole.
 *
 * @param memory bytes that the build may take
 */
export function planMemory(paths: readonly string[], memory: number): MemoryPlan {
  const found = paths.includes(STANDARD_INPUT) ? [] : findInputs(paths);
  let bytes = 0;
  let isPiped = found.length === 0;
  for (const { path, obstacle } of found) {
    const stats = obstacle ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile()) bytes += stats.size * (isPacked(path) ? PACKED : 1);
    isPiped ||= stats?.isFIFO() ?? false;
  }
  const whole = WHOLE.least + WHOLE.perByte * bytes;
  const leastTask = TASK.least + TASK.perByte * SHARD.least;
  const jobs = Math.max(1, Math.min(availableParallelism(), Math.floor(memory / leastTask)));
  const shard = (memory / jobs - TASK.least) / TASK.perByte;
  return {
    inTasks: !isPiped && whole > memory,
    shards: Math.max(1, Math.ceil(bytes / Math.max(SHARD.least, Math.min(SHARD.most, shard)))),
    jobs,
  };
}

function isPacked(path: string | Buffer): boolean {
  const start = Buffer.alloc(4);
  try {
    const handle = openSync(path, 'r');
    try {
      readSync(handle, start, 0, start.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Whoever reads it will say so.
  }
  const hex = start.toString('hex');
  return PACKED_MARKS.some((mark) => hex.startsWith(mark));
}
