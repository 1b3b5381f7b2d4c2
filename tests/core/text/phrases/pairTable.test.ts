import { describe, expect, it } from 'vitest';
import { createPairTable } from '#core/text/phrases/pairTable';

describe('createPairTable', () => {
  it('numbers and counts pairs', () => {
    const table = createPairTable();
    expect([table.add(1, 2), table.add(2, 1), table.add(1, 2)]).toEqual([0, 1, 0]);
    expect([table.size, table.count(0), table.first(1), table.second(1)]).toEqual([2, 2, 2, 1]);
    expect([table.find(2, 1), table.find(3, 3)]).toEqual([1, -1]);
    for (let n = 0; n < 10_000; n++) table.add(n, n + 7);
    expect([table.size, table.find(9_999, 10_006)]).toEqual([10_002, 10_001]);
  });
});
