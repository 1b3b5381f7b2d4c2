import type { Facet } from '#lib/tables/facet.ts';
import { distinctTests, readFieldTest, type FieldTest } from './fieldTest.ts';

const OR = ' or ';

/**
 * What a person types as the filter of a column: one of its values, words, a `"phrase"`, `2019..2021`, `>=2019`, `none`; several between
 * ` or `. Nothing typed asks nothing.
 */
export function readTypedTests(typed: string, { name, entries }: Pick<Facet, 'name' | 'entries'>): FieldTest[] {
  const isValue = (text: string): boolean => entries.some(({ value }) => value === text);
  const whole = typed.trim();
  const tests = (isValue(whole) ? [whole] : whole.split(OR)).flatMap((part): FieldTest[] => {
    const text = part.trim();
    const phrase = /^"(.+?)"?$/.exec(text)?.[1];
    if (text === '' || text === '"') return [];
    if (phrase !== undefined) return [readFieldTest(name, phrase, true)];
    const test = readFieldTest(name, text, false, isValue);
    return [test.kind === 'has' && isValue(text) ? { kind: 'is', field: name, value: text } : test];
  });
  return distinctTests(tests);
}

/** What {@link readTypedTests} reads as these tests. */
export function typedTests(tests: readonly FieldTest[]): string {
  return tests.map(typedTest).join(OR);
}

function typedTest(test: FieldTest): string {
  switch (test.kind) {
    case 'is':
      return test.value;
    case 'has':
      return test.needle.whole ? `"${test.needle.text}"` : test.needle.text;
    case 'between':
      return test.from === test.to ? test.from : `${test.from}..${test.to}`;
    case 'none':
      return 'none';
  }
}
