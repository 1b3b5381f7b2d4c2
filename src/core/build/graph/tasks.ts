import { candidateTask } from '../../cluster/chooseTopics.ts';
import { settleTask, trialTask } from '../../cluster/kmeans/kmeans.ts';
import { againTask } from '../../cluster/measures/measureTopics.ts';
import { optimiseTask } from '../../map/optimise.ts';
import { trustworthinessTask } from '../../map/trustworthiness.ts';
import { compareCellsTask } from '../../neighbours/compareCells.ts';
import { nearestCellsTask } from '../../neighbours/nearestCells.ts';
import { exploreNeighboursTask } from '../../neighbours/exploreNeighbours.ts';
import { bisectTask } from '../../neighbours/randomTree.ts';
import type { Task } from '../../parallel.ts';
import { unitsTask } from '../../text/unitShard.ts';
import { combineTask } from '../../matrix/svdCombine.ts';
import { gramTask } from '../../matrix/svdGram.ts';
import { productTask } from '../../matrix/svdProduct.ts';
import { mentionsTask } from '../mentionShards.ts';
import { wordsTask } from '../words/wordShard.ts';

/** Every task of every stage: what a thread of a pool can run. A test holds the list to the sources. */
export const tasks = [
  unitsTask,
  combineTask,
  gramTask,
  productTask,
  candidateTask,
  trialTask,
  settleTask,
  againTask,
  bisectTask,
  nearestCellsTask,
  compareCellsTask,
  exploreNeighboursTask,
  optimiseTask,
  trustworthinessTask,
  mentionsTask,
  wordsTask,
] as readonly Task<unknown, unknown>[];
