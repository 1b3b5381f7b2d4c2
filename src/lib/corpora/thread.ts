import type { PipelineThread } from '#workers/pipelineThread';

let thread: Promise<PipelineThread> | undefined;

/** The page's one pipeline, loaded when it is first needed. */
export function pipelineThread(): Promise<PipelineThread> {
  thread ??= import('#workers/pipelineThread').then(({ PipelineThread: Thread }) => new Thread());
  return thread;
}

let ahead: { readonly key: string; readonly done: Promise<void> } = { key: '', done: Promise.resolve() };

/** Has the pipeline do something before it is asked for: once for each key, and for each thread that comes in another's place. */
export async function workAhead(key: string, work: (thread: PipelineThread) => Promise<unknown>): Promise<void> {
  const pipeline = await pipelineThread();
  const full = `${pipeline.generation} ${key}`;
  if (ahead.key === full) return;
  // Whatever is wrong shows when it is asked for.
  const done = work(pipeline).then(
    () => undefined,
    () => undefined,
  );
  ahead = { key: full, done };
}

/** Resolves when nothing is being done ahead any more. */
export const workedAhead = (): Promise<void> => ahead.done;
