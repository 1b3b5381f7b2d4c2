import { Parser } from 'htmlparser2';

/** An element of a figure. */
export interface SvgElement {
  readonly name: string;
  readonly children: readonly SvgElement[];
  /** Its own text, without that of what it holds. */
  readonly text: string;
  attribute(name: string): string | null;
}

interface Growing extends SvgElement {
  readonly children: SvgElement[];
  text: string;
}

/** A finished figure as a tree. It is XML of our own making: that it is well formed is not checked. */
export function parseSvg(svg: string): SvgElement {
  const open = [grow('', {})];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = grow(name, attributes);
        open[open.length - 1]!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open[open.length - 1]!.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return open[0]!.children[0]!;
}

function grow(name: string, attributes: Readonly<Record<string, string>>): Growing {
  return { name, children: [], text: '', attribute: (asked) => attributes[asked] ?? null };
}

/** Every element of a name within another. */
export function find(within: SvgElement, name: string): SvgElement[] {
  return within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);
}

/** All text within an element. */
export function textOf(element: SvgElement): string {
  return element.text + element.children.map(textOf).join('');
}
