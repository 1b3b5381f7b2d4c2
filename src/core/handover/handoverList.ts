/** A program or format that an atlas can be handed over to. */
interface Entry {
  readonly name: string;
  /** What a person chooses it by. */
  readonly says: string;
  /** Ending of its one file; null: it is a folder of files. */
  readonly ending: string | null;
}

/** One line a program: what writes it stands in `handovers.ts`. */
export const HANDOVER_LIST = [
  { name: 'zotero', says: 'Zotero and other reference managers (RIS)', ending: 'ris' },
  { name: 'bibtex', says: 'LaTeX (BibTeX)', ending: 'bib' },
  { name: 'vosviewer', says: 'VOSviewer (map, network, JSON)', ending: null },
  { name: 'gephi', says: 'Gephi (GEXF 1.3)', ending: 'gexf' },
  { name: 'graphml', says: 'igraph, networkx, Cytoscape (GraphML)', ending: 'graphml' },
  { name: 'embedding-atlas', says: 'embedding-atlas (Parquet)', ending: 'parquet' },
  { name: 'obsidian', says: 'Obsidian (a vault of Markdown)', ending: null },
] as const satisfies readonly Entry[];

export type HandoverEntry = (typeof HANDOVER_LIST)[number];
export type HandoverName = HandoverEntry['name'];
