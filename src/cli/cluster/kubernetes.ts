import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve, dirname, isAbsolute } from 'node:path';
import { CorpuscopeError } from '#core/errors';
import { writeWhole } from '../folder/writeWhole.ts';
import { unwritable } from '../systemError.ts';
import { indexedJob, nameOf, type JobOptions } from './kubernetesJob.ts';
import type { Plan } from './plan.ts';
import { TaskFolder } from './taskFolder.ts';

/** What goes into the manifests. */
export interface KubernetesOptions extends Omit<JobOptions, 'mount'> {
  /** Where the volume is mounted, here and in the pods; by default the folder that holds the plan's. */
  readonly mount?: string;
}

/** What was written, and how many tasks of each stage have no result yet. */
export interface Manifests {
  /** The script that hands them over. */
  readonly script: string;
  readonly missing: ReadonlyMap<string, number>;
}

/**
 * Writes a Job for each stage that is not done, and a script that applies them in their order, each when those are complete that it needs. An
 * Indexed Job counts from 0 without a gap, so that of a stage that is done in part all tasks are in it: those that are done end at once.
 *
 * @throws CorpuscopeError where the plan's folder, or a file that its tasks read, is not on the volume, or nothing can be written
 */
export function writeManifests(work: string, plan: Plan, { mount: given, ...options }: KubernetesOptions): Manifests {
  const folder = new TaskFolder(work, plan);
  const mount = resolve(given ?? dirname(resolve(work)));
  checkMount(work, plan, mount);
  folder.makeFolders(plan.stages.map(({ name }) => name));
  const target = join(resolve(work), 'kubernetes');
  const missing = new Map(
    plan.stages.map((stage) => [stage.name, folder.missing(stage).length] as const).filter(([, count]) => count > 0),
  );
  // Jobs cannot be changed: those of each time have names of their own, by what was left to do.
  const attempt = [...missing.values()].reduce((sum, count) => sum + count, 0);
  const stages = plan.stages.filter(({ name }) => missing.has(name));
  const script = join(target, 'apply.sh');
  try {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
  } catch (cause) {
    throw unwritable('manifests', work, cause, '--work');
  }
  const files = new Map(stages.map(({ name }, at) => [name, `${String(at + 1).padStart(2, '0')}-${name}.json`]));
  for (const stage of stages) {
    const job = indexedJob(plan.key, attempt, stage, resolve(work), { ...options, mount });
    writeWhole(join(target, files.get(stage.name)!), `${JSON.stringify(job, null, 2)}\n`, 'manifest');
  }
  writeWhole(script, scriptOf(plan, attempt, files), 'script');
  return { script, missing };
}

function checkMount(work: string, { inputs, vectors, previous }: Plan, mount: string): void {
  const paths = [resolve(work), ...[...inputs, vectors, previous].flatMap((file) => file?.path ?? [])];
  const outside = paths.find((path) => {
    const way = relative(mount, path);
    return isAbsolute(way) || way.split('/')[0] === '..';
  });
  if (outside === undefined) return;
  throw new CorpuscopeError(`${outside} is not on the volume that is mounted at ${mount}`, {
    where: work,
    fix: 'name with --mount the folder that holds the papers and the plan, and plan with files that lie there',
    usage: true,
  });
}

/** Applies the Jobs one after the other; what is there already is left as it is. */
function scriptOf({ key, stages }: Plan, attempt: number, files: ReadonlyMap<string, string>): string {
  const steps = stages
    .filter(({ name }) => files.has(name))
    .flatMap(({ name, needs }) => [
      ...needs.filter((need) => files.has(need)).map((need) => `complete ${nameOf(key, need, attempt)}`),
      `kubectl apply -f ${files.get(name)!}`,
    ]);
  return `#!/bin/sh
# Hands the stages of a plan to Kubernetes, each when those are complete that it needs. It may be run again.
set -eu
cd "$(dirname "$0")"
complete() {
  until [ "$(kubectl get job "$1" -o 'jsonpath={.status.conditions[?(@.type=="Complete")].status}')" = True ]; do
    if [ "$(kubectl get job "$1" -o 'jsonpath={.status.conditions[?(@.type=="Failed")].status}')" = True ]; then
      echo "the job $1 failed: see corpuscope cluster status, then resume" >&2
      exit 1
    fi
    sleep 2
  done
}
${steps.join('\n')}
`;
}
