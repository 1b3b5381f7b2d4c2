import PDFDocument from 'pdfkit';
import { toBlob } from 'pdfkit/output';
import { STAMP_KEYWORD, writeStamp } from '#lib/figure/provenance.ts';
import type { SvgDetails } from '#lib/figure/picture.ts';
import { sizeOfSvg } from '#lib/figure/svg.ts';
import { loadFonts, type PdfFace, type PdfFonts } from './fonts.ts';
import { drawHatch, hatchesOf } from './hatch.ts';
import { parseSvg, type SvgElement } from './parseSvg.ts';
import type { Sheet } from './sheet.ts';
import { PLAIN, styleOf, type Style } from './style.ts';
import { writeText } from './text.ts';

const POINTS_PER_PIXEL = 72 / 96;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** The same figure has the same bytes whenever it is drawn. */
const NO_DATE = new Date(0);

/**
 * A finished figure as a PDF of one page, its lines as lines and its text as text, in typefaces that the file carries.
 *
 * @param svg of {@link finishSvg}
 * @throws CorpuscopeError where the typefaces cannot be fetched
 */
export async function drawPdf(svg: string, details: SvgDetails): Promise<Blob> {
  return toBlob(writePdf(svg, await loadFonts(), details));
}

function writePdf(
  svg: string,
  fonts: PdfFonts,
  { title, description, stamp = null, millimetres = null }: SvgDetails,
): PDFDocument {
  const { width, height } = sizeOfSvg(svg);
  const scale = millimetres === null ? POINTS_PER_PIXEL : (millimetres * POINTS_PER_MILLIMETRE) / width;
  const pdf = new PDFDocument({
    size: [width * scale, height * scale],
    margin: 0,
    font: fonts.sans.bytes,
    info: {
      Title: title,
      Subject: description,
      Creator: stamp?.generator ?? 'corpuscope',
      CreationDate: NO_DATE,
      ...(stamp ? { Keywords: `${STAMP_KEYWORD} ${writeStamp(stamp)}` } : {}),
    },
  });
  for (const { name, bytes } of Object.values(fonts) as PdfFace[]) pdf.registerFont(name, bytes);
  pdf.scale(scale);
  const root = parseSvg(svg);
  drawChildren({ pdf, fonts, hatches: hatchesOf(root), width, height }, root, styleOf(root, PLAIN));
  pdf.end();
  return pdf;
}

function drawChildren(sheet: Sheet, parent: SvgElement, style: Style): void {
  for (const child of parent.children) {
    const own = styleOf(child, style);
    const transform = child.attribute('transform');
    if (transform) {
      sheet.pdf.save();
      applyTransform(sheet.pdf, transform);
    }
    if (child.name === 'g') drawChildren(sheet, child, own);
    else if (child.name === 'svg') drawWindow(sheet, child, own);
    else if (child.name === 'text') writeText(sheet, child, own);
    else drawShape(sheet, child, own);
    if (transform) sheet.pdf.restore();
  }
}

/** What lies within another svg is cut off at its edges. */
function drawWindow(sheet: Sheet, element: SvgElement, style: Style): void {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(element.attribute(name)) || 0) as [
    number,
    number,
    number,
    number,
  ];
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

function drawShape(sheet: Sheet, element: SvgElement, style: Style): void {
  const trace = outlineOf(sheet, element);
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
function outlineOf(sheet: Sheet, element: SvgElement) {
  const { pdf } = sheet;
  const number = (name: string): number => Number(element.attribute(name)) || 0;
  switch (element.name) {
    case 'path': {
      const d = element.attribute('d');
      return d ? () => pdf.path(d) : null;
    }
    case 'rect': {
      const [width, height] =
        element.attribute('width') === '100%' ? [sheet.width, sheet.height] : [number('width'), number('height')];
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
