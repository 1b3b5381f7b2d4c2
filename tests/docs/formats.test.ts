import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanText } from '#core/corpus/clean/cleanText';
import { FORMATS } from '#core/corpus/formats/formats';
import { readAny } from '../core/corpus/recordsIn.ts';

/** The sections of the document that have an example: its heading, the example, and what is read from it. */
const SECTIONS = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n')).trim();
    const blocks = Array.from(section.matchAll(/^```(\w+)\n([^]*?)^```$/gm), ([, language, text]) => ({
      language,
      text: text!,
    }));
    const [example, expected] = blocks;
    return example && expected?.language === 'json'
      ? [[heading, example.text, JSON.parse(expected.text) as object] as const]
      : [];
  });

test.each(SECTIONS)('the example of %s is read as the document says', (heading, example, expected) => {
  const { format, records } = readAny(example);
  expect(format).toBe(heading);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record?.kind !== 'found') throw new Error(record?.reason);
  const { title, abstract, id, year, bibliography } = record;
  expect({ id, year, ...bibliography, title: cleanText(title), abstract: cleanText(abstract) }).toMatchObject(expected);
});

test('every format has an example, but those that are no text and those whose records stand in pages', () => {
  const shown = new Set(SECTIONS.map(([heading]) => heading));
  expect(FORMATS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([
    'MARC (ISO 2709)',
    'a saved papers page',
  ]);
});
