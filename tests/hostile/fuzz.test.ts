import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random';
import { packedSamples } from './packedSamples.ts';
import { hostile, wellFormed } from './samples.ts';
import { readSample, targets } from './targets.ts';

describe('a file of a stranger', async () => {
  it.each([...wellFormed, ...hostile, ...(await packedSamples())].map((sample) => [sample.name, sample] as const))(
    '%s is read or refused, and nothing else',
    async (_name, sample) => {
      expect(await readSample(sample)).toBe(sample.bytes.length);
    },
  );
});

/** Some of what `npm run fuzz` tries for as long as one likes. */
const INPUTS = 250;

it('mutated inputs are read or refused by every reader', async () => {
  for (const target of await targets()) {
    for (let input = 0; input < INPUTS; input++) {
      // Each input by its own number, so that the one that fails can be had again.
      await target.run(createRandom(15, input)).catch((error: Error) => {
        throw new Error(`${target.name}, seed 15, input ${input}: ${error.stack}`);
      });
    }
  }
}, 120_000);
