import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '#core/mention/findMentions';

const pieces = fc.constantFrom(
  'ImageNet',
  'CIFAR-10/100',
  'on',
  'the',
  'Quux9',
  'dataset',
  'datasets',
  'such as',
  ',',
  '. ',
  'and',
  '(',
  ')',
  ':',
  'MATH',
  '88.0%',
  '+1.2',
  'mIoU',
  'accuracy',
  'of',
  'from',
  'to',
  'respectively',
  'We introduce',
  'a',
  'benchmark',
  'COCO-',
  '{1K, 21K}',
  'https://github.com/a/b.',
  'Zürich',
  '𝒳',
  '²',
  "'s",
  '-',
  '/',
  'SemEval-2018 Task 7',
  'VQA',
  'ResNet-50',
  '\n',
  '–',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const paper = fc.record({ title: text, abstract: text });

describe('whatever the text', () => {
  it('every offset slices to its surface, inside its sentence', () => {
    fc.assert(
      fc.property(paper, (one) => {
        for (const { field, start, end, surface, sentence } of findMentions([one]).mentions) {
          expect(one[field].slice(start, end)).toBe(surface);
          expect(surface).not.toBe('');
          expect(one[field]).toContain(sentence);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every result slices to its value and its dataset is mentioned in the paper', () => {
    fc.assert(
      fc.property(paper, (one) => {
        const { mentions, results } = findMentions([one]);
        const names = new Set(mentions.filter(({ kind }) => kind === 'dataset').map(({ name }) => name));
        for (const { field, start, end, value, dataset } of results) {
          expect(one[field].slice(start, end)).toBe(value);
          expect(names).toContain(dataset);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no two mentions of a kind overlap', () => {
    fc.assert(
      fc.property(paper, (one) => {
        const { mentions } = findMentions([one]);
        for (const [at, a] of mentions.entries()) {
          for (const b of mentions.slice(at + 1)) {
            if (a.kind === b.kind && a.field === b.field) expect(a.end <= b.start || b.end <= a.start).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shards give what the whole gives', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 6 }), fc.nat(6), (papers, cut) => {
        const whole = findMentions(papers);
        const head = findMentions(papers.slice(0, cut));
        const tail = findMentions(papers.slice(cut), { base: Math.min(cut, papers.length) });
        expect([...head.mentions, ...tail.mentions]).toEqual(whole.mentions);
        expect([...head.results, ...tail.results]).toEqual(whole.results);
      }),
      { numRuns: 60 },
    );
  });
});
