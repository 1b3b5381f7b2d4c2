import type { AtlasFolder } from '../folder.ts';
import { readIntake } from '../intakeRows.ts';
import { readColumns } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';
import { readIncidence } from './incidence.ts';
import { readMentionLists } from './mentionLists.ts';
import { readMentions, readResults } from './mentionRows.ts';
import { readNeighbourRows } from './neighbourRows.ts';
import { readPaperNumbers } from './paperNumbers.ts';
import { readPaperTexts } from './paperTexts.ts';
import { readVocabularyRows } from './vocabularyRows.ts';

/** What can be read of an atlas at once, as plain data that can be handed from one thread to another. */
export const READINGS = {
  numbers: readPaperNumbers,
  texts: readPaperTexts,
  mentionLists: readMentionLists,
  mentions: readMentions,
  results: readResults,
  vocabulary: readVocabularyRows,
  incidence: readIncidence,
  neighbours: readNeighbourRows,
  intake: readIntake,
} as const satisfies Readonly<Record<string, (folder: AtlasFolder, manifest: Manifest) => Promise<unknown>>>;

export type ReadingName = keyof typeof READINGS;
export type Reading<Name extends ReadingName> = Awaited<ReturnType<(typeof READINGS)[Name]>>;

/** Reads what an atlas holds, here or in another thread. */
export interface AtlasReader {
  /** @throws CorpuscopeError where the atlas is broken, or another one by now */
  read<Name extends ReadingName>(name: Name): Promise<Reading<Name>>;
  /** The abstracts of some papers. @param rows the first, and the one after the last */
  abstracts(rows: readonly [number, number]): Promise<readonly string[]>;
}

export async function readAbstracts(
  folder: AtlasFolder,
  manifest: Manifest,
  rows: readonly [number, number],
): Promise<readonly string[]> {
  return (await readColumns(folder, manifest, 'abstracts', ['abstract'], rows)).abstract;
}
