import { describe, expect, it } from 'vitest';
import { parseRecipe, recipeSchema } from '#core/atlas/recipe';
import { recipeSettings } from '#lib/explain/recipeSettings.ts';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { tinyFolder } from '../tinyAtlas.ts';

async function settingsOf(recipe: unknown) {
  const { manifest } = await openAtlas(tinyFolder());
  return new Map(
    recipeSettings({ ...manifest, recipe: parseRecipe(recipe) }).map((setting) => [setting.name, setting]),
  );
}

describe('the settings of a recipe', () => {
  it('are all there, each with a sentence', async () => {
    const names = Object.entries(recipeSchema.entries).flatMap(([name, part]) =>
      'entries' in part.wrapped ? Object.keys(part.wrapped.entries).map((inner) => `${name}.${inner}`) : [name],
    );
    const settings = await settingsOf({});
    expect([...settings.keys()].sort()).toEqual(names.sort());
    for (const { name, does } of settings.values()) expect([name, does]).toEqual([name, expect.stringMatching(/\.$/)]);
  });

  it('say what "auto" came to', async () => {
    const settings = await settingsOf({});
    expect(settings.get('topics')).toMatchObject({ value: 'auto', came: '2 topics' });
    expect(settings.get('components')?.came).toMatch(/^8: 0\.8 times the root of 4 papers/);
    expect(settings.get('restarts')?.came).toBe('10 starts');
    expect(settings.get('engine')?.came).toBe('bounded');
    expect(settings.get('text.minPapers')?.came).toMatch(/^2: /);
    for (const { value, came } of settings.values()) expect(came !== '').toBe(value === 'auto');
  });

  it('are written as a person reads them', async () => {
    const settings = await settingsOf({
      topics: 12,
      corpus: { languages: ['en', 'de'] },
      text: { maxShare: 0.6, phrases: false, synonyms: { convnet: 'CNN' }, stopWords: { add: ['image'] } },
    });
    const value = (name: string) => settings.get(name)?.value;
    expect(value('topics')).toBe('12');
    expect(value('corpus.languages')).toBe('en, de');
    expect(value('corpus.sheet')).toBe('not set');
    expect(value('text.maxShare')).toBe('60%');
    expect(value('text.phrases')).toBe('no');
    expect(value('text.synonyms')).toBe('convnet as CNN');
    expect(value('text.stopWords')).toBe('english: yes; abstracts: yes; add: image; keep: none');
    expect(value('mentions.gazetteer')).toBe('none');
  });
});
