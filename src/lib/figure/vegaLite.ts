import type { TableTwin } from './tableTwin.ts';

/** The part of a Vega-Lite specification that says how a table is drawn. */
export interface ChartCode {
  readonly mark: string | Readonly<Record<string, unknown>>;
  readonly encoding: Readonly<Record<string, unknown>>;
  readonly transform?: readonly unknown[];
}

/** Horizontal bars, the longest first: a column of names against a column of numbers. */
export function barCode(name: string, value: string): ChartCode {
  return {
    mark: 'bar',
    encoding: {
      y: { field: fieldOf(name), type: 'nominal', sort: '-x', title: null },
      x: { field: fieldOf(value), type: 'quantitative', title: value },
    },
  };
}

/** A matrix of coloured cells. */
export function cellCode(row: string, column: string, value: string): ChartCode {
  return {
    mark: 'rect',
    encoding: {
      y: { field: fieldOf(row), type: 'nominal', sort: null, title: null },
      x: { field: fieldOf(column), type: 'nominal', sort: null, title: null },
      color: {
        field: fieldOf(value),
        type: 'quantitative',
        scale: { scheme: 'blueorange', domainMid: 0, reverse: true },
      },
    },
  };
}

/** Something over the years, a line or a stacked column a series. */
export function yearCode(series: string, value: string, mark: 'line' | 'bar'): ChartCode {
  return {
    mark,
    encoding: {
      x: { field: 'year', type: 'ordinal' },
      y: { field: fieldOf(value), type: 'quantitative', title: value },
      color: { field: fieldOf(series), type: 'nominal', title: null },
    },
  };
}

/** Dots and brackets in a field's name are paths to Vega-Lite. */
function fieldOf(name: string): string {
  return name.replace(/[.[\]\\]/g, '\\$&');
}

/**
 * "This chart as code": a complete Vega-Lite 5 specification with the numbers of the table in it, missing ones as null.
 *
 * @param description what the chart says, with where its numbers come from
 */
export function toVegaLite(table: TableTwin, code: ChartCode, title: string, description: string): string {
  const values = table.rows.map((row) => Object.fromEntries(table.columns.map((name, at) => [name, row[at] ?? null])));
  const { mark, encoding, transform } = code;
  return `${JSON.stringify(
    {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      title,
      description,
      data: { values },
      ...(transform ? { transform } : {}),
      mark,
      encoding,
    },
    null,
    2,
  )}\n`;
}
