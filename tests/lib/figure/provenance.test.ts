import { describe, expect, it } from 'vitest';
import { parseStamp, stampOf, writeStamp } from '#lib/figure/provenance.ts';

const manifest = {
  generator: 'corpuscope 0.1.0',
  fingerprint: '0123456789ab',
  recipe: { seed: 7 },
  counts: { topics: 12 },
};
const stamp = stampOf(manifest as never, 'q=Poincaré');

describe('a stamp', () => {
  it('names program, atlas, seed, topics and view', () => {
    expect(stamp).toEqual({
      generator: 'corpuscope 0.1.0',
      fingerprint: '0123456789ab',
      seed: 7,
      topics: 12,
      view: 'q=Poincaré',
    });
  });

  it('names the other atlas, where it tells of two', () => {
    expect(stampOf(manifest as never, '', 'ba9876543210')).toMatchObject({ against: 'ba9876543210' });
  });

  it('is written in ASCII and read again', () => {
    expect(writeStamp(stamp)).toMatch(/^[\x20-\x7e]+$/);
    expect(parseStamp(writeStamp(stamp))).toEqual(stamp);
  });

  it('is not read from anything else', () => {
    for (const text of [
      '',
      'x',
      'null',
      '[]',
      '{"generator":"x"}',
      '{"generator":1,"fingerprint":"","seed":1,"topics":1,"view":""}',
    ]) {
      expect(parseStamp(text)).toBeNull();
    }
  });
});
