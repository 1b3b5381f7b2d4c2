import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedHash, hasWords, hashWords } from '#core/corpus/merge/fold';

describe('folding', () => {
  it.each([
    ['U-Net: A “Net”!', 'unetanet'],
    ['É été', 'éété'],
    ['K²  = 4 – ×', 'k²4'],
    ['Привет, 漢字。', 'привет漢字'],
    ['—…', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives equal texts equal hashes', () => {
    const marks = fc.constantFrom(' ', '  ', ', ', '-', '. ', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('Cat', 'dog', 'É1'), marks), { maxLength: 300 }), (pairs) => {
        const plain = pairs.map(([word]) => word).join('');
        const marked = pairs.map(([word, mark]) => word.toUpperCase() + mark).join('');
        expect(foldedHash(marked)).toBe(foldedHash(plain));
        expect(fold(marked)).toBe(fold(plain));
      }),
    );
  });

  it('tells texts apart by either end', () => {
    const middle = 'm'.repeat(1000);
    const hashes = ['a', 'b'].flatMap((head) => ['a', 'b'].map((tail) => foldedHash(head + middle + tail)));
    expect(new Set(hashes).size).toBe(4);
  });

  it('counts words between marks', () => {
    const words = new Int32Array(10);
    expect(hashWords('End-to-end nets.', words)).toBe(4);
    expect(words[0]).toBe(words[2]);
    expect([hasWords('one, two', 2), hasWords('one, two', 3), hasWords('', 1)]).toEqual([true, false, false]);
  });
});
