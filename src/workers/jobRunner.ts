import { jobKinds } from '#core/build/graph/jobKinds';
import { answered, type Answer } from './answer.ts';

const byName = new Map(jobKinds.map((kind) => [kind.name, kind]));

/** What a thread of the pipeline's pool is called. */
export const JOB_THREAD = 'jobs';

/** One thread of the pipeline's pool: does a job of the kind that is named. */
export const jobRunner = {
  run: (kind: string, job: unknown): Promise<Answer<unknown>> =>
    answered(async () => {
      const found = byName.get(kind);
      if (!found) throw new Error(`no job is called "${kind}": list it in core/build/graph/jobKinds`);
      return found.run(job);
    }),
};
export type JobRunner = typeof jobRunner;
