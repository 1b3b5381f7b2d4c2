import { Command } from 'commander';
import { CorpuscopeError } from '#core/errors';
import { print } from '../terminal.ts';
import { runOneTask } from '../cluster/runOneTask.ts';
import { countOption, workOption } from './clusterOptions.ts';

interface TaskFlags {
  readonly work: string;
  readonly stage: string;
  readonly index?: number;
  readonly offset: number;
  readonly threads?: number;
}

/** Where schedulers say which task of an array this is: Slurm, and Kubernetes. */
const INDICES = ['SLURM_ARRAY_TASK_ID', 'JOB_COMPLETION_INDEX'];

export function taskCommand(): Command {
  return new Command('task')
    .description('Runs one task of a plan; schedulers start this.')
    .addOption(workOption())
    .requiredOption('--stage <NAME>', 'stage of the task')
    .addOption(countOption('--index <N>', `number of the task from 0 (default: ${INDICES.join(' or ')}, else 0)`, 0))
    .addOption(countOption('--offset <N>', 'is added to a scheduler’s number', 0).default(0))
    .addOption(countOption('--threads <N>', 'threads (default: SLURM_CPUS_PER_TASK, else what the machine runs)', 1))
    .action(async ({ work, stage, index: given, offset, threads }: TaskFlags) => {
      const index = given ?? offset + indexFromScheduler();
      const seconds = await runOneTask({ work, stage, index, threads: threads ?? threadsFromScheduler() });
      print(seconds === null ? `${stage} ${index} was done before.` : `${stage} ${index} done in ${seconds} s.`);
    });
}

function indexFromScheduler(): number {
  for (const name of INDICES) {
    const value = process.env[name];
    if (value === undefined || value === '') continue;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new CorpuscopeError(`${name} is no number`, { fix: 'give --index' });
  }
  return 0;
}

function threadsFromScheduler(): number | null {
  const value = process.env['SLURM_CPUS_PER_TASK'] ?? '';
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : null;
}
