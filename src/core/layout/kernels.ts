import { bisectKernel } from './bisect.ts';
import { compareCellsKernel } from './compareCells.ts';
import { mapKernel } from './drawMap.ts';
import { exploreNeighboursKernel } from './exploreNeighbours.ts';
import { optimiseKernel } from './optimise.ts';
import { trustworthinessKernel } from './trustworthiness.ts';

/** What worker threads run for this stage. */
export const layoutKernels = [
  bisectKernel,
  compareCellsKernel,
  exploreNeighboursKernel,
  mapKernel,
  optimiseKernel,
  trustworthinessKernel,
] as const;
