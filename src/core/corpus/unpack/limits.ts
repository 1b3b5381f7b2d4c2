import { CorpuscopeError } from '../../errors.ts';

/** How many times its own size an archive may unpack to: text reaches 10, a table of one value over and over 200. */
const MOST_RATIO = 250;
/** What any archive may unpack to, however small it is. */
const ALWAYS = 32 * 2 ** 20;
/** Bytes that all files of one archive may have that is unpacked in memory. */
const MOST_UNPACKED = 2 ** 30;
/** Files of one archive. */
export const MOST_FILES = 100_000;
/** Archives inside archives. */
export const DEEPEST = 4;

/**
 * @param most bytes at most; Infinity where they are not kept
 * @throws {CorpuscopeError} where so many bytes out of so few are no honest archive, or more than can be held
 */
export function checkUnpacked(name: string, packed: number, unpacked: number, most = MOST_UNPACKED): void {
  if (unpacked > ALWAYS && unpacked > packed * MOST_RATIO) {
    throw new CorpuscopeError(
      `the archive unpacks to more than ${MOST_RATIO} times its size, which no file of papers does`,
      {
        where: name,
        fix: 'check where it is from; unpack it yourself if you trust it',
      },
    );
  }
  if (unpacked > most) {
    throw new CorpuscopeError(`the archive holds more than ${Math.round(most / 2 ** 20)} MB`, {
      where: name,
      fix: 'unpack it and give the files in it',
    });
  }
}

export function unreadable(name: string, what: string, cause: unknown): CorpuscopeError {
  if (cause instanceof CorpuscopeError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CorpuscopeError(`the ${what} cannot be read (${why})`, {
    where: name,
    fix: 'check that it is whole, or export it again',
    cause,
  });
}
