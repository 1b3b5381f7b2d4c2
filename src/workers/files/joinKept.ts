import { corpusOf } from '#core/atlas/corpusOf';
import { readManifest } from '#core/atlas/manifestFile';
import type { RecordName } from '#core/atlas/recipe';
import { joinCorpora, type CorpusPart, type JoinedCorpora } from '#core/corpus/merge/joinCorpora';
import { blobFolder } from './blobFolder.ts';
import { keyOf, previewOf, type Preview } from './preview.ts';

/** A kept corpus, as the page hands it over. */
export interface KeptFiles {
  readonly name: string;
  /** The files of its atlas, by name. */
  readonly files: ReadonlyMap<string, Blob>;
}

/**
 * Kept corpora as one, and what a person sees of it before it is built.
 *
 * @param apart records that are papers of their own; null: those that the corpora were told to keep apart
 */
export async function joinKept(
  given: readonly KeptFiles[],
  apart: readonly RecordName[] | null,
): Promise<{ readonly joined: JoinedCorpora; readonly preview: Preview }> {
  const parts = await Promise.all(given.map(partOf));
  const joined = joinCorpora(parts, apart ? { keepApart: apart } : {});
  const kept = new Map(joined.inputs.map(({ name }) => [name, 'kept corpus']));
  for (const { file, record } of joined.corpus.intake) if (record > 0) kept.set(file, 'kept corpus');
  const titles = new Map(
    joined.corpus.papers.flatMap(({ title, sources }) => sources.map((one) => [keyOf(one), title])),
  );
  const preview = { ...previewOf(joined.corpus, kept, titles), sets: joined.sets, keptApart: joined.keepApart };
  return { joined, preview };
}

async function partOf({ name, files }: KeptFiles): Promise<CorpusPart> {
  const folder = blobFolder(files, name);
  const manifest = await readManifest(folder);
  const { inputs, recipe } = manifest;
  return { name, corpus: await corpusOf(folder, manifest), inputs, keepApart: recipe.corpus.keepApart };
}
