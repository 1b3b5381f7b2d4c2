import type { FacetColumn } from './facetColumns.ts';
import type { OpenAtlas } from './openAtlas.ts';

interface OwnColumn {
  readonly name: string;
  readonly label: string;
  readonly of: (atlas: OpenAtlas) => readonly (string | null)[];
}

/** Values of the column `edge`. */
export const [AT_THE_CORE, AT_THE_EDGE] = ['core', 'edge'];

/** By name. Columns of the input may not be called like these. */
const OWN_COLUMNS: Readonly<Record<string, OwnColumn>> = {
  title: {
    name: 'title',
    label: 'title',
    of: ({ papers }) => Array.from(papers.topic, (_, row) => papers.title.at(row)!),
  },
  topic: {
    name: 'topic',
    label: 'topic',
    of: ({ papers, topics }) => Array.from(papers.topic, (id) => topics.get(id)?.label ?? null),
  },
  similarity: {
    name: 'similarity',
    label: 'similarity to topic',
    of: ({ papers }) => Array.from(papers.similarity, (value) => value.toFixed(4)),
  },
  edge: {
    name: 'edge',
    label: 'place in topic',
    of: ({ papers }) => Array.from(papers.edge, (edge) => (edge ? AT_THE_EDGE : AT_THE_CORE)),
  },
  between: {
    name: 'between',
    label: 'edge: also near topic',
    of: ({ papers, topics }) =>
      Array.from(papers.secondTopic, (id, row) => (papers.between[row] ? (topics.get(id)?.label ?? null) : null)),
  },
};

/** Columns that the page makes of what it knows of every paper anyway, each when it is first asked for. */
export class OwnColumns {
  readonly #made = new Map<string, FacetColumn>();

  constructor(private readonly atlas: OpenAtlas) {}

  of(name: string): FacetColumn | undefined {
    const own = Object.hasOwn(OWN_COLUMNS, name) ? OWN_COLUMNS[name] : undefined;
    if (!own) return undefined;
    const column = this.#made.get(name) ?? { name: own.name, label: own.label, values: own.of(this.atlas) };
    this.#made.set(name, column);
    return column;
  }
}
