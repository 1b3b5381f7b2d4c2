import { expect, it } from 'vitest';
import { cleanText } from '#core/corpus/clean/cleanText';

/** What is written, and what a reader should see. */
type Cases = readonly (readonly [string, string])[];

export function holds(cases: Cases): void {
  it.each(cases)('%j reads %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });
}
