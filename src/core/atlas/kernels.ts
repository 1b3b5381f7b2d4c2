import { candidateKernel } from '../cluster/chooseTopics.ts';
import { settleKernel, trialKernel } from '../cluster/kmeans.ts';
import { stabilityKernel } from '../cluster/measureTopics.ts';
import { nearDuplicatesKernel } from '../corpus/merge/nearDuplicates.ts';
import { layoutKernels } from '../layout/kernels.ts';
import type { Kernel } from '../parallel.ts';
import { unitsKernel } from '../text/unitShard.ts';
import { combineKernel } from '../vector/svdCombine.ts';
import { gramKernel } from '../vector/svdGram.ts';
import { productKernel } from '../vector/svdProduct.ts';
import { mentionsKernel } from './mentionShards.ts';

/** Every kernel of every stage: what a thread of a pool can run. A test holds the list to the sources. */
export const kernels = [
  unitsKernel,
  combineKernel,
  gramKernel,
  productKernel,
  candidateKernel,
  trialKernel,
  settleKernel,
  stabilityKernel,
  ...layoutKernels,
  mentionsKernel,
  nearDuplicatesKernel,
] as readonly Kernel<unknown, unknown>[];
