import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CorpuscopeError } from '#core/errors';
import type { Figures, MarksFile, OpenFigures, SelectPapers } from '../figures/api.ts';
import { openAtlasDirectory } from './folder/atlasDirectory.ts';
import { reasonOf } from './systemError.ts';

interface BuiltFigures {
  readonly openFigures: OpenFigures;
  readonly selectPapers: SelectPapers;
}

/** The page's own code for the command line, which stands beside it. */
async function builtFigures(): Promise<BuiltFigures> {
  const main = fileURLToPath(new URL('../figures/main.js', import.meta.url));
  if (!existsSync(main)) {
    throw new CorpuscopeError('the figures have not been built', { where: main, fix: 'run `npm run build`' });
  }
  return (await import(/* @vite-ignore */ pathToFileURL(main).href)) as BuiltFigures;
}

const behindQuestionMark = (view: string) => view.replace(/^[^?]*\?/, '');

/**
 * The papers of a view of an atlas.
 *
 * @param view the page's address behind the question mark
 * @param marks path of a file of marks
 */
export async function selectPapers(directory: string, view: string, marks?: string): ReturnType<SelectPapers> {
  const built = await builtFigures();
  return ours(built.selectPapers(openAtlasDirectory(directory), behindQuestionMark(view), marksFile(marks)));
}

/**
 * The charts of the page over an atlas, drawn by the page's own code.
 *
 * @param view the page's address behind the question mark
 * @param beside path of a file of marks, and folder of the atlas that it is held against
 */
export async function openFigures(
  directory: string,
  view: string,
  { against: other, marks }: { readonly against?: string | undefined; readonly marks?: string | undefined } = {},
): Promise<Figures> {
  const built = await builtFigures();
  const against =
    other === undefined ? undefined : { name: basename(resolve(other)), folder: openAtlasDirectory(other) };
  const beside = { against, marks: marksFile(marks) };
  const figures = await ours(built.openFigures(openAtlasDirectory(directory), behindQuestionMark(view), beside));
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

function marksFile(path: string | undefined): MarksFile | undefined {
  if (path === undefined) return undefined;
  try {
    return { name: path, text: readFileSync(path, 'utf8') };
  } catch (cause) {
    throw new CorpuscopeError(`the marks cannot be read: ${reasonOf(cause)}`, {
      where: path,
      fix: 'give a file that the page saved with Papers › My marks',
    });
  }
}
