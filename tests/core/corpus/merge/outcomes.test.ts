import { expect, it } from 'vitest';
import { Outcomes } from '#core/corpus/merge/outcomes';

it('keeps for each of many records where it stands and what became of it', () => {
  const outcomes = new Outcomes();
  for (let at = 0; at < 3000; at++) {
    const source = { file: at < 2000 ? 'a.ris' : 'b.csv', record: at + 1, line: at * 2 };
    const paper = at % 2 === 0 ? at / 2 : -1;
    const number = outcomes.push(source, { paper, begins: paper >= 0, reason: paper < 0 ? 'no title' : '', note: '' });
    expect(number).toBe(at);
  }
  expect(outcomes.length).toBe(3000);
  expect(outcomes.sourceOf(1999)).toEqual({ file: 'a.ris', record: 2000, line: 3998 });
  expect(outcomes.outcomeOf(1999)).toEqual({ paper: -1, begins: false, reason: 'no title', note: '' });
  expect(outcomes.outcomeOf(2000)).toEqual({ paper: 1000, begins: true, reason: '', note: '' });
  expect(outcomes.nameOf(2000)).toBe('b.csv record 2001');
});
