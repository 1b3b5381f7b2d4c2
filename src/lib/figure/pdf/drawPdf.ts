import PDFDocument from 'pdfkit';
import { toBlob } from 'pdfkit/output';
import { wrapText } from '#lib/charts/drawing/text.ts';
import { print } from '#lib/charts/drawing/theme.ts';
import { drawFigure } from '#lib/figure/drawFigure.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { STAMP_KEYWORD, writeStamp } from '#lib/figure/provenance.ts';
import { CAPTION, type SvgDetails } from '#lib/figure/svg.ts';
import { loadFonts, PDF_SANS, PDF_SERIF, type PdfFace, type PdfFonts } from './fonts.ts';
import { drawHatch, hatchesOf } from './hatch.ts';
import type { Sheet } from './sheet.ts';
import { PLAIN, styleOf, type Style } from './style.ts';
import { writeText } from './text.ts';

const POINTS_PER_PIXEL = 72 / 96;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/**
 * A figure as a PDF of one page, its lines as lines and its text as text, in typefaces that the file carries.
 *
 * @param width in pixels of the chart
 * @throws CorpuscopeError where the typefaces cannot be fetched
 */
export async function drawPdf(figure: Figure, width: number, details: SvgDetails): Promise<Blob> {
  const fonts = await loadFonts();
  const theme = { ...print, sans: PDF_SANS, serif: PDF_SERIF };
  return drawFigure(figure, width, theme, (svg) => toBlob(writePdf(svg, fonts, details)));
}

function writePdf(svg: SVGSVGElement, fonts: PdfFonts, details: SvgDetails): PDFDocument {
  const { title, description, stamp = null, ground = null, caption = null, millimetres = null } = details;
  const [width, height] = ['width', 'height'].map((side) => Number(svg.getAttribute(side))) as [number, number];
  const lines = caption ? wrapText(caption, width, { size: CAPTION.size, family: PDF_SANS }) : [];
  const below = lines.length > 0 ? CAPTION.gap + lines.length * CAPTION.size * CAPTION.leading + 2 : 0;
  const scale = millimetres === null ? POINTS_PER_PIXEL : (millimetres * POINTS_PER_MILLIMETRE) / width;
  const pdf = new PDFDocument({
    size: [width * scale, (height + below) * scale],
    margin: 0,
    font: fonts.sans.bytes,
    info: {
      Title: title,
      Subject: description,
      Creator: stamp?.generator ?? 'corpuscope',
      ...(stamp ? { Keywords: `${STAMP_KEYWORD} ${writeStamp(stamp)}` } : {}),
    },
  });
  for (const { name, bytes } of Object.values(fonts) as PdfFace[]) pdf.registerFont(name, bytes);
  pdf.scale(scale);
  if (ground) pdf.rect(0, 0, width, height + below).fill(ground);
  drawChildren({ pdf, fonts, hatches: hatchesOf(svg) }, svg, styleOf(svg, PLAIN));
  pdf.font(fonts.sans.name).fontSize(CAPTION.size).fillOpacity(1).fillColor(CAPTION.fill);
  lines.forEach((line, at) => {
    const y = height + CAPTION.gap + CAPTION.size * (1 + at * CAPTION.leading);
    pdf.text(line, 0, y, { lineBreak: false, baseline: 'alphabetic' });
  });
  pdf.end();
  return pdf;
}

function drawChildren(sheet: Sheet, parent: Element, style: Style): void {
  for (const child of parent.children) {
    const own = styleOf(child, style);
    const transform = child.getAttribute('transform');
    if (transform) {
      sheet.pdf.save();
      applyTransform(sheet.pdf, transform);
    }
    if (child.localName === 'g') drawChildren(sheet, child, own);
    else if (child.localName === 'svg') drawWindow(sheet, child, own);
    else if (child.localName === 'text') writeText(sheet, child, own);
    else drawShape(sheet, child, own);
    if (transform) sheet.pdf.restore();
  }
}

/** What lies within another svg is cut off at its edges. */
function drawWindow(sheet: Sheet, element: Element, style: Style): void {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(
    (name) => Number(element.getAttribute(name)) || 0,
  ) as [number, number, number, number];
  sheet.pdf.save().rect(x, y, width, height).clip().translate(x, y);
  drawChildren(sheet, element, style);
  sheet.pdf.restore();
}

/** Translations, scales and turns, which is what charts use. */
function applyTransform(pdf: PDFDocument, transform: string): void {
  for (const [, name, list = ''] of transform.matchAll(/(?<!\w)(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b] = list.split(/[\s,]+/).map(Number);
    if (name === 'translate') pdf.translate(a, b ?? 0);
    else if (name === 'scale') pdf.scale(a, b ?? a);
    else if (name === 'rotate') pdf.rotate(a);
  }
}

function drawShape(sheet: Sheet, element: Element, style: Style): void {
  const trace = outlineOf(sheet.pdf, element);
  if (!trace) return;
  const { pdf } = sheet;
  const hatch = sheet.hatches.get(style.fill);
  if (hatch) drawHatch(pdf, trace, hatch, element, style.fillOpacity);
  else if (style.fill !== 'none' && style.fill !== 'transparent') {
    pdf.fillOpacity(style.fillOpacity);
    trace();
    pdf.fill(style.fill);
  }
  if (style.stroke === 'none' || style.strokeWidth === 0) return;
  pdf.strokeOpacity(style.strokeOpacity).lineWidth(style.strokeWidth).lineCap(style.cap).lineJoin(style.join);
  if (style.dash.length > 0) pdf.dash([...style.dash]);
  else pdf.undash();
  trace();
  pdf.stroke(style.stroke);
}

/** What traces the outline of a shape; null for what has none. */
function outlineOf(pdf: PDFDocument, element: Element) {
  const number = (name: string): number => Number(element.getAttribute(name)) || 0;
  switch (element.localName) {
    case 'path': {
      const d = element.getAttribute('d');
      return d ? () => pdf.path(d) : null;
    }
    case 'rect': {
      const [width, height] = [number('width'), number('height')];
      if (!(width > 0 && height > 0)) return null;
      const radius = Math.min(number('rx'), width / 2, height / 2);
      return radius > 0
        ? () => pdf.roundedRect(number('x'), number('y'), width, height, radius)
        : () => pdf.rect(number('x'), number('y'), width, height);
    }
    case 'circle': {
      const [cx, cy, r] = [number('cx'), number('cy'), number('r')];
      return () => pdf.path(`M${cx - r},${cy}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`);
    }
    case 'line':
      return () => pdf.path(`M${number('x1')},${number('y1')}L${number('x2')},${number('y2')}`);
    default:
      return null;
  }
}
