import { expose } from 'comlink';
import { Pipeline } from './pipeline.ts';
import { JOB_THREAD, jobRunner } from './jobRunner.ts';

// One script for both: threads of the pool run what the pipeline also runs in place.
expose(self.name === JOB_THREAD ? jobRunner : new Pipeline());
