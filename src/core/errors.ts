/**
 * An error that its reader can act on: what is wrong, where, and what to do about it, in one line.
 * Everything that a person can cause (input, options, recipe) is thrown as this class; anything else is a defect of ours.
 */
export class CorpuscopeError extends Error {
  override readonly name = 'CorpuscopeError';

  /**
   * @param what what is wrong, lower case, without a full stop
   * @param detail `where`: file and line or record; `fix`: what to do; `usage`: true where the command was worded wrongly
   */
  constructor(
    readonly what: string,
    readonly detail: { where?: string; fix?: string; usage?: boolean; cause?: unknown } = {},
  ) {
    const where = detail.where ? `${detail.where}: ` : '';
    const fix = detail.fix ? `; ${detail.fix}` : '';
    super(`${where}${what}${fix}`, detail.cause === undefined ? undefined : { cause: detail.cause });
  }
}

/** Problems that one message spells out; the rest are counted. */
const SPELT_OUT = 5;

/** The first of several problems, one after the other, and how many more there are. */
export function spellOut<T>(problems: readonly T[], separator: string, describe: (problem: T) => string): string {
  const more = problems.length - SPELT_OUT;
  const told = problems.slice(0, SPELT_OUT).map(describe);
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join(separator);
}
