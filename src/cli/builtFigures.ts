import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CorpuscopeError } from '#core/errors';
import type { Figures, OpenFigures } from '../figures/api.ts';
import { openAtlasDirectory } from './folder/atlasDirectory.ts';

/**
 * The charts of the page over an atlas, drawn by the page's own code, which stands beside the built command line.
 *
 * @param view the page's address behind the question mark
 * @param other folder of the atlas that it is held against
 */
export async function openFigures(directory: string, view: string, other?: string): Promise<Figures> {
  const main = fileURLToPath(new URL('../figures/main.js', import.meta.url));
  if (!existsSync(main)) {
    throw new CorpuscopeError('the figures have not been built', { where: main, fix: 'run `npm run build`' });
  }
  const built = (await import(/* @vite-ignore */ pathToFileURL(main).href)) as { openFigures: OpenFigures };
  const against =
    other === undefined ? undefined : { name: basename(resolve(other)), folder: openAtlasDirectory(other) };
  const query = view.replace(/^[^?]*\?/, '');
  const figures = await ours(built.openFigures(openAtlasDirectory(directory), query, against));
  return {
    all: figures.all,
    svg: (name, options) => ours(figures.svg(name, options)),
    csv: (name) => ours(figures.csv(name)),
    csvDescription: (name, file) => ours(figures.csvDescription(name, file)),
    pdf: (name, options) => ours(figures.pdf(name, options)),
    png: (name, options, scale) => ours(figures.png(name, options, scale)),
    report: (most) => ours(figures.report(most)),
  };
}

/** Errors of the other bundle are of a class of its own. */
async function ours<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'CorpuscopeError') throw cause;
    const { what, detail } = cause as CorpuscopeError;
    throw new CorpuscopeError(what, detail);
  }
}
