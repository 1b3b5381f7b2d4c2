import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';
import { describe, expect, it } from 'vitest';
import { builtInGazetteer } from '#core/mention/gazetteer/builtIn';
import { mentionsIn } from './namesIn.ts';

const english = new Set(readFileSync(wordListPath, 'utf8').split('\n'));
const isEnglish = (text: string) => text.split(/[\s-]+/).every((word) => english.has(word.replace(/['’]s$/, '')));

/** Forms of the gazetteer that are written with a capital, and whose letters also make an English word, or several. */
const words = builtInGazetteer()
  .flatMap(({ name, aliases = [], kind = 'dataset' }) => [name, ...aliases].map((form) => ({ form, kind })))
  .filter(({ form }) => form !== form.toLowerCase() && isEnglish(form.toLowerCase()));

const single = words.filter(({ form }) => !/[\s-]/.test(form));

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

describe('names that are also English words', () => {
  it('are many', () => {
    expect(words.length).toBeGreaterThan(200);
  });

  it('do not count in small letters, whatever the paper speaks of', () => {
    const found = single.filter(({ form, kind }) => {
      const text = `We train a neural network on data. Here the ${form.toLowerCase()} of it is shown. We classify images.`;
      return mentionsIn(text).some((one) => one.kind === kind && one.surface === form.toLowerCase());
    });
    expect(found.map(({ form }) => form)).toEqual([]);
  });

  it('do not count where a sentence opens with one and nothing speaks of data or of learning', () => {
    const found = single.filter(({ form, kind }) =>
      mentionsIn(`${capitalised(form.toLowerCase())} was seen by all of them. We walk on.`).some(
        (one) => one.kind === kind,
      ),
    );
    expect(found.map(({ form }) => form)).toEqual([]);
  });
});
