import type { PipelineThread } from '#workers/pipelineThread';

let thread: Promise<PipelineThread> | undefined;

/** The page's one pipeline, loaded when it is first needed. */
export function pipelineThread(): Promise<PipelineThread> {
  thread ??= import('#workers/pipelineThread').then(({ PipelineThread: Thread }) => new Thread());
  return thread;
}
