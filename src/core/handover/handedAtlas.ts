import { corpusOf } from '../atlas/corpusOf.ts';
import type { AtlasFolder } from '../atlas/folder.ts';
import { columnNames } from '../atlas/tables/schema.ts';
import { readColumns } from '../atlas/tables/tableFile.ts';
import type { Manifest } from '../atlas/types.ts';
import type { Paper } from '../types.ts';

/** What a person says of a paper. */
export interface HandedMark {
  readonly starred: boolean;
  readonly tags: readonly string[];
  readonly note: string;
}

/** A paper with what the atlas found out about it. */
export interface HandedPaper extends Paper {
  /** Id of its topic, from 1. */
  readonly topic: number;
  /** Place on the map, in [-1, 1]. */
  readonly x: number;
  readonly y: number;
  /** Cosine similarity to the topic's centroid. */
  readonly similarity: number;
  /** Rows of the papers most like it, nearest first. */
  readonly nearest: readonly number[];
  /** Datasets that it mentions, each once, in the order of the text. */
  readonly datasets: readonly string[];
  readonly mark?: HandedMark | undefined;
}

/** An atlas as other programs are given it. */
export interface HandedAtlas {
  readonly manifest: Manifest;
  readonly papers: readonly HandedPaper[];
  /** Name of each topic, by its id. */
  readonly topicNames: ReadonlyMap<number, string>;
  /** Colour of each topic on the page, `#rrggbb`. */
  readonly colourOf: (topic: number) => string;
}

/**
 * Reads what is handed over.
 *
 * @param marks of papers, by id. Default: none
 * @throws CorpuscopeError where the atlas is broken
 */
export async function readHanded(
  folder: AtlasFolder,
  manifest: Manifest,
  colourOf: HandedAtlas['colourOf'],
  marks: ReadonlyMap<string, HandedMark> = new Map(),
): Promise<HandedAtlas> {
  const { papers } = await corpusOf(folder, manifest);
  const placed = await readColumns(folder, manifest, 'papers', ['topic', 'x', 'y', 'similarity']);
  const nearest = Object.values(await readColumns(folder, manifest, 'neighbours', columnNames('neighbours')));
  const datasets = await datasetsByPaper(folder, manifest);
  return {
    manifest,
    papers: papers.map((paper, row) => ({
      ...paper,
      topic: placed.topic[row]!,
      x: placed.x[row]!,
      y: placed.y[row]!,
      similarity: placed.similarity[row]!,
      nearest: nearest.flatMap((column) => column[row] ?? []),
      datasets: [...(datasets.get(row) ?? [])],
      mark: marks.get(paper.id),
    })),
    topicNames: new Map(manifest.topics.map(({ id, label }) => [id, label])),
    colourOf,
  };
}

/** Some papers of an atlas, in the order given; of the nearest papers those that are among them. */
export function partOf(atlas: HandedAtlas, rows: readonly number[]): HandedAtlas {
  const placeOf = new Map(rows.map((row, at) => [row, at]));
  const papers = rows.map((row) => {
    const paper = atlas.papers[row]!;
    return { ...paper, nearest: paper.nearest.flatMap((near) => placeOf.get(near) ?? []) };
  });
  return { ...atlas, papers };
}

export async function datasetsByPaper(folder: AtlasFolder, manifest: Manifest): Promise<Map<number, Set<string>>> {
  const { paper, kind, name } = await readColumns(folder, manifest, 'mentions', ['paper', 'kind', 'name']);
  const found = new Map<number, Set<string>>();
  for (const [at, row] of paper.entries()) {
    if (kind[at] === 'dataset') found.set(row, (found.get(row) ?? new Set()).add(name[at]!));
  }
  return found;
}

/** A pair of papers that are like each other. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** 2 where each is among the other's nearest, 1 where one is. */
  readonly strength: 1 | 2;
}

/** Each pair of papers of which one is among the other's nearest, once; by the first, then by the second. */
export function linksOf(papers: readonly HandedPaper[]): Link[] {
  const isNear = (from: number, to: number) => papers[from]!.nearest.includes(to);
  return papers.flatMap(({ nearest }, row) =>
    nearest
      .filter((other) => row < other || !isNear(other, row))
      .map((other): Link => {
        const [from, to] = [Math.min(row, other), Math.max(row, other)];
        return { from, to, strength: isNear(other, row) ? 2 : 1 };
      }),
  );
}
