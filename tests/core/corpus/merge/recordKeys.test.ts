import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_BIBLIOGRAPHY } from '#core/corpus/bibliography';
import type { CleanRecord } from '#core/corpus/cleanRecord';
import { collectPapers } from '#core/corpus/merge/collectPapers';
import { findLone, keysOf } from '#core/corpus/merge/recordKeys';
import { abstractOn } from '../textFile.ts';

interface Said {
  readonly title?: string;
  readonly abstract?: string;
  readonly id?: string;
  readonly doi?: string;
}

const recordOf = ({ title = '', abstract = '', id = '', doi = '' }: Said, at: number): CleanRecord => {
  const source = { file: 'a.csv', record: at + 1, line: at + 2 };
  if (title === '' && abstract === '') return { kind: 'rejected', source, reason: 'neither title nor abstract' };
  const bibliography = { ...NO_BIBLIOGRAPHY, doi };
  return { kind: 'usable', source, title, abstract, id, year: null, bibliography, facets: new Map(), note: '' };
};
const loneOf = (records: readonly CleanRecord[]) => {
  const isLone = findLone([keysOf(records.slice(0, 2)), keysOf(records.slice(2))]);
  return records.map((_, at) => isLone(at));
};

describe('records without a key in common', () => {
  it('are those whose title, abstract and names nobody else has, whatever the marks and letters', () => {
    const records = [
      { title: 'On the Sleep of Dormice' },
      { title: 'Winter', abstract: `BACKGROUND: ${abstractOn('dormice')}`, id: '1' },
      { title: 'On the sleep of dormice.', doi: '10.1/a' },
      { title: 'Summer', abstract: abstractOn('dormice'), id: '2' },
      { title: 'Autumn', id: '10.1/a' },
      {},
      { title: 'Spring', id: '2' },
    ].map(recordOf);
    expect(loneOf(records)).toEqual([false, false, false, false, true, true, false]);
  });

  it('need not be kept: papers and account come out the same', () => {
    const some = <const T>(...values: T[]) => fc.constantFrom(...values);
    const said = fc.record({
      title: some(
        '',
        'On the Sleep of Dormice',
        'On the sleep of dormice',
        'Cats at Sea and Ashore',
        'Editorial',
        'Maps of the Moon Alone',
      ),
      abstract: some(
        '',
        abstractOn('dormice'),
        abstractOn('cats'),
        abstractOn('moons'),
        `${abstractOn('cats')} More.`,
        'Withdrawn.',
      ),
      id: some('', '1', '2', '10.1/a', '1-2', 'p000000000000'),
      doi: some('', '', '10.1/a', '10.1/b', '1'),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), some('keep', 'merge'), (all, nearDuplicates) => {
        const records = all.map(recordOf);
        const isLone = findLone([keysOf(records)]);
        const whole = collectPapers(records, { nearDuplicates });
        const flat = collectPapers(records, { nearDuplicates, isLone });
        expect([...flat.account(records)]).toEqual([...whole.account()]);
        expect([flat.records, flat.papers]).toEqual([whole.records, whole.papers]);
      }),
      { numRuns: 500 },
    );
  });
});
