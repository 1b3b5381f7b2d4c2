import type { Page } from 'playwright';

/**
 * Texts drawn in charts whose contrast with what is drawn under their middle is below what WCAG 2.2 AA asks for: axe passes
 * over text in SVG. A text with a halo stands on its halo.
 */
export function faintText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];

    const colourOf = (css: string): Colour | null => {
      const [red, green, blue, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return blue === undefined ? null : [red!, green!, blue, alpha];
    };
    const lay = (top: Colour, alpha: number, ground: Colour): Colour => {
      const [red, green, blue] = [0, 1, 2].map((i) => top[i]! * alpha + ground[i]! * (1 - alpha));
      return [red!, green!, blue!, 1];
    };
    const luminance = (colour: Colour): number => {
      const [red, green, blue] = colour.slice(0, 3).map((level) => {
        const share = level / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high! + 0.05) / (low! + 0.05);
    };
    /** How opaque it is, with all that it stands in. */
    const opacity = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;

    const pageUnder = (svg: Element): Colour => {
      let ground: Colour | null = null;
      for (let at: Element | null = svg; at && !ground; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor);
        if (colour && colour[3] > 0) ground = colour;
      }
      return ground ?? [255, 255, 255, 1];
    };
    const covers = (shape: SVGGeometryElement, x: number, y: number): boolean => {
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return false;
      return shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()!.inverse()));
    };

    const found: string[] = [];
    for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
      const svg = text.closest('svg')!;
      const before = [...svg.querySelectorAll<SVGGeometryElement>('rect, path, circle, polygon')].filter(
        (shape) =>
          shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && !shape.closest('defs, clipPath'),
      );
      const spans = text.querySelectorAll('tspan');
      for (const part of spans.length > 0 ? spans : [text]) {
        const { left, width, top, height } = part.getBoundingClientRect();
        const style = getComputedStyle(part);
        const ink = colourOf(style.fill);
        const alpha = ink ? ink[3] * Number(style.fillOpacity) * opacity(part) : 0;
        if (!ink || alpha === 0 || width === 0 || !part.textContent?.trim()) continue;
        let ground = pageUnder(svg);
        for (const shape of before.filter((one) => covers(one, left + width / 2, top + height / 2))) {
          const { fill, fillOpacity } = getComputedStyle(shape);
          const colour = colourOf(fill);
          if (colour) ground = lay(colour, colour[3] * Number(fillOpacity) * opacity(shape), ground);
        }
        const halo = style.paintOrder.startsWith('stroke') ? colourOf(style.stroke) : null;
        if (halo) ground = lay(halo, halo[3] * Number(style.strokeOpacity), ground);
        const size = Number.parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const ratio = contrast(lay(ink, alpha, ground), ground);
        if (ratio < (isLarge ? 3 : 4.5)) found.push(`${part.textContent}: ${ratio.toFixed(2)}`);
      }
    }
    return found;
  });
}
