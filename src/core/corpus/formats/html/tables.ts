import type { RawRecord } from '../../record.ts';
import { headingAt } from '../../table/heading.ts';
import { recordsOfRows } from '../../table/tableRows.ts';
import { countKnown } from '../fields.ts';
import type { ReadOptions } from '../format.ts';
import type { XmlElement } from '../xml/xmlElements.ts';
import { within } from './htmlTree.ts';

const isCalled = (names: RegExp) => (element: XmlElement) => names.test(element.name);
const isTable = isCalled(/^table$/);
/** Elements that part what stands in a cell. */
const PARTING = /^(?:br|p|div|li|ul|ol|tr)$/;
/** Elements whose meaning the cleaning of text reads. */
const SCRIPT = /^(?:sub|sup)$/;

/**
 * The papers of a page that lists them in tables, as databases and spreadsheet programs write them; each table has a heading of its own. Tables without one
 * are layout.
 */
export function tabledPapers(name: string, page: XmlElement, options: ReadOptions = {}): RawRecord[] {
  return tablesIn(page).flatMap((table) => {
    const rows = within(table, isCalled(/^tr$/)).map((row) => within(row, isCalled(/^t[dh]$/)).map(cellText));
    const heading = headingAt(rows, options);
    if (heading < 0 || countKnown(rows[heading]!, options) < 2) return [];
    return [...recordsOfRows(name, rows, options)];
  });
}

/** The tables of a page, those that hold others left out. */
function tablesIn(element: XmlElement): XmlElement[] {
  return within(element, isTable).flatMap((table) => {
    const inner = tablesIn({ ...table, name: '' });
    return inner.length > 0 ? inner : [table];
  });
}

function cellText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ');
      const text = cellText(child);
      if (SCRIPT.test(child.name)) return `<${child.name}>${text}</${child.name}>`;
      return PARTING.test(child.name) ? `\n${text}\n` : text;
    })
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
