import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  fstatSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { CorpuscopeError } from '#core/errors';
import type { PackedRows, ReadableRows } from '#core/build/graph/packedRows';
import { encodeValue, readBytes, readValueFile, writeValueFile } from '../folder/valueFile.ts';
import { isSystemError, reasonOf } from '../systemError.ts';
import type { Plan } from './plan.ts';

const stateSchema = v.object({
  state: v.picklist(['running', 'done', 'failed']),
  host: v.string(),
  pid: v.number(),
  /** Seconds that it took, or until it failed. */
  seconds: v.number(),
  /** Why it failed. */
  message: v.string(),
  /** Once it has ended: most bytes that its process held, and seconds of processors that it took. */
  memory: v.optional(v.number()),
  processor: v.optional(v.number()),
});

/** What a task last said of itself. */
export type TaskState = v.InferOutput<typeof stateSchema>;

/** A living task touches its state this often. */
const BEAT_MS = 5000;
/** Time without a touch after which a task is taken for dead. */
const SILENT_MS = 60_000;

/** What the tasks of a plan leave: results, states and logs, a folder a stage. */
export class TaskFolder {
  readonly root: string;
  private readonly key: string;

  constructor(
    readonly work: string,
    { key }: Pick<Plan, 'key'>,
  ) {
    this.key = key;
    this.root = join(resolve(work), 'tasks', key);
  }

  stageFolder(stage: string): string {
    return join(this.root, stage);
  }

  makeFolders(stages: readonly string[]): void {
    try {
      for (const stage of stages) mkdirSync(this.stageFolder(stage), { recursive: true });
    } catch (cause) {
      throw this.unwritable(`folder ${join('tasks', this.key)}`, cause);
    }
  }

  private resultFile(stage: string, index: number): string {
    return join(this.stageFolder(stage), `${index}.value`);
  }

  isDone(stage: string, index: number): boolean {
    return existsSync(this.resultFile(stage, index));
  }

  /** Indices of the tasks without a result. One look at the folder, however many there are. */
  missing({ name, tasks }: { readonly name: string; readonly tasks: number }): number[] {
    const there = new Set(this.list(name));
    return Array.from({ length: tasks }, (_, index) => index).filter((index) => !there.has(`${index}.value`));
  }

  private list(stage: string): string[] {
    try {
      return readdirSync(this.stageFolder(stage));
    } catch {
      return [];
    }
  }

  /**
   * @param isShared whether its numbers go into memory that threads share
   * @throws CorpuscopeError where it is not there or not whole
   */
  readResult(stage: string, index: number, isShared = false): unknown {
    return this.reading(stage, index, (file) => readValueFile(file, { isShared }));
  }

  /** Rows of a result that stay where they are until they are asked for. @throws CorpuscopeError where it is not there or not whole */
  openRows(stage: string, index: number): ReadableRows {
    let start = 0;
    const rows = this.reading(stage, index, (file) =>
      readValueFile(file, {
        isSpared(Kind, at) {
          if (Kind === Uint8Array) start = at;
          return Kind === Uint8Array;
        },
      }),
    ) as PackedRows;
    const slice = (from: number, to: number) =>
      this.reading(stage, index, (file) => readBytes(file, start + from, to - from)) as Uint8Array;
    return { from: rows.from, ends: rows.ends, slice };
  }

  private reading(stage: string, index: number, read: (file: string) => unknown): unknown {
    const file = this.resultFile(stage, index);
    const fix = 'remove the file, and run `corpuscope cluster resume` or `run` again';
    let value: unknown;
    try {
      value = read(file);
    } catch (cause) {
      if (!isSystemError(cause)) throw cause;
      throw new CorpuscopeError(`the result of ${stage} ${index} cannot be read (${reasonOf(cause)})`, {
        where: file,
        fix,
        cause,
      });
    }
    if (value === undefined)
      throw new CorpuscopeError(`the result of ${stage} ${index} is damaged`, { where: file, fix });
    return value;
  }

  /** @throws CorpuscopeError where the system refuses, such as for want of space */
  writeResult(stage: string, index: number, value: unknown): void {
    const file = this.resultFile(stage, index);
    try {
      mkdirSync(this.stageFolder(stage), { recursive: true });
      writeValueFile(file, `${file}.${hostname()}-${process.pid}.part`, encodeValue(value));
    } catch (cause) {
      throw this.unwritable(`result of ${stage} ${index}`, cause);
    }
  }

  private unwritable(what: string, cause: unknown): unknown {
    if (!isSystemError(cause)) return cause;
    const full = ['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException).code ?? '');
    return new CorpuscopeError(`the ${what} cannot be written (${reasonOf(cause)})`, {
      where: this.work,
      fix: full ? 'make room there, then resume' : 'see that the folder can be written, then resume',
      cause,
    });
  }

  private stateFile(stage: string, index: number): string {
    return join(this.stageFolder(stage), `${index}.json`);
  }

  /** Says what a task does, in place: on a full disk there is still room for what was there. */
  sayState(stage: string, index: number, state: Omit<TaskState, 'host' | 'pid'>): void {
    const said: TaskState = { ...state, host: hostname(), pid: process.pid };
    try {
      writeFileSync(this.stateFile(stage, index), JSON.stringify(said));
    } catch {
      // The result and the log say it too.
    }
  }

  /** Shows again and again that a task is alive. @returns what ends it */
  beat(stage: string, index: number): () => void {
    const timer = setInterval(() => {
      const now = new Date();
      try {
        utimesSync(this.stateFile(stage, index), now, now);
      } catch {
        // The task will notice where it writes.
      }
    }, BEAT_MS);
    return () => clearInterval(timer);
  }

  /** The last state of a task, and whether it is alive; null where it never began. */
  stateOf(stage: string, index: number): (TaskState & { readonly alive: boolean }) | null {
    try {
      const path = this.stateFile(stage, index);
      const parsed = v.safeParse(stateSchema, JSON.parse(readFileSync(path, 'utf8')));
      if (!parsed.success) return null;
      const alive = parsed.output.state === 'running' && Date.now() - statSync(path).mtimeMs < SILENT_MS;
      return { ...parsed.output, alive };
    } catch {
      return null;
    }
  }

  /** The log of a task. @param before tasks of the stage before the first of its job array */
  logFile(stage: string, index: number | '%a', before = 0): string {
    const number = index === '%a' ? index : String(index - before);
    return join(this.stageFolder(stage), `${before > 0 ? `${before}+` : ''}${number}.log`);
  }

  /** The last lines of a task's log, whichever job array it was in. */
  logTail(stage: string, index: number, count: number): string[] {
    for (const name of this.list(stage)) {
      const parts = /^(?:(\d+)\+)?(\d+)\.log$/.exec(name);
      if (!parts || Number(parts[1] ?? 0) + Number(parts[2]) !== index) continue;
      return lastLines(join(this.stageFolder(stage), name), count);
    }
    return [];
  }
}

/** Bytes of a log that are looked at. */
const TAIL_BYTES = 16 << 10;

function lastLines(path: string, count: number): string[] {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const from = Math.max(0, fstatSync(handle).size - TAIL_BYTES);
    const bytes = Buffer.alloc(TAIL_BYTES);
    const text = bytes.subarray(0, readSync(handle, bytes, 0, TAIL_BYTES, from)).toString('utf8');
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-count);
  } catch {
    return [];
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
