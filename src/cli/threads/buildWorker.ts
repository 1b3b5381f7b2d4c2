import { parentPort, workerData } from 'node:worker_threads';
import type { Progress } from '#core/types';
import { buildFromFiles, type BuildRequest, type BuildSummary } from './buildFromFiles.ts';
import { toFailure, type Failure } from './failure.ts';

/** What the build thread says to the command line. */
export type BuildMessage =
  { readonly progress: Progress } | { readonly summary: BuildSummary } | { readonly failure: Failure };

const say = (message: BuildMessage) => parentPort?.postMessage(message);

buildFromFiles(workerData as BuildRequest, (progress) => say({ progress })).then(
  (summary) => say({ summary }),
  (error: unknown) => say({ failure: toFailure(error) }),
);
