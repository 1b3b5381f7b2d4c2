/**
 * Work in shards, on however many threads the host has.
 *
 * A kind of job is a named pure function of one message. A stage cuts its work into jobs whose number and borders depend on the input
 * alone, or whose answers come to the same wherever they are cut, and combines the answers in job order: one thread and many give the
 * same bytes.
 * The core only knows this interface: the command line runs jobs in worker threads, the page in workers beneath its own.
 */
export interface JobKind<Job, Answer> {
  readonly name: string;
  readonly run: (job: Job) => Answer | Promise<Answer>;
}

/** Whose turn it is: long chains that a build ends with come first, what nothing waits for comes last. */
export type When = 'first' | 'now' | 'last';

export interface Pool {
  /**
   * Runs all jobs, which are of one kind, and resolves to the answers in job order; rejects with the first job's error.
   *
   * @param when default `now`
   */
  run<Job, Answer>(kind: JobKind<Job, Answer>, jobs: readonly Job[], when?: When): Promise<Answer[]>;
  /** Threads that run jobs at the same time (1: in place). For sharing out work: results must not depend on it. */
  readonly threads: number;
}

/** Names a kind of job. The name must be unique and the kind listed in `build/graph/jobKinds.ts`, where worker threads look it up. */
export function defineJobKind<Job, Answer>(
  name: string,
  run: (job: Job) => Answer | Promise<Answer>,
): JobKind<Job, Answer> {
  return { name, run };
}

/** Runs every job here and now, one after the other. */
export const inlinePool: Pool = {
  threads: 1,
  run: async (kind, jobs) => Promise.all(jobs.map((job) => kind.run(job))),
};

/** Lets what waits for this thread have its turn: threads that want their next job, a click. For work that would keep it busy for long. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A buffer that threads can share without copying, where the host allows it; otherwise a plain one that is copied. */
export function sharedFloat64(length: number): Float64Array {
  return new Float64Array(sharedBuffer(length * 8));
}
export function sharedFloat32(length: number): Float32Array {
  return new Float32Array(sharedBuffer(length * 4));
}
export function sharedInt32(length: number): Int32Array {
  return new Int32Array(sharedBuffer(length * 4));
}
export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(sharedBuffer(length));
}

/** The numbers in a buffer that threads can share: the same ones where they are in such a buffer already. */
export function shared(values: Float64Array): Float64Array;
export function shared(values: Int32Array): Int32Array;
export function shared(values: Float32Array | Float64Array): Float32Array | Float64Array;
export function shared(values: Numbers): Numbers {
  if (isShared(values)) return values;
  const copy =
    values instanceof Int32Array
      ? sharedInt32(values.length)
      : values instanceof Float32Array
        ? sharedFloat32(values.length)
        : sharedFloat64(values.length);
  copy.set(values);
  return copy;
}

type Numbers = Float64Array | Float32Array | Int32Array;

/** Whether threads read and write the very same numbers. */
export function isShared({ buffer }: Numbers | Uint8Array): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;
}

/** Some of the numbers, to be sent to a thread: where threads get copies, they would get all that a part is of. */
export function partOf<Part extends Numbers | Uint8Array>(values: Part, from: number, to: number): Part {
  return (isShared(values) ? values.subarray(from, to) : values.slice(from, to)) as Part;
}

/** Browsers without cross-origin isolation hide SharedArrayBuffer. */
function sharedBuffer(bytes: number): ArrayBuffer {
  return (typeof SharedArrayBuffer === 'undefined'
    ? new ArrayBuffer(bytes)
    : new SharedArrayBuffer(bytes)) as unknown as ArrayBuffer;
}
