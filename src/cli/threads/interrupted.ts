/** Thrown when a person interrupts a build (Ctrl-C, or a polite kill). */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Ctrl-C, a polite kill, and a terminal that is closed. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
