import { parentPort, workerData } from 'node:worker_threads';
import type { Recipe } from '#core/atlas/recipe';
import { toFailure, type Failure } from './failure.ts';
import { inspect, type Inspection } from './inspect.ts';

export interface InspectRequest {
  readonly paths: readonly string[];
  readonly recipe: Recipe;
  readonly withRecords: boolean;
}

/** What the thread says to the command line, once. */
export type InspectAnswer = { readonly inspection: Inspection } | { readonly failure: Failure };

const { paths, recipe, withRecords } = workerData as InspectRequest;
const say = (answer: InspectAnswer) => parentPort?.postMessage(answer);

inspect(paths, recipe, { withRecords }).then(
  (inspection) => say({ inspection }),
  (error: unknown) => say({ failure: toFailure(error) }),
);
