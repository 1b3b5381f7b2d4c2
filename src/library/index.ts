/**
 * Corpuscope as a library: papers in, an atlas out, the same bytes as the command line's. Runs in Node and in browsers (there best in a
 * worker); reads and writes no file, asks no server.
 *
 * @packageDocumentation
 */
export { build, type AtlasInMemory, type BuildSettings, type GivenFile } from './build.ts';
export { openAtlas, type OpenedAtlas, type Row } from './openAtlas.ts';
export { memoryFolder } from '#core/atlas/memoryFolder';
export { parseRecipe, type Recipe } from '#core/atlas/recipe';
export { EXPORT_TABLES, type ExportTable } from '#core/atlas/tables/exportTable';
export type { AtlasFolder } from '#core/atlas/folder';
export type { RandomAccess } from '#core/atlas/randomAccess';
export type { Digest, Seal } from '#core/atlas/seal';
export { TABLE_NAMES } from '#core/atlas/types';
export type {
  Choice,
  ChoicePoint,
  Counts,
  GroupSummary,
  InputSummary,
  Manifest,
  Moved,
  Naming,
  NamingPhrase,
  Quality,
  TableName,
  TopicSummary,
} from '#core/atlas/types';
export { CorpuscopeError } from '#core/errors';
export type { OnProgress, Progress } from '#core/types';
