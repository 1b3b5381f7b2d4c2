import type { Sheet } from './sheet.ts';
import { print } from '#lib/charts/drawing/theme.ts';
import type { PdfFace } from './fonts.ts';
import { textOf, type SvgElement } from './parseSvg.ts';
import { styleOf, type Style } from './style.ts';

const BOLD_FROM = 600;
/** Pixels of a picture of text to each of the figure. */
const PICTURE_SCALE = 6;

/** Writes a text element, line by line. */
export function writeText(sheet: Sheet, element: SvgElement, style: Style): void {
  const lines = element.children.filter(({ name }) => name === 'tspan');
  if (lines.length === 0) writeLine(sheet, element, textOf(element), style);
  for (const line of lines) writeLine(sheet, line, textOf(line), styleOf(line, style));
}

function writeLine(sheet: Sheet, element: SvgElement, written: string, style: Style): void {
  const text = written.replace(/\s+/g, ' ').trim();
  if (!text) return;
  const [x, y] = ['x', 'y'].map((name) => Number(element.attribute(name)) || 0) as [number, number];
  const face = faceOf(sheet, style);
  const spacing = style.spacing.endsWith('em')
    ? Number.parseFloat(style.spacing) * style.size
    : Number(style.spacing) || 0;
  if (!face.has(text) && typeof document !== 'undefined') {
    pictureText(sheet, text, x, y, style);
    return;
  }
  const { pdf } = sheet;
  pdf.font(face.name).fontSize(style.size);
  const width = pdf.widthOfString(text, { characterSpacing: spacing });
  const left = x - width * share(style.anchor);
  const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing };
  const haloed = style.stroke !== 'none' && style.strokeFirst;
  if (haloed) {
    pdf.strokeOpacity(style.strokeOpacity).lineWidth(style.strokeWidth).lineJoin('round').undash();
    pdf.strokeColor(style.stroke).text(text, left, y, { ...options, fill: false, stroke: true });
  }
  pdf.fillOpacity(style.fillOpacity).fillColor(style.fill).text(text, left, y, options);
}

function faceOf({ fonts }: Sheet, { family, weight }: Style): PdfFace {
  if (family === print.serif) return fonts.serifBold;
  return weight >= BOLD_FROM ? fonts.sansBold : fonts.sans;
}

/** Letters that the typefaces lack are put in as a picture of what the browser writes; without a browser they are boxes. */
function pictureText(
  { pdf }: Sheet,
  text: string,
  x: number,
  y: number,
  { size, weight, fill, anchor, family }: Style,
): void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const font = `${weight} ${size * PICTURE_SCALE}px ${JSON.stringify(family)}, sans-serif`;
  context.font = font;
  const width = context.measureText(text).width;
  canvas.width = Math.ceil(width) + 2;
  canvas.height = Math.ceil(size * PICTURE_SCALE * 1.5);
  context.font = font;
  context.fillStyle = fill;
  context.fillText(text, 1, size * PICTURE_SCALE * 1.1);
  pdf.fillOpacity(1).image(canvas.toDataURL('image/png'), x - (width / PICTURE_SCALE) * share(anchor), y - size * 1.1, {
    width: canvas.width / PICTURE_SCALE,
  });
}

function share(anchor: string): number {
  return anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
}
