import { parentPort, workerData } from 'node:worker_threads';
import type { Progress } from '#core/types';
import { toFailure, type Failure } from '../threads/failure.ts';
import { makeTask, type TaskRequest } from './makeTask.ts';

/** What a task's thread says. */
export type TaskMessage = { readonly progress: Progress } | { readonly done: true } | { readonly failure: Failure };

const say = (message: TaskMessage) => parentPort?.postMessage(message);

makeTask(workerData as TaskRequest, (progress) => say({ progress })).then(
  () => say({ done: true }),
  (error: unknown) => say({ failure: toFailure(error) }),
);
