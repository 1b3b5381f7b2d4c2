import { CorpuscopeError } from '#core/errors';

/** What a system's error code means, for a person. */
const REASONS = new Map([
  ['EACCES', 'permission denied'],
  ['EBUSY', 'it is in use'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EEXIST', 'something of that name is in the way'],
  ['EFBIG', 'the file would be too large'],
  ['EINVAL', 'the system does not allow it there'],
  ['EIO', 'the disk failed'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its links go round in a circle'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOENT', 'its folder is not there'],
  ['ENOSPC', 'no space is left on the disk'],
  ['ENOTDIR', 'what should be a folder is a file'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk can only be read'],
  ['EXDEV', 'it lies on two disks'],
]);

/** Why the system refused, without the path that it was about: that may be one of ours that says nothing to a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS.get(code ?? '') ?? message.replace(/,? '.*$/s, '');
}

/** Whether an error came from the system, and not from a defect of ours. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/**
 * The error of something that the system would not let be written; any other error as it is.
 *
 * @param name what it is, such as `atlas`
 * @param out where it was to go, as a person named it
 * @param option that names another place
 */
export function unwritable(name: string, out: string, cause: unknown, option = '--out'): unknown {
  if (!isSystemError(cause)) return cause;
  const full = ['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException).code ?? '');
  return new CorpuscopeError(`the ${name} cannot be written (${reasonOf(cause)})`, {
    where: out,
    fix: full ? `make room, or name another place with ${option}` : `name a place that can be written with ${option}`,
    cause,
  });
}
