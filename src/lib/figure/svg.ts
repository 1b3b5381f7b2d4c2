import { escapeXml, STAMP_KEYWORD, writeStamp, type Stamp } from './provenance.ts';

export interface SvgDetails {
  readonly title: string;
  readonly description: string;
  readonly stamp?: Stamp | null;
  /** Colour behind the figure; null (default) leaves it transparent. */
  readonly ground?: string | null;
}

const TAG = /<([a-zA-Z][\w:-]*)((?:[^>"]|"[^"]*")*)>/g;
/** What only the page needs: classes of its stylesheet, focus and events, names for screen readers (the title says it). */
const PAGE_ATTRIBUTES = /\s(?:class|style|color|tabindex|cursor|data-[\w-]+|aria-[\w-]+|role)="[^"]*"/g;

/**
 * Makes a file of a chart's markup, as the browser or the server rendered it: one `<svg>` with its namespace, a title, a
 * description, the stamp in `<metadata>`, and nothing that only the page needs. Text stays text.
 *
 * @throws where the markup holds no `<svg>`
 */
export function finishSvg(markup: string, { title, description, stamp = null, ground = null }: SvgDetails): string {
  const start = markup.indexOf('<svg');
  const end = markup.lastIndexOf('</svg>');
  if (start < 0 || end < 0) throw new Error('the chart rendered no svg');
  const clean = markup
    .slice(start, end + '</svg>'.length)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(TAG, (_, name: string, attributes: string) => `<${name}${attributes.replace(PAGE_ATTRIBUTES, '')}>`)
    // Titles inside are tooltips of the page; an empty rectangle only catches its pointer.
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<rect[^>]*fill="transparent"[^>]*(?:\/>|><\/rect>)/g, '');
  const [, root, attributes] = /^<(svg)((?:[^>"]|"[^"]*")*)>/.exec(clean)!;
  const namespaced = attributes!.includes('xmlns=') ? attributes : ` xmlns="http://www.w3.org/2000/svg"${attributes}`;
  const head = [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    stamp && `<metadata>${STAMP_KEYWORD} ${escapeXml(writeStamp(stamp))}</metadata>`,
    ground && `<rect width="100%" height="100%" fill="${ground}"/>`,
  ].filter(Boolean);
  const body = clean.slice(root!.length + 2 + attributes!.length);
  return `<${root}${namespaced} role="img">${head.join('')}${body}\n`;
}

/** Width and height that a finished SVG states, in pixels. */
export function sizeOfSvg(svg: string): { width: number; height: number } {
  const side = (name: string) => Number(new RegExp(`<svg[^>]*\\s${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  return { width: side('width'), height: side('height') };
}
