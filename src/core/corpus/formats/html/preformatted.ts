import type { FileText } from '../../decode.ts';
import { htmlTree, within } from './htmlTree.ts';

/** Characters of a page at most that is looked through as a whole. */
const LONGEST = 50_000_000;

/**
 * What a page shows as plain text (`<pre>`, `<textarea>`): databases show their exports so, and browsers save them as pages. Null where
 * it shows nothing so.
 */
export function preformatted(file: FileText): FileText | null {
  if (!/<(?:pre|textarea)\b/i.test(file.head)) return null;
  const page = file.whole();
  if (page.length > LONGEST) return null;
  const blocks = within(htmlTree(page), ({ name }) => name === 'pre' || name === 'textarea');
  const text = blocks
    .map(plainText)
    .filter((block) => block.trim() !== '')
    .join('\n\n');
  if (text === '') return null;
  return {
    name: file.name,
    head: text.slice(0, 1 << 16),
    blocks: () => [text],
    whole: () => text,
    encodingNote: file.encodingNote,
  };
}

/** All text in an element as it stands, line ends included. */
function plainText(element: Parameters<typeof within>[0]): string {
  return element.children.map((child) => (typeof child === 'string' ? child : plainText(child))).join('');
}
