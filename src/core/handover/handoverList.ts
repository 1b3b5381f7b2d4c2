/** A program or format that papers can be handed over in. */
interface Entry {
  readonly name: string;
  /** What a person chooses it by. */
  readonly says: string;
  /** Ending of its one file; null: it is a folder of files. */
  readonly ending: string | null;
  /** What it is called where it is copied as text; without it, it is only saved. */
  readonly copied?: string;
}

/** One line a program: what writes it stands in `handovers.ts`. The page and the command line both go by it. */
export const HANDOVER_LIST = [
  { name: 'zotero', says: 'Zotero and other reference managers (RIS)', ending: 'ris', copied: 'RIS' },
  { name: 'bibtex', says: 'LaTeX (BibTeX)', ending: 'bib', copied: 'BibTeX' },
  { name: 'csl-json', says: 'Pandoc, Quarto, citeproc (CSL-JSON)', ending: 'json', copied: 'CSL-JSON' },
  { name: 'csv', says: 'spreadsheets, with abstracts and marks (CSV)', ending: 'csv', copied: 'CSV' },
  { name: 'jsonl', says: 'scripts, with abstracts and marks (JSON Lines)', ending: 'jsonl', copied: 'JSON Lines' },
  { name: 'vosviewer', says: 'VOSviewer (map, network, JSON)', ending: null },
  { name: 'gephi', says: 'Gephi (GEXF 1.3)', ending: 'gexf' },
  { name: 'graphml', says: 'igraph, networkx, Cytoscape (GraphML)', ending: 'graphml' },
  { name: 'embedding-atlas', says: 'embedding-atlas (Parquet)', ending: 'parquet' },
  { name: 'obsidian', says: 'Obsidian (a vault of Markdown)', ending: null },
] as const satisfies readonly Entry[];

export type HandoverName = (typeof HANDOVER_LIST)[number]['name'];
export type HandoverEntry = Entry & { readonly name: HandoverName };
