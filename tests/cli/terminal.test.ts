import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines, oneLine } from '../../src/cli/terminal.ts';

describe('a text for a terminal', () => {
  it('shows what a terminal would act on', () => {
    expect(oneLine('red \u001b[31mtext\u0007\r\n\u009b2J')).toBe('red \\u001b[31mtext\\u0007\\u000d\\u000a\\u009b2J');
    expect(oneLine('a\u202eb\u2066c\u200bd\u{e0041}')).toBe('a\\u202eb\\u2066c\\u200bd\\udb40\\udc41');
  });

  it('keeps letters of all scripts, and lines where there are lines', () => {
    expect(oneLine('Zürich 草地 الخنافس 👩🏽')).toBe('Zürich 草地 الخنافس 👩🏽');
    expect(lines('a\tb\nc\u001b')).toBe('a\tb\nc\\u001b');
  });

  it('never holds a control character, and one line has one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
        expect(lines(text)).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
    );
  });

  it('is cut where it is longer than anybody reads', () => {
    expect(oneLine('x'.repeat(1e6)).length).toBeLessThan(5000);
  });
});
