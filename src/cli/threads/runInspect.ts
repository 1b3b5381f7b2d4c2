import { toError } from './failure.ts';
import type { InspectAnswer, InspectRequest } from './inspectWorker.ts';
import type { Inspection } from './inspect.ts';
import { explainThread, startThread } from './thread.ts';

/** Inspects files in a thread of its own. @throws what `inspect` throws, and where memory does not suffice */
export function runInspect(request: InspectRequest): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const worker = startThread(new URL('./inspect-worker.js', import.meta.url), request);
    worker.on('message', (answer: InspectAnswer) => {
      if ('inspection' in answer) resolve(answer.inspection);
      else reject(toError(answer.failure));
    });
    worker.on('error', (error) => reject(explainThread(error)));
  });
}
