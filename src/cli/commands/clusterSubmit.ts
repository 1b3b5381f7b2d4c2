import { Command, Option } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { writeManifests, type KubernetesOptions } from '../cluster/kubernetes.ts';
import { readPlan, type Plan } from '../cluster/plan.ts';
import { submitToSlurm, type SlurmOptions } from '../cluster/slurm.ts';
import { oneLine, print } from '../terminal.ts';
import { countOption, workOption } from './clusterOptions.ts';

interface SubmitFlags extends Omit<SlurmOptions, 'further'>, Omit<KubernetesOptions, 'image' | 'claim'> {
  readonly work: string;
  readonly image?: string;
  readonly claim?: string;
  readonly scheduler: 'slurm' | 'kubernetes';
  readonly time?: string;
  readonly mem?: string;
  readonly cpus: number;
}

/** The commands `submit` and `resume`. @param isFirst whether nothing of the plan is to be with the scheduler yet */
export function submitting(name: string, isFirst: boolean): Command {
  return new Command(name)
    .argument('[OPTIONS...]', 'further options of sbatch, behind --')
    .addOption(workOption())
    .addOption(new Option('--scheduler <NAME>', 'the scheduler').choices(['slurm', 'kubernetes']).default('slurm'))
    .option('--partition <NAME>', 'Slurm: partition of the jobs')
    .option('--account <NAME>', 'Slurm: account of the jobs')
    .option('--image <NAME>', 'Kubernetes: image that has this program')
    .option('--claim <NAME>', 'Kubernetes: claim of the volume that holds papers and plan')
    .option('--mount <DIR>', 'Kubernetes: where that volume is mounted, here and in pods (default: beside the plan)')
    .addOption(countOption('--parallel <N>', 'Kubernetes: pods of a stage at a time', 1, 10_000).default(100))
    .option('--time <TIME>', 'limit of each task, as sbatch writes it')
    .option('--mem <SIZE>', 'memory of each task, as sbatch writes it')
    .addOption(countOption('--cpus <N>', 'processors of tasks that are alone in their stage', 1, 1024).default(1))
    .action((further: string[], flags: SubmitFlags) => {
      const plan = readPlan(flags.work);
      if (flags.scheduler === 'kubernetes') print(oneLine(toKubernetes(plan, flags, further)));
      else print(oneLine(toSlurm(plan, flags, further, isFirst)));
    });
}

function toSlurm(plan: Plan, { work, ...options }: SubmitFlags, further: readonly string[], isFirst: boolean): string {
  const submitted = submitToSlurm(work, plan, { ...options, further }, isFirst);
  return submitted.size === 0 ? 'There is nothing to submit.' : `Submitted ${listOf(submitted)}.`;
}

function toKubernetes(plan: Plan, flags: SubmitFlags, further: readonly string[]): string {
  const { work, image, claim, partition, account } = flags;
  if (image === undefined || claim === undefined) {
    throw new CorpuscopeError('name the image and the volume’s claim', {
      fix: 'give --image and --claim',
      usage: true,
    });
  }
  const foreign = partition !== undefined ? 'partition' : account !== undefined ? 'account' : further[0];
  if (foreign !== undefined) {
    throw new CorpuscopeError(`Kubernetes has no ${foreign}`, { fix: 'leave it out', usage: true });
  }
  const { script, missing } = writeManifests(work, plan, { ...flags, image, claim });
  if (missing.size === 0) return 'There is nothing to submit.';
  return `Wrote the Jobs of ${listOf(missing)}; ${script} hands them over.`;
}

function listOf(counts: ReadonlyMap<string, number>): string {
  const tasks = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${tasks} tasks: ${Array.from(counts, ([stage, count]) => `${stage} ${count}`).join(', ')}`;
}
