import { candidateJob } from '../../cluster/chooseTopics.ts';
import { settleJob, trialJob } from '../../cluster/kmeans/kmeans.ts';
import { againJob } from '../../cluster/measures/measureTopics.ts';
import { optimiseJob } from '../../map/optimise.ts';
import { trustworthinessJob } from '../../map/trustworthiness.ts';
import { compareCellsJob } from '../../neighbours/compareCells.ts';
import { nearestCellsJob } from '../../neighbours/nearestCells.ts';
import { exploreNeighboursJob } from '../../neighbours/exploreNeighbours.ts';
import { bisectJob } from '../../neighbours/randomTree.ts';
import type { JobKind } from '../../parallel.ts';
import { unitsJob } from '../../text/unitShard.ts';
import { combineJob } from '../../matrix/svdCombine.ts';
import { gramJob } from '../../matrix/svdGram.ts';
import { productJob } from '../../matrix/svdProduct.ts';
import { mentionsJob } from '../mentionShards.ts';
import { wordsJob } from '../words/wordShard.ts';

/** Every kind of job of every stage: what a thread of a pool can run. A test holds the list to the sources. */
export const jobKinds = [
  unitsJob,
  combineJob,
  gramJob,
  productJob,
  candidateJob,
  trialJob,
  settleJob,
  againJob,
  bisectJob,
  nearestCellsJob,
  compareCellsJob,
  exploreNeighboursJob,
  optimiseJob,
  trustworthinessJob,
  mentionsJob,
  wordsJob,
] as readonly JobKind<unknown, unknown>[];
