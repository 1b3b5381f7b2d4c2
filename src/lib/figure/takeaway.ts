import type { ChartSpec } from './chartSpec.ts';
import type { Figure } from './figure.ts';
import { detailsOf, millimetresOf, pixelsOf, type Described, type PictureOptions } from './picture.ts';
import type { TableTwin } from './tableTwin.ts';

/** What a chart, or a list, hands out. */
export interface Takeaway extends Described, Pick<ChartSpec, 'name' | 'code' | 'names'> {
  /** Null where there is no picture; a function fetches one that the page itself does without. */
  readonly figure: Figure | (() => Promise<Figure>) | null;
  /** Null where there are no numbers. */
  readonly table: (() => TableTwin | Promise<TableTwin>) | null;
}

// The code of exports is fetched when something is first taken away: the first screen does without it.

export async function takeSvg(takeaway: Takeaway, options: PictureOptions): Promise<void> {
  await hand(takeaway, 'svg', await drawSvg(takeaway, options), 'image/svg+xml');
}

export async function takePng(takeaway: Takeaway, scale: number, options: PictureOptions): Promise<void> {
  const [{ svgToPng }, { sizeOfSvg }] = await Promise.all([import('./png/png.ts'), import('./svg.ts')]);
  const svg = await drawSvg(takeaway, options);
  const own = (scale * pixelsOf(options)) / sizeOfSvg(svg).width;
  await hand(takeaway, 'png', await svgToPng(svg, own, takeaway.stamp, millimetresOf(options)));
}

export async function takePdf(takeaway: Takeaway, options: PictureOptions): Promise<void> {
  const { drawPdf } = await import('./pdf/drawPdf.ts');
  await hand(takeaway, 'pdf', await drawPdf(await drawSvg(takeaway, options), detailsOf(takeaway, options)));
}

export async function takeCsv(takeaway: Takeaway): Promise<void> {
  const { toCsv } = await import('./csv.ts');
  if (takeaway.table) await hand(takeaway, 'csv', toCsv(await takeaway.table()), 'text/csv');
}

/** What the CSV file's columns are and where its numbers come from: the stamp that CSV itself has no place for. */
export async function takeCsvDescription(takeaway: Takeaway): Promise<void> {
  if (!takeaway.table) return;
  const [{ DESCRIPTION_ENDING, describeCsv }, { fileName }] = await Promise.all([
    import('./csvDescription.ts'),
    import('./download.ts'),
  ]);
  const file = fileName(takeaway.name, takeaway.stamp?.fingerprint ?? null, 'csv');
  const text = describeCsv(file, await takeaway.table(), takeaway);
  await hand(takeaway, `csv${DESCRIPTION_ENDING}`, text, 'application/json');
}

export async function takeCode({ code, table, ...takeaway }: Takeaway): Promise<void> {
  if (!code || !table) return;
  const { toVegaLite } = await import('./vegaLite.ts');
  const { title, description, caption = '' } = takeaway;
  const text = toVegaLite(await table(), code, title, `${description} ${caption}`.trim());
  await hand({ ...takeaway, table }, 'vl.json', text, 'application/json');
}

async function hand(
  { name, stamp }: Takeaway,
  extension: string,
  content: Blob | string,
  type?: string,
): Promise<void> {
  const { download, fileName } = await import('./download.ts');
  download(content, fileName(name, stamp?.fingerprint ?? null, extension), type);
}

async function drawSvg(takeaway: Takeaway, options: PictureOptions): Promise<string> {
  const [{ figureToSvg }, { drawToFit }] = await Promise.all([import('./drawFigure.ts'), import('./drawToFit.ts')]);
  const picture = await pictureOf(takeaway);
  return drawToFit(picture, detailsOf(takeaway, options), figureToSvg, options);
}

async function pictureOf({ figure, title }: Takeaway): Promise<Figure> {
  if (!figure) throw new Error(`${title} has no picture`);
  return typeof figure === 'function' ? figure() : figure;
}
