import { log } from './log.ts';
/** A seeded source of pseudo-random numbers: the only randomness in the core. */
export interface Random {
  /** The next number, uniform in [0, 1), with 32 bits of resolution. */
  next(): number;
  /** An integer, uniform in [0, n). */
  below(n: number): number;
  /** A standard normal deviate (Marsaglia's polar method, which needs no trigonometry). */
  normal(): number;
}

/**
 * Streams of random numbers: that of each thing that is drawn once, the first one of each that is drawn again and again (starts, samples,
 * trees, blocks), the others behind it. Those with the same number are of stages that never meet. Results rest on them: a new one takes a
 * number of its own.
 */
export const STREAMS = {
  svdBlock: 0,
  randomTree: 0,
  kmeansStart: 0,
  stabilitySample: 0,
  optimiser: 0,
  principalStart: 1,
  companions: 100,
  stabilityRerun: 1000,
  trialRows: 1 << 20,
  fitSample: 1 << 21,
  secondFitSample: (1 << 21) + 1,
} as const;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, period at least 2^32, passes BigCrush.
 * The state is filled from the seed and an optional stream number by SplitMix32, so that streams of one seed are unrelated:
 * give each restart, sample or shard its own stream, and the result does not depend on the order in which they run.
 */
export function createRandom(seed: number, stream = 0): Random {
  let mix = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0;
  const splitMix = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = splitMix();
  let b = splitMix();
  let c = splitMix();
  let counter = 1;
  const next32 = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next32();

  let spare: number | null = null;
  return {
    next: () => next32() / 4294967296,
    below: (n) => Math.floor((next32() / 4294967296) * n),
    normal() {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      for (;;) {
        const u = next32() / 2147483648 - 1;
        const v = next32() / 2147483648 - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) {
          const scale = Math.sqrt((-2 * log(s)) / s);
          spare = v * scale;
          return u * scale;
        }
      }
    },
  };
}
