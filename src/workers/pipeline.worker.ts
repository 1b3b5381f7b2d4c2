import { expose } from 'comlink';
import { Pipeline } from './pipeline.ts';
import { TASK_THREAD, taskRunner } from './taskRunner.ts';

// One script for both: threads of the pool run what the pipeline also runs in place.
expose(self.name === TASK_THREAD ? taskRunner : new Pipeline());
