import { restartKernel } from '../cluster/kmeans.ts';
import { bisectKernel } from '../layout/bisect.ts';
import { compareCellsKernel } from '../layout/compareCells.ts';
import { exploreNeighboursKernel } from '../layout/exploreNeighbours.ts';
import { optimiseKernel } from '../layout/optimise.ts';
import { trustworthinessKernel } from '../layout/trustworthiness.ts';
import type { Kernel } from '../parallel.ts';
import { combineKernel } from '../vector/svdCombine.ts';
import { gramKernel } from '../vector/svdGram.ts';
import { productKernel } from '../vector/svdProduct.ts';
import { mentionsKernel } from './mentionShards.ts';

/** Every kernel of every stage: what a thread of a pool can run. A test holds the list to the sources. */
export const kernels = [
  combineKernel,
  gramKernel,
  productKernel,
  restartKernel,
  bisectKernel,
  compareCellsKernel,
  exploreNeighboursKernel,
  optimiseKernel,
  trustworthinessKernel,
  mentionsKernel,
] as readonly Kernel<unknown, unknown>[];
