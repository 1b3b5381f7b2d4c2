import { InvalidArgumentError, Option } from 'commander';

export const workOption = () =>
  new Option('--work <DIR>', 'folder of the plan and of what its tasks make').makeOptionMandatory();

/** An option that is a whole number. */
export function countOption(flags: string, description: string, least: number, most = 1e9): Option {
  return new Option(flags, description).argParser((value: string) => {
    const count = Number(value);
    if (/^\d{1,10}$/.test(value) && count >= least && count <= most) return count;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  });
}
