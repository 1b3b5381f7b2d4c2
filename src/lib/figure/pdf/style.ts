import type { SvgElement } from './parseSvg.ts';

/** What an element of a figure inherits and may set: presentation attributes of SVG. */
export interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: string;
  readonly join: string;
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly anchor: string;
  readonly spacing: string;
  readonly strokeFirst: boolean;
}

export const PLAIN: Style = {
  fill: '#000000',
  stroke: 'none',
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  family: '',
  size: 13,
  weight: 400,
  anchor: 'start',
  spacing: '0',
  strokeFirst: false,
};

/** The style of an element within one of this style. Opacity of a group is handed down to what it holds. */
export function styleOf(element: SvgElement, from: Style): Style {
  const text = (name: string, otherwise: string): string => element.attribute(name) ?? otherwise;
  const number = (name: string, otherwise: number): number => {
    const value = Number.parseFloat(element.attribute(name) ?? '');
    return Number.isNaN(value) ? otherwise : value;
  };
  const opacity = number('opacity', 1);
  const dash = element.attribute('stroke-dasharray');
  return {
    fill: text('fill', from.fill),
    stroke: text('stroke', from.stroke),
    fillOpacity: number('fill-opacity', 1) * from.fillOpacity * opacity,
    strokeOpacity: number('stroke-opacity', 1) * from.strokeOpacity * opacity,
    strokeWidth: number('stroke-width', from.strokeWidth),
    dash:
      dash === null
        ? from.dash
        : dash
            .split(/[\s,]+/)
            .map(Number)
            .filter((length) => length >= 0),
    cap: text('stroke-linecap', from.cap),
    join: text('stroke-linejoin', from.join),
    family: text('font-family', from.family),
    size: number('font-size', from.size),
    weight: number('font-weight', from.weight),
    anchor: text('text-anchor', from.anchor),
    spacing: text('letter-spacing', from.spacing),
    strokeFirst: text('paint-order', from.strokeFirst ? 'stroke' : '').startsWith('stroke'),
  };
}
