import { recordsOfRows } from '../../table/tableRows.ts';
import type { Format } from '../format.ts';
import { all, attribute, rootOf, textOf, xmlElements, type XmlElement } from './xmlElements.ts';

const ROW = new Set(['Row']);
/** Columns of a sheet at most. */
const WIDEST = 16_384;

/** A spreadsheet as Excel 2003 writes it in XML, which many sites call `.xls`. Its rows are those of a table. */
export const spreadsheetMl: Format = {
  name: 'Excel 2003 XML',

  fits: ({ head }) => rootOf(head) === 'Workbook' && /urn:schemas-microsoft-com:office:spreadsheet/.test(head),

  *read(file, options) {
    const rows = Array.from(xmlElements(file, ROW), ({ element }) => cellsOf(element));
    yield* recordsOfRows(file.name, rows, options);
  },
};

/** Cells that are left out stand in the number of the next. */
function cellsOf(row: XmlElement): string[] {
  const cells: string[] = [];
  for (const cell of all(row, 'Cell')) {
    const index = Number(attribute(cell, 'Index'));
    while (index > 0 && index <= WIDEST && cells.length < index - 1) cells.push('');
    cells.push(textOf(cell));
  }
  return cells;
}
