import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CorpuscopeError } from '#core/errors';
import type { FolderKind } from './folderKind.ts';
import { lockFolder, type FolderLock } from './folderLock.ts';
import { emptyInto, lockOf, recoverFolder, workFolders } from './recoverFolder.ts';
import { unwritable } from '../systemError.ts';

/** A folder beside the one that it will replace. */
export interface Staging {
  /** Where the files go. */
  readonly directory: string;
  /** Puts the folder in place of the old one. @returns the old one's place where it could not be removed */
  commit(): string | null;
  /** Removes the folder; the old one stays as it was. */
  abandon(): void;
}

/**
 * Prepares to write a folder to `out` before any work is done, so that an output that cannot be written is known at once. Puts in order
 * what a killed run left there, and keeps other runs out until `commit` or `abandon`.
 *
 * @throws CorpuscopeError where `out` is a file, holds something else, cannot be written, or another run is writing it
 */
export function stageFolder(out: string, kind: FolderKind): Staging {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const { part, old } = workFolders(target, process.pid);
  let lock: FolderLock | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    lock = lockFolder(lockOf(target), out);
    recoverFolder(target, kind, lock.dead?.pid ?? null);
    refuseForeign(target, out, kind);
    // Not recursive: where nothing can be made (/proc), Node would try for ever.
    mkdirSync(part);
  } catch (cause) {
    lock?.release();
    throw unwritable(kind.name, out, cause);
  }
  const held = lock;
  const abandon = () => {
    rmSync(part, { recursive: true, force: true });
    held.release();
  };
  return {
    directory: part,
    abandon,
    commit() {
      try {
        if (existsSync(target)) renameSync(target, old);
        renameSync(part, target);
      } catch (cause) {
        if (existsSync(old) && !existsSync(target)) renameSync(old, target);
        abandon();
        throw unwritable(kind.name, out, cause);
      }
      const gone = !existsSync(old) || emptyInto(old, target, kind);
      held.release();
      return gone ? null : old;
    },
  };
}

function refuseForeign(target: string, out: string, { name, markers }: FolderKind): void {
  if (!existsSync(target)) return;
  const entries = readdirSync(target);
  if (entries.length > 0 && !markers.every((marker) => existsSync(join(target, marker)))) {
    throw new CorpuscopeError(`the folder holds something else than ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`, {
      where: out,
      fix: 'name another folder with --out, or empty this one',
    });
  }
}
