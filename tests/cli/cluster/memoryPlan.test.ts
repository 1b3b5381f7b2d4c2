import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMemory, planMemory } from '../../../src/cli/cluster/memoryPlan.ts';
import { temporaryFolder } from '../corpuscope.ts';

const folder = temporaryFolder();
const file = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

describe('the memory of a build', () => {
  it('is a size with its unit', () => {
    expect([parseMemory('500MB'), parseMemory('1.5gb'), parseMemory('2 TB')]).toEqual([5e8, 1.5e9, 2e12]);
    for (const wrong of ['500', '2G', 'much', '-1GB', '99MB'])
      expect(() => parseMemory(wrong)).toThrow(/such as 500MB or 2GB/);
  });

  it('decides by the size of the input, packed or not, whether the build is cut into tasks, and into how many', () => {
    const plain = file('plain.jsonl', new Uint8Array(20_000_000));
    expect(planMemory([plain], 200e6)).toMatchObject({ inTasks: true, shards: 2, jobs: 1 });
    expect(planMemory([plain], 400e6)).toMatchObject({ inTasks: false });
    const packed = file('packed.gz', Buffer.concat([gzipSync('{}'), new Uint8Array(20_000_000)]));
    expect(planMemory([packed], 200e6)).toMatchObject({ inTasks: true, shards: 8, jobs: 1 });
    expect(planMemory([packed], 170e6)).toMatchObject({ shards: 11 });
  });

  it('does not bear on what is piped in, which can be read once', () => {
    expect(planMemory(['-'], 1e8).inTasks).toBe(false);
  });
});
