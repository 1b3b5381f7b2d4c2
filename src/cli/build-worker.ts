import { parentPort, workerData } from 'node:worker_threads';
import { CorpuscopeError } from '#core/errors';
import type { Progress } from '#core/types';
import { buildFromFiles, type BuildRequest, type BuildSummary } from './buildFromFiles.ts';

/** What the build thread says to the command line. */
export type BuildMessage =
  { readonly progress: Progress } | { readonly summary: BuildSummary } | { readonly failure: Failure };

export interface Failure {
  readonly message: string;
  readonly usage: boolean;
  /** Only of defects of ours: what a person caused needs no stack. */
  readonly stack?: string;
}

const say = (message: BuildMessage) => parentPort?.postMessage(message);

buildFromFiles(workerData as BuildRequest, (progress) => say({ progress })).then(
  (summary) => say({ summary }),
  (error: unknown) => say({ failure: toFailure(error) }),
);

function toFailure(error: unknown): Failure {
  if (error instanceof CorpuscopeError) return { message: error.message, usage: error.detail.usage ?? false };
  const { message, stack } = error as Error;
  return { message, usage: false, ...(stack ? { stack } : {}) };
}
