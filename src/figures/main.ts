import { render } from 'svelte/server';
import { CorpuscopeError } from '#core/errors';
import { toCsv } from '#lib/figure/csv.ts';
import { describeCsv } from '#lib/figure/csvDescription.ts';
import { fileName } from '#lib/figure/download.ts';
import { drawPdf } from '#lib/figure/pdf/drawPdf.ts';
import { drawToFit } from '#lib/figure/drawToFit.ts';
import { BRIEF } from '#lib/figure/chartSpec.ts';
import type { Figure } from '#lib/figure/figure.ts';
import {
  detailsOf,
  pixelsOf,
  pixelsPerMetre,
  themeOf,
  type PictureOptions,
  type SvgDetails,
} from '#lib/figure/picture.ts';
import { describePng } from '#lib/figure/png/pngChunks.ts';
import { finishSvg } from '#lib/figure/svg.ts';
import type { Takeaway } from '#lib/figure/takeaway.ts';
import { ATLAS_CHARTS } from '#lib/panels/compare/atlasCharts.ts';
import { OnScreen } from '#lib/panels/frame/onScreen.svelte.ts';
import type { View } from '#lib/view/view.ts';
import { formatView, parseView } from '#lib/view/viewCodec.ts';
import type { Workbench } from '#lib/workbench/workbench.svelte.ts';
import type { FigureOptions, Figures, OpenFigures } from './api.ts';
import { holdAgainst, type HeldAgainst } from './heldAgainst.ts';
import { openBench } from './openBench.ts';
import { rasterize } from './rasterize.ts';
import type { DrawnFigure } from './report/drawnFigure.ts';
import { writeReport } from './report/writeReport.ts';
import { settled } from './settled.ts';
import Views from './Views.svelte';

const VIEWS: readonly View['view'][] = ['map', 'topics', 'years', 'terms', 'datasets', 'compare', 'corpus'];
/** Millimetres of a report's figures: a page of A4 less its margins. */
const REPORT_WIDTH = 178;

async function tableOf({ name, table }: Takeaway) {
  if (!table) throw new Error(`${name} has no numbers`);
  return table();
}

export { selectPapers } from './openBench.ts';

export const openFigures: OpenFigures = async (folder, view, { against: other, marks } = {}) => {
  const workbench = await openBench(folder, view, marks);
  const against = other && (await holdAgainst(folder, other));
  const takeaways = await takeawaysOf(workbench, view, against);
  const find = (name: string): Takeaway => {
    // A dataset's name is in its chart's; that of the file is as good.
    const asFile = fileName(name, null, '');
    const found = takeaways.get(name) ?? [...takeaways.values()].find((one) => fileName(one.name, null, '') === asFile);
    if (found) return found;
    if ((ATLAS_CHARTS as readonly string[]).includes(name)) throw noSuchComparison(name, against);
    const names = [...takeaways.keys()].join(', ');
    throw new CorpuscopeError(`there is no chart called ${name} here`, { fix: `take one of ${names}`, usage: true });
  };
  const svgOf = async (name: string, options: FigureOptions) => drawSvg(find(name), asPicture(options));
  const figures: Figures = {
    all: [...takeaways].map(([name, { title, description, caption = '', names = [] }]) => ({
      name,
      title,
      description,
      caption,
      names,
    })),
    svg: svgOf,
    csv: async (name) => toCsv(await tableOf(find(name))),
    csvDescription: async (name, file) => describeCsv(file, await tableOf(find(name)), find(name)),
    async pdf(name, options) {
      const pdf = await drawPdf(await svgOf(name, options), detailsOf(find(name), asPicture(options)));
      return new Uint8Array(await pdf.arrayBuffer());
    },
    async png(name, options, scale) {
      const svg = await svgOf(name, options);
      const { bytes, width } = await rasterize(svg, pixelsOf(asPicture(options)) * scale);
      return describePng(bytes, pixelsPerMetre(width, options.millimetres), find(name).stamp);
    },
    async report(most) {
      const drawn: DrawnFigure[] = [];
      for (const [name, takeaway] of takeaways) {
        if (name.endsWith(BRIEF)) continue;
        const { title, description } = takeaway;
        const svg = drawSvg(takeaway, asPicture({ millimetres: REPORT_WIDTH, caption: false }));
        drawn.push({ name, title, description, svg, bytes: Buffer.byteLength(svg) });
      }
      const { html, left } = await writeReport(workbench, inReadingOrder(drawn), most);
      return { html, left: left.map(({ name }) => name) };
    },
  };
  return figures;
};

/** What came in is read first. */
function inReadingOrder(figures: readonly DrawnFigure[]): DrawnFigure[] {
  const isFlow = ({ name }: DrawnFigure) => name === 'flow';
  return [...figures.filter(isFlow), ...figures.filter((figure) => !isFlow(figure))];
}

/** Why a chart of two atlases is not there. */
function noSuchComparison(name: string, against: HeldAgainst | undefined): CorpuscopeError {
  return against
    ? new CorpuscopeError(`the two atlases share no paper: ${name} has nothing to draw`, {
        where: against.other,
        fix: `take ${ATLAS_CHARTS.find((one) => one !== name)}, which goes by their terms`,
      })
    : new CorpuscopeError(`${name} holds the atlas against another one`, {
        fix: 'name the folder of the other with --against',
        usage: true,
      });
}

/** What every view offers, by name. Of the two maps, which are one where there is no screen, the first counts. */
async function takeawaysOf(
  workbench: Workbench,
  query: string,
  against?: HeldAgainst,
): Promise<ReadonlyMap<string, Takeaway>> {
  const found = new Map<string, Takeaway>();
  for (const view of VIEWS) {
    workbench.restore(formatView({ ...parseView(query), view }), {});
    await settled(workbench);
    const screen = new OnScreen();
    await render(Views, { props: { workbench, screen, view, against } });
    for (const { takeaway } of screen.offers) {
      const taken = takeaway();
      if (!taken.figure || found.has(taken.name)) continue;
      const table = taken.table && (await taken.table());
      // The page says in words that there is nothing to draw.
      if (table?.rows.length === 0) continue;
      const names = taken.names ?? (table?.rows ?? []).map(([first]) => String(first ?? ''));
      found.set(taken.name, { ...taken, names, figure: await pictured(taken), table: table && (() => table) });
    }
  }
  return found;
}

/** The picture as it is now: the view changes before it is drawn. */
async function pictured({ figure }: Takeaway) {
  return typeof figure === 'function' ? figure() : figure;
}

function drawSvg(takeaway: Takeaway, options: PictureOptions): string {
  const { figure } = takeaway;
  if (!figure || typeof figure === 'function') throw new Error(`${takeaway.title} has no picture`);
  return drawToFit(figure, detailsOf(takeaway, options), drawAt, options);
}

function drawAt({ component, props }: Figure, width: number, details: SvgDetails): string {
  const data = Object.entries(props).filter(([, value]) => typeof value !== 'function');
  return finishSvg(
    render(component, { props: { ...Object.fromEntries(data), theme: themeOf(details), width } }).body,
    details,
  );
}

function asPicture({ millimetres, transparent = false, caption = true }: FigureOptions): PictureOptions {
  return { width: millimetres, shownWidth: 0, transparent, caption };
}
