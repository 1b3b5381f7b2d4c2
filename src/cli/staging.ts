import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CorpuscopeError } from '#core/errors';
import { unwritable } from './systemError.ts';

/** What a folder is to hold. */
export interface FolderKind {
  /** As messages call it. */
  readonly name: string;
  /** Entries that an earlier folder of the kind has, each of them. */
  readonly markers: readonly string[];
  /** Entries that are replaced. Whatever else lies in an earlier folder stays in it. */
  readonly files: readonly string[];
}

/** A folder beside the one that it will replace. */
export interface Staging {
  /** Where the files go. */
  readonly directory: string;
  /** Puts the folder in place of the old one. */
  commit(): void;
  /** Removes the folder; the old one stays as it was. */
  abandon(): void;
}

/**
 * Prepares to write a folder to `out` before any work is done, so that an output that cannot be written is known at once.
 *
 * @throws CorpuscopeError where `out` is a file, holds something else, or cannot be written
 */
export function stageFolder(out: string, kind: FolderKind): Staging {
  const target = resolve(out);
  refuseForeign(target, out, kind);
  const directory = `${target}.part-${process.pid}`;
  try {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(dirname(directory), { recursive: true });
    // Not recursive: where nothing can be made (/proc), Node would try for ever.
    mkdirSync(directory);
  } catch (cause) {
    throw unwritable(kind.name, out, cause);
  }
  const abandon = () => rmSync(directory, { recursive: true, force: true });
  return {
    directory,
    abandon,
    commit() {
      const old = `${target}.old-${process.pid}`;
      try {
        if (existsSync(target)) renameSync(target, old);
        renameSync(directory, target);
      } catch (cause) {
        if (existsSync(old) && !existsSync(target)) renameSync(old, target);
        abandon();
        throw unwritable(kind.name, out, cause);
      }
      if (!existsSync(old)) return;
      for (const entry of readdirSync(old)) {
        if (!kind.files.includes(entry)) renameSync(join(old, entry), join(target, entry));
      }
      rmSync(old, { recursive: true });
    },
  };
}

function refuseForeign(target: string, out: string, { name, markers }: FolderKind): void {
  if (!existsSync(target)) return;
  let entries: string[];
  try {
    entries = readdirSync(target);
  } catch (cause) {
    throw unwritable(name, out, cause);
  }
  if (entries.length > 0 && !markers.every((marker) => existsSync(join(target, marker)))) {
    throw new CorpuscopeError(`the folder holds something else than ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`, {
      where: out,
      fix: 'name another folder with --out, or empty this one',
    });
  }
}
