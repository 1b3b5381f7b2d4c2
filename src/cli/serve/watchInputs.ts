import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export interface Watch {
  close(): Promise<void>;
}

/**
 * Calls `onChange` whenever a file among the inputs, or below a folder of them, is written, comes or goes; resolves once it looks. As where
 * they are read, hidden files below a folder do not count and links in it are not followed. A file is looked for in its folder, since most
 * programs save by putting a new file in the old one's place.
 *
 * @param own folders that the builds themselves write to, which may lie among the inputs
 * @param onFailure told where the system does not let the inputs be watched (too many files, no permission)
 */
export async function watchInputs(
  paths: readonly string[],
  own: readonly string[],
  { onChange, onFailure }: { readonly onChange: (path: string) => void; readonly onFailure: (cause: Error) => void },
): Promise<Watch> {
  const inputs = paths.filter((path) => existsSync(path)).map((path) => realpathSync(path));
  const folders = inputs.filter((path) => statSync(path).isDirectory());
  const files = inputs.filter((path) => !folders.includes(path));
  const roots = new Set([...folders, ...files.map((path) => dirname(path))]);
  const ownPlaces = own.map(realPlace);
  const isInput = (path: string) =>
    files.includes(path) ||
    (folders.some((folder) => isVisibleBelow(folder, path)) && !ownPlaces.some((place) => isPart(place, path)));
  const { watch } = await import('chokidar');
  const watcher = watch([...roots], {
    ignored: (path) => !roots.has(resolve(path)) && !isInput(resolve(path)),
    ignoreInitial: true,
    followSymlinks: false,
  });
  watcher.on('all', (_event, path) => {
    if (isInput(resolve(path))) onChange(path);
  });
  watcher.on('error', (error) => onFailure(error as Error));
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return { close: () => watcher.close() };
}

/** Whether a path is a folder or below it, with no hidden name on the way. */
function isVisibleBelow(folder: string, path: string): boolean {
  return !relative(folder, path)
    .split(sep)
    .some((name) => name.startsWith('.'));
}

/** Whether a path is in a folder that builds write, or is what stands beside it meanwhile (`atlas.part-42`, `atlas.lock`). */
function isPart(place: string, path: string): boolean {
  return path.startsWith(place) && /^(?:$|[\\/]|\.lock$|\.(?:part|old)-\d+(?:$|[\\/]))/.test(path.slice(place.length));
}

/** The path of a folder that need not exist yet, its parents' links resolved. */
function realPlace(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPlace(parent), relative(parent, full));
}
