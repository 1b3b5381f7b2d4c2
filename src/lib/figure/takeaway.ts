import type { Stamp } from './provenance.ts';
import type { Figure } from './figure.ts';
import type { TableTwin } from './tableTwin.ts';

/** What a chart hands out. */
export interface Takeaway {
  /** Part of the file names: `map`, `terms`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly figure: Figure;
  /** Null where there is none. */
  readonly table: (() => TableTwin) | null;
  readonly stamp: Stamp | null;
}

/** Widths of figures in pixels at 96 to the inch: a column (88 mm) and a page (180 mm) of a journal. */
export const FIGURE_WIDTHS = { column: 333, page: 680 } as const;

export interface PictureOptions {
  readonly width: number;
  readonly transparent: boolean;
}

// The code of exports is fetched when something is first taken away: the first screen does without it.

export async function takeSvg(takeaway: Takeaway, options: PictureOptions): Promise<void> {
  const { download, fileName } = await import('./download.ts');
  download(await drawSvg(takeaway, options), fileName(takeaway.name, fingerprint(takeaway), 'svg'), 'image/svg+xml');
}

export async function takePng(takeaway: Takeaway, scale: number, options: PictureOptions): Promise<void> {
  const { svgToPng } = await import('./png.ts');
  const { download, fileName } = await import('./download.ts');
  const svg = await drawSvg(takeaway, options);
  download(await svgToPng(svg, scale, takeaway.stamp), fileName(takeaway.name, fingerprint(takeaway), 'png'));
}

export async function takeCsv(takeaway: Takeaway): Promise<void> {
  const { toCsv } = await import('./csv.ts');
  const { download, fileName } = await import('./download.ts');
  if (takeaway.table)
    download(toCsv(takeaway.table()), fileName(takeaway.name, fingerprint(takeaway), 'csv'), 'text/csv');
}

async function drawSvg(
  { figure, title, description, stamp }: Takeaway,
  { width, transparent }: PictureOptions,
): Promise<string> {
  const { figureToSvg } = await import('./drawFigure.ts');
  return figureToSvg(figure, width, { title, description, stamp, ground: transparent ? null : '#ffffff' });
}

function fingerprint({ stamp }: Takeaway): string | null {
  return stamp?.fingerprint ?? null;
}
