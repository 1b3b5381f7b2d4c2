/** The part of pdfkit that figures use; the package brings no types. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: {
      size: [width: number, height: number];
      margin: number;
      font: ArrayBuffer;
      info: Record<string, string | Date>;
    });
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(x: number, y?: number): this;
    rotate(degrees: number): this;
    path(d: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    clip(): this;
    fill(colour: string): this;
    stroke(colour: string): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    fillOpacity(share: number): this;
    strokeOpacity(share: number): this;
    lineWidth(width: number): this;
    lineCap(style: string): this;
    lineJoin(style: string): this;
    dash(lengths: number[]): this;
    undash(): this;
    registerFont(name: string, source: ArrayBuffer): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string, options?: { characterSpacing?: number }): number;
    text(text: string, x: number, y: number, options: Record<string, unknown>): this;
    image(source: string, x: number, y: number, options: { width: number }): this;
    end(): void;
  }
}
declare module 'pdfkit/output' {
  import type PDFDocument from 'pdfkit';
  export function toBlob(document: PDFDocument): Promise<Blob>;
}
declare module 'fontkit' {
  export function create(file: Uint8Array): { hasGlyphForCodePoint(codePoint: number): boolean };
}
