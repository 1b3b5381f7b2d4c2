import type PDFDocument from 'pdfkit';
import type { PdfFonts } from './fonts.ts';
import type { Hatch } from './hatch.ts';

/** Where a PDF is being drawn. */
export interface Sheet {
  readonly pdf: PDFDocument;
  readonly fonts: PdfFonts;
  readonly hatches: ReadonlyMap<string, Hatch>;
  /** Of the figure, in its own pixels. */
  readonly width: number;
  readonly height: number;
}
