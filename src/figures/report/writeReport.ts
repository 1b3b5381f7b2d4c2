import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { escapeXml } from '#lib/figure/provenance.ts';
import { counted } from '#lib/ui/words.ts';
import type { Workbench } from '#lib/workbench/workbench.svelte.ts';
import { methodsOf, REFERENCES } from './methods.ts';
import type { DrawnFigure } from './drawnFigure.ts';
import Report from './Report.svelte';
import { STYLE } from './style.ts';
import { appendixOf } from './tables.ts';

/** A report, and what it has no room for. */
export interface WrittenReport {
  readonly html: string;
  readonly left: readonly DrawnFigure[];
}

/**
 * One page that needs nothing beside itself: figures as inline SVG, no script, and a policy that lets none run.
 *
 * @param drawn the figures, in the order in which they are shown
 * @param most bytes of the page; figures that it has no room for are named instead, the largest first
 */
export async function writeReport(
  bench: Workbench,
  drawn: readonly DrawnFigure[],
  most: number,
): Promise<WrittenReport> {
  for (let figures = drawn; ;) {
    const left = drawn.filter((one) => !figures.includes(one));
    const html = await write(bench, figures, left);
    if (Buffer.byteLength(html) <= most || figures.length === 0) return { html, left };
    const largest = figures.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    figures = figures.filter((one) => one !== largest);
  }
}

async function write(bench: Workbench, figures: readonly DrawnFigure[], left: readonly DrawnFigure[]): Promise<string> {
  const { manifest, papers } = bench.atlas;
  const title = `Research themes of ${counted(papers.count, 'paper')}`;
  const sources = manifest.inputs.map(({ name }) => name);
  const { body } = await render(Report, {
    props: {
      title,
      summary: `${counted(manifest.counts.topics, 'topic')}, from ${sources.length > 4 ? counted(sources.length, 'file') : sources.join(', ')}.`,
      methods: methodsOf(manifest),
      references: REFERENCES,
      figures: figures.map((figure) => ({ ...figure, svg: namespaced(figure) })),
      left,
      appendix: appendixOf(bench),
      notes: manifest.notes,
      provenance: `${manifest.generator}, atlas ${manifest.fingerprint}, seed ${manifest.recipe.seed}. Inputs: ${manifest.inputs.map(({ name, sha256, records }) => `${name} (${counted(records, 'record')}, SHA-256 ${sha256.slice(0, 16)}…)`).join('; ')}.`,
    },
  });
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    body.replace(/<!--[\s\S]*?-->/g, ''),
    '</body>\n</html>\n',
  ].join('\n');
}

/** Names within a figure (patterns, clips) are its own: on one page each has the figure's name in front. */
function namespaced({ name, svg }: DrawnFigure): string {
  const own = name.replace(/[^\w-]/g, '-');
  return svg.replace(/ id="([^"]+)"/g, ` id="${own}-$1"`).replace(/url\(#([^)]+)\)/g, `url(#${own}-$1)`);
}
