import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { labelTopics } from '#core/label/labelTopics';
import { lowerCaseTexts } from '#core/label/texts';
import { countTerms } from '#core/text/countTerms';
import { defaultTextOptions } from '../text/defaultTextOptions.ts';
import { stem } from '#core/text/words/stem';
import { createStopWords } from '#core/text/stopWords/stopWords';
import { unitsOf } from '../text/unitsOf.ts';

describe('names on the seeds', () => {
  const seeds = new URL('../../../seeds/', import.meta.url);
  const files = readdirSync(seeds).sort();
  const { papers } = readPapers(
    files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, seeds))), sha256: '' })),
  );
  const termCounts = countTerms(unitsOf(papers, defaultTextOptions.stopWords), defaultTextOptions);
  const topics = 8;
  const marks = ['segment', 'diffusion', 'pruning', 'vision transformer', 'language', 'depth', 'gradient'];
  const texts = papers.map(({ title, abstract }) => `${title}\n${abstract}`.toLowerCase());
  const assignment = Int32Array.from(texts, (text) => {
    const at = marks.findIndex((mark) => text.includes(mark));
    return at < 0 ? marks.length : at;
  });
  const labels = labelTopics({ textOf: lowerCaseTexts(papers), termCounts, assignment, topics });

  it('have no stop word, no stem twice, and no fragment of each other', () => {
    const { has } = createStopWords(defaultTextOptions.stopWords);
    for (const { label, phrases } of labels) {
      const words = phrases.flatMap((phrase) => phrase.toLowerCase().split(/[\s-]+/));
      expect(phrases.length, label).toBeLessThanOrEqual(3);
      expect(
        words.filter((word) => word.length > 1 && has(word)),
        label,
      ).toEqual([]);
      expect(new Set(words.map((word) => stem(word))).size, label).toBe(words.length);
    }
  });

  it('are unique', () => {
    expect(new Set(labels.map(({ label }) => label.toLowerCase())).size).toBe(topics);
  });

  it('are three times as frequent in their topic as elsewhere', () => {
    const named = labels.flatMap(({ namedBy }) => namedBy);
    expect(named.length).toBeGreaterThan(topics);
    for (const { phrase, inside, outside } of named) expect(inside, phrase).toBeGreaterThanOrEqual(3 * outside);
  });

  it('hold for most papers of their topic, or say that it is mixed', () => {
    for (const { label, coverage, isMixed } of labels)
      if (!isMixed) expect(coverage, label).toBeGreaterThanOrEqual(0.45);
    expect(labels.filter(({ isMixed }) => isMixed).length).toBeLessThan(3);
  });
});
