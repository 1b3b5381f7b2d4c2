import type { TextOptions } from '#core/text/options';
import { joinShards } from '#core/text/readUnits';
import { unitsJob, type ShardText, type UnitShard } from '#core/text/unitShard';
import type { UnitStream } from '#core/text/unitStream';

/** The stream of these papers, all scanned at once. */
export const unitsOf = (papers: readonly ShardText[], stopWords: TextOptions['stopWords']): UnitStream =>
  joinShards([unitsJob.run({ papers, stopWords }) as UnitShard], 'off');
