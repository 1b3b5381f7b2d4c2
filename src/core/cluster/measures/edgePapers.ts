import type { PaperMeasures } from './measurePapers.ts';
import type { FoundAgain } from './stability.ts';

/** Share of the samples in which a paper is not found in its topic, from which on it does not belong there for sure. */
const UNSTEADY = 0.5;
/** Share of its topic's mean similarity below which a paper is unlike it. */
const UNLIKE = 0.5;

/**
 * Papers at the edge of their topic, 1 each: those that
 * - lie between it and a second one (`PaperMeasures.between`),
 * - are less than half as similar to its centroid as its papers are on average, or
 * - are not in the topic's best match in half or more of the samples that they were in.
 *
 * @param cohesion mean similarity of each topic's papers to its centroid
 */
export function edgePapers(
  { similarity, between }: Pick<PaperMeasures, 'similarity' | 'between'>,
  assignment: Int32Array,
  cohesion: Float64Array,
  samples: readonly FoundAgain[],
): Uint8Array {
  return Uint8Array.from(assignment, (topic, r) => {
    if (between[r] === 1 || similarity[r]! < UNLIKE * cohesion[topic]!) return 1;
    let drawn = 0;
    let left = 0;
    for (const sample of samples) {
      drawn += sample.drawn[r]!;
      left += sample.left[r]!;
    }
    return drawn > 0 && left >= UNSTEADY * drawn ? 1 : 0;
  });
}
