import { whenQuiet } from './whenQuiet.ts';
import { watchInputs } from './watchInputs.ts';
import { Interrupted } from '../threads/interrupted.ts';

/** How long the inputs must have been left alone before they are read again. */
const QUIET_MS = 300;

export interface Rebuilding {
  /** Begins to rebuild; what has changed since the inputs are watched is seen to at once. */
  start(): void;
  /** Looks no more; resolves when a rebuild that goes on has ended. */
  stop(): Promise<void>;
}

export interface RebuildingOptions {
  /** Files and folders that the atlas is made of. */
  readonly inputs: readonly string[];
  /** Folders that builds write to, which may lie among the inputs. */
  readonly own: readonly string[];
  /** Builds the atlas anew if it is not what the inputs make. */
  readonly rebuild: () => Promise<void>;
  /** Told what went wrong; the atlas of before is still there. */
  readonly onProblem: (problem: string) => void;
}

/** Watches the inputs of an atlas from now on. Once it is started, rebuilds the atlas whenever they have changed. */
export async function rebuildOnChange({ inputs, own, rebuild, onProblem }: RebuildingOptions): Promise<Rebuilding> {
  const rebuilds = whenQuiet(async () => {
    try {
      await rebuild();
    } catch (error) {
      if (!(error instanceof Interrupted)) onProblem(`${(error as Error).message}; the atlas stays as it was`);
    }
  }, QUIET_MS);
  let started = false;
  let changed = false;
  const watch = await watchInputs(inputs, own, {
    onChange() {
      changed = true;
      if (started) rebuilds.ask();
    },
    onFailure: (cause) => onProblem(`changes may go unseen (${cause.message}); start again to read the papers anew`),
  });
  return {
    start() {
      started = true;
      if (changed) rebuilds.ask();
    },
    async stop() {
      await Promise.all([watch.close(), rebuilds.stop()]);
    },
  };
}
