import { CorpuscopeError } from '#core/errors';
import type { Plan } from './plan.ts';

export interface JobOptions {
  /** The image that has the program. */
  readonly image: string;
  /** The claim of the volume that all tasks share. */
  readonly claim: string;
  /** Where it is mounted. */
  readonly mount: string;
  /** Pods of a stage at a time, at most. */
  readonly parallel: number;
  /** Limit of each task, as sbatch writes it. */
  readonly time?: string;
  /** Memory of each task, as sbatch writes it. */
  readonly mem?: string;
  /** Processors of a task that is alone in its stage; others take one. */
  readonly cpus: number;
}

/** Times that a task is begun again. */
const RETRIES = 3;

/** A stage as an Indexed Job (batch/v1), whose pods take their number from `JOB_COMPLETION_INDEX`. */
export function indexedJob(
  key: string,
  attempt: number,
  { name, tasks }: Pick<Plan['stages'][number], 'name' | 'tasks'>,
  work: string,
  { image, claim, mount, parallel, time, mem, cpus }: JobOptions,
) {
  const cpu = tasks > 1 ? 1 : cpus;
  const memory = mem === undefined ? {} : { memory: quantityOf(mem) };
  const labels = { 'app.kubernetes.io/name': 'corpuscope', 'corpuscope/plan': key, 'corpuscope/stage': name };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: nameOf(key, name, attempt), labels },
    spec: {
      completionMode: 'Indexed',
      completions: tasks,
      parallelism: Math.min(tasks, parallel),
      backoffLimitPerIndex: RETRIES,
      template: {
        metadata: { labels },
        spec: {
          restartPolicy: 'Never',
          ...(time === undefined ? {} : { activeDeadlineSeconds: secondsOf(time) }),
          containers: [
            {
              name: 'task',
              image,
              args: ['task', '--work', work, '--stage', name, '--threads', String(cpu)],
              resources: { requests: { cpu: String(cpu), ...memory }, limits: memory },
              volumeMounts: [{ name: 'work', mountPath: mount }],
            },
          ],
          volumes: [{ name: 'work', persistentVolumeClaim: { claimName: claim } }],
        },
      },
    },
  };
}

/** Names of Kubernetes hold no capitals (RFC 1123). */
export const nameOf = (key: string, stage: string, attempt: number): string =>
  `corpuscope-${key}-${stage.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}-${attempt}`;

/** `16G`, as sbatch means it: units are powers of 1024, megabytes where none is named. */
function quantityOf(size: string): string {
  const [, number, unit] = /^(\d+)([KMGT]?)B?$/i.exec(size) ?? [];
  if (number !== undefined) return `${number}${(unit || 'M').toUpperCase()}i`;
  throw new CorpuscopeError(`--mem ${size} is no size`, { fix: 'write it like 16G', usage: true });
}

/** Minutes, minutes:seconds, hours:minutes:seconds, days-hours[:minutes[:seconds]]. */
function secondsOf(time: string): number {
  const [, days, rest = ''] = /^(?:(\d+)-)?(\d+(?::\d+){0,2})$/.exec(time) ?? [];
  const parts = rest.split(':').map(Number);
  const [hours, minutes, seconds] = days !== undefined || parts.length === 3 ? parts : [0, parts[0], parts[1]];
  const total = ((Number(days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  if (rest !== '' && total > 0) return total;
  throw new CorpuscopeError(`--time ${time} is no time`, { fix: 'write it like 04:00:00', usage: true });
}
