import type { Value } from '../formats/fields.ts';
import type { FoundRecord } from '../record.ts';

/** Why a record of a table is none: a sum or a remark below it; empty where it is one. */
export function oddity(record: FoundRecord): string {
  const { title, abstract, year, bibliography } = record;
  if (bibliography.authors.length > 0 || bibliography.doi !== '') return '';
  if (title.length <= 40 && SUM.test(title.trim()) && /^[\d\s.,%]*$/.test(abstract))
    return `a sum of the table, no paper: “${title}”`;
  const isAlone = abstract === '' && year === null && record.facets.size === 0;
  const shown = title || abstract;
  if (isAlone && shown.length <= 200 && REMARK.test(shown.trim())) return `a remark on the table, no paper: “${shown}”`;
  return '';
}

/** The row of sums that people put below a table: `Total,3,,`. */
const SUM =
  /^(?:grand |sub)?totals?(?: ?[:=])?(?: ?\d[\d.,]*(?: (?:records?|papers?|results?|articles?|rows?|hits?))?)?$/i;

const COUNTED =
  '(?:records?|results?|papers?|articles?|rows?|hits?|items?|entries|references|documents?|publications?)';
/** What exports say of themselves below their last row. */
const REMARK = new RegExp(
  [
    `^(?:total )?(?:number|no\\.?) of ${COUNTED}\\b`,
    `^(?:total )?${COUNTED}(?: (?:found|exported|shown|in total))? ?[:=] ?\\d`,
    `^\\d[\\d.,]* ${COUNTED}(?: (?:found|exported|shown|in total|selected))?\\.?$`,
    '^(?:exported|downloaded|generated|retrieved|created|printed)(?: (?:from|on|by|with|at)\\b| ?:)',
    '^(?:export|download|retrieval|search) (?:date|time|query|string)\\b',
    '^end of (?:file|table|list|report|results|records|export)\\b',
    '^(?:data )?sources? ?:',
    '^(?:©|\\(c\\)|copyright\\b)',
  ].join('|'),
  'i',
);

/** Words that say what kind of value a column holds. */
const KIND =
  /^(?:free[- ]?text|text|string|str|varchar|char|int|integer|float|double|decimal|num|number|numeric|date|datetime|timestamp|year|yyyy(?:-mm(?:-dd)?)?|bool|boolean|list|array|json|count|unit|units|url|uri|category|categorical|factor|id|key|optional|required|n\/?a|none|%|-)$/i;

/** A row of what kind each column's values are, which statistics programs write below the names. */
export function isKinds(cells: readonly Value[]): boolean {
  const said = cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : []));
  const kinds = said.map((cell) => cell.replace(/^[[(<{]|[\])>}]$/g, '').replace(/\(\d+\)$/, ''));
  return said.length >= 2 && kinds.every((kind) => KIND.test(kind));
}
