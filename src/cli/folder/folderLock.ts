import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { CorpuscopeError } from '#core/errors';

/** Who writes a folder: what its lock file says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

export interface FolderLock {
  /** Who held the lock before, and died with it; null where it was free. */
  readonly dead: Holder | null;
  release(): void;
}

/** A living holder touches its lock this often, so that one of another machine can be told from a dead one. */
const BEAT_MS = 5000;
/** Time without a touch after which a holder is taken for dead, though its number is in use here: by another process since. */
const SILENT_MS = { here: 600_000, elsewhere: 60_000 };

/**
 * Keeps others from writing the same folder. A lock whose holder has died is taken over.
 *
 * @param path of the lock file
 * @param out the folder as messages call it
 * @throws CorpuscopeError where somebody else holds it; a system error where no file can be made there
 */
export function lockFolder(path: string, out: string): FolderLock {
  let dead: Holder | null = null;
  for (;;) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
      closeSync(handle);
      break;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const found = holderOf(path);
    if (found === 'gone') continue;
    if (found.alive) throw busy(out, found.holder);
    dead = found.holder ?? dead;
    takeAway(path, found.said);
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  beat.unref();
  return {
    dead,
    release() {
      clearInterval(beat);
      rmSync(path, { force: true });
    },
  };
}

/** Whether somebody who is alive is writing the folder. */
export function isLocked(path: string): boolean {
  const found = holderOf(path);
  return found !== 'gone' && found.alive;
}

/** Who died while writing the folder; null where nobody did. */
export function deadHolder(path: string): Holder | null {
  const found = holderOf(path);
  return found === 'gone' || found.alive ? null : found.holder;
}

function holderOf(path: string): 'gone' | { holder: Holder | null; alive: boolean; said: string } {
  let said: string;
  let silence: number;
  try {
    silence = Date.now() - statSync(path).mtimeMs;
    said = readFileSync(path, 'utf8');
  } catch {
    return 'gone';
  }
  const holder = parseHolder(said);
  // Nothing in it yet: its maker is about to write.
  if (!holder) return { holder, alive: silence < SILENT_MS.elsewhere, said };
  const alive =
    holder.host === hostname()
      ? holder.pid !== process.pid && isRunning(holder.pid) && silence < SILENT_MS.here
      : silence < SILENT_MS.elsewhere;
  return { holder, alive, said };
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(text) as Partial<Holder>;
    return Number.isSafeInteger(pid) && typeof host === 'string' ? { pid: pid!, host } : null;
  } catch {
    return null;
  }
}

/** Whether a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes the lock of a dead holder, and no other that came in its place meanwhile. */
function takeAway(path: string, said: string): void {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== said) linkSync(aside, path);
  } catch {
    // Somebody else was quicker: the next look tells.
  }
  rmSync(aside, { force: true });
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // The folder went away: the build will notice where it writes.
  }
}

function busy(out: string, holder: Holder | null): CorpuscopeError {
  const who = holder ? ` (process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`})` : '';
  return new CorpuscopeError(`another run is writing this folder${who}`, {
    where: out,
    fix: 'wait until it is done, or name another folder with --out',
  });
}
