import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/cli/serve/byteRange.ts';

describe('a part of a file of 100 bytes', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-9', { start: 91, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=50-99999999999999999999999', { start: 50, end: 99 }],
    ['Bytes = 1-2', 'whole'],
    ['BYTES=1-2', { start: 1, end: 2 }],
  ])('%s', (header, expected) => expect(parseRange(header, 100)).toEqual(expected));

  it.each(['bytes=5-2', 'bytes=100-', 'bytes=99999999999999999999999-', 'bytes=-0', 'bytes=100-200'])(
    '%s cannot be had',
    (header) => expect(parseRange(header, 100)).toBe('unsatisfiable'),
  );

  it.each([undefined, '', 'bytes=-', 'bytes=a-b', 'bytes=1-2,5-6', 'lines=1-2', 'bytes', 'bytes=1-2-3', 'bytes=--5'])(
    '%s asks for the whole',
    (header) => expect(parseRange(header, 100)).toBe('whole'),
  );

  it('of an empty file cannot be had', () => {
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(parseRange('bytes=-5', 0)).toBe('unsatisfiable');
  });
});
