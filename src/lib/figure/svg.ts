import { wrapText } from '#lib/charts/drawing/text.ts';
import { print } from '#lib/charts/drawing/theme.ts';
import { PIXELS_PER_MILLIMETRE, type SvgDetails } from './picture.ts';
import { escapeXml, STAMP_KEYWORD, writeStamp } from './provenance.ts';

const TAG = /<([a-zA-Z][\w:-]*)(?![\w:-])((?:[^>"]|"[^"]*")*)>/g;
/** What only the page needs: classes of its stylesheet, focus and events, names for screen readers (the title says it). */
const PAGE_ATTRIBUTES = /\s(?:class|style|color|tabindex|cursor|data-[\w-]+|aria-[\w-]+|role)="[^"]*"/g;

/**
 * Makes a file of a chart's markup, as the browser or the server rendered it: one `<svg>` with its namespace, a title, a
 * description, the stamp in `<metadata>`, and nothing that only the page needs. Text stays text.
 *
 * @throws where the markup holds no `<svg>`
 */
export function finishSvg(markup: string, details: SvgDetails): string {
  const { title, description, stamp = null, ground = null, caption = null, millimetres = null } = details;
  const start = markup.indexOf('<svg');
  const end = markup.lastIndexOf('</svg>');
  if (start < 0 || end < 0) throw new Error('the chart rendered no svg');
  const clean = markup
    .slice(start, end + '</svg>'.length)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      TAG,
      (_, name: string, attributes: string) => `<${name}${inOrder(attributes.replace(PAGE_ATTRIBUTES, ''))}>`,
    )
    // Browser and server write the same in two ways. The root stays open, though a chart of nothing is empty.
    .replace(/<(?!svg\b)([a-z]+)((?:\s[^<>]*)?)><\/\1>/gi, '<$1$2/>')
    .replace(/&gt;/g, '>')
    // Titles inside are tooltips of the page; an empty rectangle only catches its pointer.
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<rect[^>]*fill="transparent"[^>]*(?:\/>|><\/rect>)/g, '');
  const [, root = '', attributes = ''] = /^<(svg)((?:[^>"]|"[^"]*")*)>/.exec(clean) ?? [];
  const namespaced = attributes.includes('xmlns=') ? attributes : ` xmlns="http://www.w3.org/2000/svg"${attributes}`;
  const { width, height } = sizeOfSvg(clean);
  const small = caption ? setCaption(caption, width, height, shrinkingOf(width, millimetres)) : { markup: '', height };
  const sized = resize(namespaced, width, small.height, millimetres);
  const head = [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    stamp && `<metadata>${STAMP_KEYWORD} ${escapeXml(writeStamp(stamp))}</metadata>`,
    ground && `<rect width="100%" height="100%" fill="${ground}"/>`,
  ].filter(Boolean);
  const body = clean.slice(root.length + 2 + attributes.length);
  return `<${root}${sized} role="img">${head.join('')}${body.replace(/<\/svg>$/, `${small.markup}</svg>`)}\n`;
}

/** Attributes that say where something is and how large, and the numbers in them. */
const PLACES = /^\s(?:d|points|width|height|r[xy]?|c[xy]|d?[xy][12]?)=/;
const NUMBER = /-?[\d.]+(?:e[-+]?\d+)?/g;

/**
 * Attributes by name, and places to a thousandth of a pixel, so that a figure has the same bytes whoever rendered it: the last digits of
 * a logarithm differ between one JavaScript engine and the next.
 */
function inOrder(attributes: string): string {
  const each = attributes.match(/\s[^\s="]+="[^"]*"/g) ?? [];
  return (
    each
      .map((attribute) => ` ${(PLACES.test(attribute) ? attribute.replace(NUMBER, rounded) : attribute).trimStart()}`)
      .sort()
      .join('') + (attributes.trimEnd().endsWith('/') ? '/' : '')
  );
}

/** No `-0`, which would be other bytes than `0`. */
const rounded = (number: string) =>
  /\.\d{4}|e/.test(number) ? String(Math.round(Number(number) * 1000) / 1000 || 0) : number;

/** The small print under a figure, in pixels. */
const CAPTION = { size: 10, leading: 1.3, gap: 8, fill: '#505358' } as const;

/** How many times as wide as on paper a figure is laid out, in tenths. */
function shrinkingOf(width: number, millimetres: number | null): number {
  return millimetres === null ? 1 : Math.max(1, Math.round((10 * width) / (millimetres * PIXELS_PER_MILLIMETRE)) / 10);
}

/** The caption under a figure of this size, and how high both are; as large on paper under one that is shrunk. */
function setCaption(text: string, width: number, height: number, times: number): { markup: string; height: number } {
  const { leading, fill } = CAPTION;
  const [size, gap] = [CAPTION.size * times, CAPTION.gap * times];
  const family = print.sans;
  const lines = wrapText(text, width, { size, family });
  const spans = lines.map(
    (line, at) => `<tspan x="0" y="${height + gap + size + at * size * leading}">${escapeXml(line)} </tspan>`,
  );
  const markup = `<text font-family="${escapeXml(family)}" font-size="${size}" fill="${fill}">${spans.join('')}</text>`;
  return { markup, height: Math.ceil(height + gap + lines.length * size * leading + 2) };
}

/** The root's attributes with another height, and sizes in millimetres where they are asked for. */
function resize(attributes: string, width: number, height: number, millimetres: number | null): string {
  const unit = (pixels: number): string =>
    millimetres === null ? String(pixels) : `${Math.round((pixels * millimetres * 1000) / width) / 1000}mm`;
  return attributes
    .replace(/\swidth="[^"]*"/, ` width="${unit(width)}"`)
    .replace(/\sheight="[^"]*"/, ` height="${unit(height)}"`)
    .replace(/\sviewBox="[^"]*"/, ` viewBox="0 0 ${width} ${height}"`);
}

/** Width and height of a chart's SVG, in pixels: those of its view box. */
export function sizeOfSvg(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg[^>]*\sviewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const side = (name: string) => Number(new RegExp(`<svg[^>]*\\s${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  return { width: Number(width ?? side('width')), height: Number(height ?? side('height')) };
}
