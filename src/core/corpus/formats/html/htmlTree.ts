import { Parser } from 'htmlparser2';
import { attribute, textOf, type XmlElement } from '../xml/xmlElements.ts';

/** Elements within one another at most: what stands deeper is put where that depth is reached. */
const DEEPEST = 200;

/** A web page as a tree: its elements as browsers nest them, those of no kind that closes others where they stand. */
export function htmlTree(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let deeper = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: XmlElement = { name, attributes: new Map(Object.entries(attributes)), children: [] };
      open.at(-1)!.children.push(element);
      if (open.length > DEEPEST) deeper++;
      else open.push(element);
    },
    ontext: (piece) => void open.at(-1)!.children.push(piece),
    onclosetag() {
      if (deeper > 0) deeper--;
      else if (open.length > 1) open.pop();
    },
  });
  parser.write(text);
  parser.end();
  return root;
}

/** The elements within one that a test takes, and not those within them, in the order of the page. */
export function within(element: XmlElement, isWanted: (element: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (isWanted(child)) found.push(child);
      else look(child);
    }
  };
  look(element);
  return found;
}

/** The elements of a class, as `within` finds them. */
export const ofClass = (element: XmlElement, name: string): XmlElement[] =>
  within(element, (one) => hasClass(one, name));

const hasClass = (element: XmlElement, name: string) => attribute(element, 'class').split(/\s+/).includes(name);

/** The text of the first element of a class; empty where there is none. */
export function textOfClass(element: XmlElement, name: string): string {
  const [found] = ofClass(element, name);
  return found ? lineOf(found) : '';
}

/** The text of an element on one line. */
export const lineOf = (element: XmlElement): string => textOf(element).replace(/\s+/g, ' ').trim();
