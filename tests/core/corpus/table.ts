import Papa from 'papaparse';

/** Rows of a table as text, read by another parser than ours. */
export function parseTable(text: string): string[][] {
  return Papa.parse<string[]>(text.trimEnd()).data;
}
