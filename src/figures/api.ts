import type { AtlasFolder } from '#core/atlas/folder';
import type { HandedMark } from '#core/handover/handedAtlas';

/** A chart of the page, as it can be asked for. */
export interface NamedFigure {
  /** `map`, `topics-by-year`: that of the files that the page gives. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Of which papers of which corpus it tells. */
  readonly caption: string;
  /** What is named in it, the first items of its list first. */
  readonly names: readonly string[];
}

export interface FigureOptions {
  /** Width on paper. */
  readonly millimetres: number;
  /** No ground. Default: white. */
  readonly transparent?: boolean;
  /** The caption in small print beneath. Default: true. */
  readonly caption?: boolean;
}

/** The charts of the page over one atlas and one view of it, drawn without a browser. */
export interface Figures {
  readonly all: readonly NamedFigure[];
  /** @throws CorpuscopeError where there is no chart of that name */
  svg(name: string, options: FigureOptions): Promise<string>;
  /** The numbers of what is drawn. */
  csv(name: string): Promise<string>;
  /** What the numbers' columns are and where they come from, for a CSV file of that name. */
  csvDescription(name: string, file: string): Promise<string>;
  /** Vector, its text as text. */
  pdf(name: string, options: FigureOptions): Promise<Uint8Array>;
  /** @param scale pixels to each of the figure's own, 96 to the inch */
  png(name: string, options: FigureOptions, scale: number): Promise<Uint8Array>;
  /**
   * All figures on one page of HTML that needs nothing beside itself, with methods and tables.
   *
   * @param most bytes of the page
   * @returns names of the figures that it has no room for, which it says too
   */
  report(most: number): Promise<{ readonly html: string; readonly left: readonly string[] }>;
}

/** Another atlas to hold the shown one against. */
export interface OtherFolder {
  /** What its figures call it. */
  readonly name: string;
  readonly folder: AtlasFolder;
}

/** Marks of papers that the page saved. */
export interface MarksFile {
  readonly name: string;
  readonly text: string;
}

/** What a view is drawn with beside its atlas. */
export interface Beside {
  /** What the charts of two atlases need; without it there are none. */
  readonly against?: OtherFolder | undefined;
  readonly marks?: MarksFile | undefined;
}

/**
 * @param view the page's address behind the question mark: what is filtered by, how charts are drawn
 * @throws CorpuscopeError where an atlas or the marks cannot be read, or the view asks for what only a browser has
 */
export type OpenFigures = (folder: AtlasFolder, view: string, beside?: Beside) => Promise<Figures>;

/** The rows of a view's papers in its order, and the marks by the papers' ids. @throws CorpuscopeError as {@link OpenFigures} does */
export type SelectPapers = (
  folder: AtlasFolder,
  view: string,
  marks?: MarksFile,
) => Promise<{
  readonly rows: readonly number[];
  readonly marks: readonly (readonly [id: string, mark: HandedMark])[];
}>;
