import { Parser } from 'htmlparser2';
import { CorpuscopeError } from '../../../errors.ts';
import type { FileText } from '../../decode.ts';

/** An element, its name and its attributes' names without their namespaces' prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** An element that is a record, and where it stands. */
export interface FoundElement {
  readonly element: XmlElement;
  readonly line: number;
  /** Whether the file ends in it. */
  readonly cut: boolean;
}

/** Elements within one another at most. No export comes near it. */
const DEEPEST = 500;

/**
 * The elements of some names, in the order of the file, each as a tree; one inside of another is part of that. Of a large file only a
 * piece and the record in work are in memory. Entities other than XML's own, and those that a file declares, are not expanded, so that
 * no file can grow; an element that is not closed ends with the one around it.
 *
 * @param records names of the elements that are records
 * @param passedOver names of elements within a record that are left out, such as the body of an article
 * @throws {CorpuscopeError} where elements stand too deep within one another
 */
export function* xmlElements(
  file: FileText,
  records: { has(name: string): boolean },
  passedOver: ReadonlySet<string> = NONE,
): Generator<FoundElement> {
  const found: FoundElement[] = [];
  const open: XmlElement[] = [];
  let depth = 0;
  let hidden = 0;
  let line = 1;
  let start = 1;
  let block = '';
  let base = 0;
  let counted = 0;
  const countTo = (index: number) => {
    for (let at = block.indexOf('\n', counted - base); at >= 0 && at + base < index; at = block.indexOf('\n', at + 1)) {
      line++;
      counted = at + base + 1;
    }
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        if (++depth > DEEPEST) {
          throw new CorpuscopeError(`elements stand more than ${DEEPEST} deep within one another`, {
            where: file.name,
            fix: 'export the file again',
          });
        }
        if (hidden > 0 || (open.length > 0 && passedOver.has(name))) {
          hidden++;
          return;
        }
        if (open.length === 0 && !records.has(name)) return;
        if (open.length === 0) {
          countTo(parser.startIndex);
          start = line;
        }
        const named = Object.entries(attributes).flatMap(([key, value]) =>
          key.startsWith('xmlns') ? [] : [[localName(key), value] as const],
        );
        const element: XmlElement = { name, attributes: new Map(named), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (hidden === 0) open.at(-1)?.children.push(text);
      },
      onclosetag(_, implied) {
        depth--;
        if (hidden > 0) {
          hidden--;
          return;
        }
        const element = open.pop();
        if (element && open.length === 0) found.push({ element, line: start, cut: implied && ended });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let ended = false;
  for (block of file.blocks()) {
    parser.write(block);
    countTo(base + block.length);
    base += block.length;
    yield* found.splice(0);
  }
  ended = true;
  parser.end();
  yield* found;
}

const NONE: ReadonlySet<string> = new Set();

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements at the end of a path of names below an element. */
export function all(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (elements, name) =>
      elements.flatMap(({ children }) =>
        children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name),
      ),
    [element],
  );
}

/** The elements within one, and itself, that a test takes; not those within them. In the order of the file. */
export function within(element: XmlElement, takes: (element: XmlElement) => boolean): XmlElement[] {
  if (takes(element)) return [element];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : within(child, takes)));
}

/** The first element at the end of a path. */
export function first(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return all(element, ...path)[0];
}

/** The text of the first element at the end of a path that has some; empty where none has. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return (
    all(element, ...path)
      .map(textOf)
      .find(Boolean) ?? ''
  );
}

/** The texts of all elements at the end of a path that have some. */
export function textsAt(element: XmlElement, ...path: readonly string[]): string[] {
  return all(element, ...path)
    .map(textOf)
    .filter(Boolean);
}

/** Elements that end a line of text. */
const BLOCKS = new Set([
  'p',
  'sec',
  'title',
  'list',
  'list-item',
  'label',
  'break',
  'br',
  'disp-formula',
  'div',
  'li',
  'ul',
]);
/** Elements that are not text, or say again what stands beside them. */
const NO_TEXT = new Set(['xref', 'fn', 'graphic', 'inline-graphic', 'annotation', 'annotation-xml', 'object-id']);

/**
 * The text in an element, its white space single. Lowered and raised letters keep their tags, formulas in TeX their dollar signs: the
 * cleaning of text reads both.
 */
export function textOf(element: XmlElement): string {
  return rawText(element).replace(INDENTED, '').replace(/\s+/g, ' ').trim();
}

/** Line ends that a program put before what belongs to the word around it. */
const INDENTED = /(?<=\()\n\s*|\n[ \t]*(?=<su[bp]>|\))/g;

function rawText({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (NO_TEXT.has(child.name)) return '';
      const text = rawText(child);
      if (child.name === 'sub' || child.name === 'inf') return `<sub>${text}</sub>`;
      if (child.name === 'sup') return `<sup>${text}</sup>`;
      if (child.name === 'tex-math') return texMaths(text);
      // EndNote's runs of one style.
      const face =
        child.name === 'style' ? /superscript|subscript/.exec(attribute(child, 'face'))?.[0].slice(0, 3) : undefined;
      if (face && text.trim() !== '') return `<${face}>${text}</${face}>`;
      return BLOCKS.has(child.name) ? ` ${text} ` : text;
    })
    .join('');
}

/** The formula of a whole TeX document, as publishers wrap it. */
function texMaths(text: string): string {
  const inner = /\\begin\{document\}([^]*?)\\end\{document\}/.exec(text)?.[1] ?? text;
  return /^\s*\$/.test(inner) ? inner : `$${inner}$`;
}

/** The value of an attribute; empty where it is not there. */
export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? '';
}

/** The name of a file's outermost element and the beginning of its content; empty where the file is no XML. */
export function rootOf(head: string): string {
  const start =
    /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<([A-Za-z_][\w.:-]*)/.exec(
      head,
    );
  return start ? localName(start[1]!) : '';
}
