import { Parser } from 'htmlparser2';
import { printWidths } from '#lib/charts/drawing/printWidths.ts';
import { print } from '#lib/charts/drawing/theme.ts';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Point = readonly [x: number, y: number];

/** A line of text in a figure: what it says, and its corners in the figure's own pixels. */
export interface SetText {
  readonly text: string;
  readonly corners: readonly Point[];
}

/** From the baseline to the tops of letters, and to where their tails end, in font sizes. */
const [RISE, FALL] = [0.72, 0.1];
const INHERITED = ['font-size', 'font-family', 'font-weight', 'letter-spacing', 'text-anchor', 'x', 'y'];

interface Element {
  readonly name: string;
  readonly at: Readonly<Record<string, string>>;
  readonly matrix: Matrix;
}

/** The lines of text of a printed figure, each where it stands, by the widths of its letters. */
export function setTexts(svg: string): { texts: readonly SetText[]; width: number; height: number } {
  const open: Element[] = [];
  const texts: SetText[] = [];
  let said = '';
  let [width, height] = [0, 0];
  const end = () => {
    const one = open.at(-1);
    const inText = open.some(({ name }) => name === 'text');
    if (one && inText && said.trim()) texts.push({ text: said.trim(), corners: cornersOf(said.trim(), one) });
    said = '';
  };
  const parser = new Parser(
    {
      onopentag(name, given) {
        end();
        const above = open.at(-1);
        const kept = Object.fromEntries(INHERITED.flatMap((key) => (above?.at[key] ? [[key, above.at[key]]] : [])));
        if (!above) [width, height] = given['viewBox']!.split(' ').slice(2).map(Number) as [number, number];
        const shifted = name === 'svg' && above ? `translate(${given['x'] ?? 0},${given['y'] ?? 0})` : '';
        const matrix = transformed(above?.matrix ?? [1, 0, 0, 1, 0, 0], `${shifted} ${given['transform'] ?? ''}`);
        open.push({ name, at: { ...kept, ...given }, matrix });
      },
      ontext(text) {
        said += text;
      },
      onclosetag() {
        end();
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return { texts, width, height };
}

function cornersOf(text: string, { at, matrix: [a, b, c, d, e, f] }: Element): Point[] {
  const size = parseFloat(at['font-size'] ?? '16');
  const family = at['font-family'] === print.serif ? print.serif : print.sans;
  const widths = printWidths(family, Number(at['font-weight'] ?? 400))!;
  const tracking = parseFloat(at['letter-spacing'] ?? '0');
  const wide = Array.from(text, (sign) => ((widths.get(sign.codePointAt(0)!) ?? 600) / 1000 + tracking) * size);
  const length = wide.reduce((sum, one) => sum + one, 0);
  const anchor = { start: 0, middle: 0.5, end: 1 }[at['text-anchor'] ?? 'start']!;
  const [x0, y] = [Number(at['x'] ?? 0) - anchor * length, Number(at['y'] ?? 0)];
  const [x1, top, bottom] = [x0 + length, y - RISE * size, y + FALL * size];
  const corners: Point[] = [
    [x0, top],
    [x1, top],
    [x1, bottom],
    [x0, bottom],
  ];
  return corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]);
}

function transformed(start: Matrix, text: string): Matrix {
  let matrix = start;
  for (const [, kind, inside] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [p = 0, q = 0] = inside!.split(/[\s,]+/).map(Number);
    const turn = (p * Math.PI) / 180;
    const next: Matrix | undefined = {
      translate: [1, 0, 0, 1, p, q] as Matrix,
      scale: [p, 0, 0, q || p, 0, 0] as Matrix,
      rotate: [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0] as Matrix,
    }[kind!];
    if (!next) throw new Error(`a transform that is not known here: ${kind}`);
    matrix = product(matrix, next);
  }
  return matrix;
}

function product([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** How far a text reaches out of the figure, in pixels; below zero where it does not. */
export function beyond({ corners }: SetText, width: number, height: number): number {
  return Math.max(...corners.map(([x, y]) => Math.max(-x, x - width, -y, y - height)));
}

/** How deep two texts lie in each other, in pixels; at most zero where they do not (separating axes). */
export function overlap({ corners: one }: SetText, { corners: other }: SetText): number {
  let least = Infinity;
  for (const box of [one, other]) {
    for (const side of [0, 1]) {
      const [[x0, y0], [x1, y1]] = [box[side]!, box[side + 1]!];
      const long = Math.hypot(x1 - x0, y1 - y0) || 1;
      const [nx, ny] = [-(y1 - y0) / long, (x1 - x0) / long];
      const reach = (corners: readonly Point[]) => {
        const along = corners.map(([x, y]) => x * nx + y * ny);
        return [Math.min(...along), Math.max(...along)] as const;
      };
      const [[a0, a1], [b0, b1]] = [reach(one), reach(other)];
      least = Math.min(least, Math.min(a1, b1) - Math.max(a0, b0));
    }
  }
  return least;
}
