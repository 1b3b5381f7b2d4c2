import { chmodSync, existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FolderKind } from './folderKind.ts';
import { deadHolder, isLocked, isRunning } from './folderLock.ts';

/** Where a run of this number keeps what is to take a folder's place, and what had it. */
export const workFolders = (target: string, pid: number) => ({
  part: `${target}.part-${pid}`,
  old: `${target}.old-${pid}`,
});
export const lockOf = (target: string) => `${target}.lock`;

/**
 * Puts a folder in order that a killed run left: the old one back where the new one did not come to take its place, a person's own files
 * out of the old one where it did, and what was half written away. Folders that are not surely of such a run stay.
 *
 * @param dead number of the run that is known to have died
 */
export function recoverFolder(target: string, kind: FolderKind, dead: number | null): void {
  for (const pid of runsBeside(target)) {
    if (pid !== dead && !isEvident(target, kind, pid)) continue;
    const { part, old } = workFolders(target, pid);
    if (existsSync(old)) {
      if (existsSync(target)) emptyInto(old, target, kind);
      else renameSync(old, target);
    }
    removeAll(part);
  }
}

/** For who only reads: puts the old folder back where a killed run left none. */
export function restoreFolder(target: string): void {
  if (existsSync(target) || isLocked(lockOf(target))) return;
  const dead = deadHolder(lockOf(target))?.pid;
  for (const pid of runsBeside(target)) {
    const { part, old } = workFolders(target, pid);
    if (existsSync(old) && (pid === dead || (existsSync(part) && !isRunning(pid)))) {
      renameSync(old, target);
      return;
    }
  }
}

/**
 * Moves a person's own files out of an earlier folder, and removes it.
 *
 * @returns whether it is gone: what could not be moved or removed stays where it is
 */
export function emptyInto(old: string, target: string, kind: FolderKind): boolean {
  try {
    for (const entry of readdirSync(old)) {
      if (kind.files.includes(entry)) removeAll(join(old, entry), old);
      else if (!existsSync(join(target, entry))) renameSync(join(old, entry), join(target, entry));
    }
    rmdirSync(old);
    return true;
  } catch {
    return false;
  }
}

/** Removes a folder that may be for reading only. */
function removeAll(path: string, parent = path): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    chmodSync(parent, 0o700);
    rmSync(path, { recursive: true, force: true });
  }
}

/** Numbers of the runs whose folders lie beside the target. */
function runsBeside(target: string): number[] {
  const start = `${basename(target)}.`;
  if (!existsSync(dirname(target))) return [];
  const numbers = readdirSync(dirname(target)).flatMap((name) => {
    const found = name.startsWith(start) && /^(?:part|old)-(\d{1,10})$/.exec(name.slice(start.length));
    return found ? [Number(found[1])] : [];
  });
  return [...new Set(numbers)];
}

/** Whether what lies there is a dead run's work, and nothing that a person might have called so. */
function isEvident(target: string, kind: FolderKind, pid: number): boolean {
  if (pid !== process.pid && isRunning(pid)) return false;
  const { part, old } = workFolders(target, pid);
  if (!existsSync(part)) return false;
  return existsSync(old) || readdirSync(part).every((entry) => kind.files.includes(entry));
}
