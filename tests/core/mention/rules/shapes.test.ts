import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['It scores 74.4 on LDC2016E25.', 'LDC2016E25'],
  ['We build QuuxBench from scratch.', 'QuuxBench'],
  ['Agents fail on Zork-bench.', 'Zork-bench'],
  ['Scores on QuuxBench-Pro rise.', 'QuuxBench-Pro'],
  ['The datasets differ: models fail on ZorkQA.', 'ZorkQA'],
  ['ZorkQA is our question answering model.'],
  ['A Workbench was bought; we benchmark it.'],
];

describe('names by their shape', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence)).toEqual(names);
  });
});
