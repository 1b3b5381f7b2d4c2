/** An action that follows on calls of `ask`, never twice at once. */
export interface Quiet {
  /** Asks for the action. What is asked for while it goes on is done after it. */
  ask(): void;
  /** Starts nothing more; resolves when an action that goes on has ended. */
  stop(): Promise<void>;
}

/**
 * Runs an action when nobody has asked for it for `ms` milliseconds, so that a folder that is copied costs one run.
 *
 * @param act must not reject
 */
export function whenQuiet(act: () => Promise<void>, ms: number): Quiet {
  let timer: NodeJS.Timeout | undefined;
  let going: Promise<void> | undefined;
  let stopped = false;
  const ask = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(run, ms);
  };
  const run = () => {
    if (going) ask();
    else going = act().finally(() => (going = undefined));
  };
  return {
    ask,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await going;
    },
  };
}
