import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecipe } from '../../src/cli/recipeFile.ts';
import { temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();
const none = { topics: undefined, seed: undefined };

/** A recipe's file with this text. */
function recipe(text: string): string {
  const file = join(folder, 'recipe.json');
  writeFileSync(file, text);
  return file;
}
const naming = (gazetteer: string) => recipe(JSON.stringify({ mentions: { gazetteer } }));

describe('a recipe', () => {
  it('may begin with the mark of UTF-8', () => {
    expect(readRecipe(recipe('\ufeff{"seed": 4}'), none).seed).toBe(4);
  });

  it('has a gazetteer beside it, or below', () => {
    mkdirSync(join(folder, 'lists'));
    writeFileSync(join(folder, 'lists', 'mine.csv'), 'name\nPurrbase\n');
    expect(readRecipe(naming('lists/mine.csv'), none).mentions.gazetteer).toEqual([{ name: 'Purrbase' }]);
  });

  it('names no other file of the machine, and says nothing of what is in it', () => {
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'secret.csv'), 'name\nhunter2\n');
    symlinkSync(join(elsewhere, 'secret.csv'), join(folder, 'link.csv'));
    writeFileSync(join(folder, 'id_rsa'), 'hunter2');
    for (const name of [
      join(elsewhere, 'secret.csv'),
      'link.csv',
      '/etc/passwd',
      'id_rsa',
      '../../../../etc/passwd.csv',
    ]) {
      expect(() => readRecipe(naming(name), none)).toThrow(
        /"mentions\.gazetteer"|cannot be read \(there is no such file\)/,
      );
      expect(() => readRecipe(naming(name), none)).not.toThrow(/hunter2|root:/);
    }
  });

  it('that is no JSON is told by its line, not by what stands there', () => {
    expect(() => readRecipe(recipe('{\n"seed": 1,\nhunter2'), none)).toThrow(
      /recipe\.json, line 3: the recipe is not JSON; mend it/,
    );
    expect(() => readRecipe(recipe('hunter2'), none)).not.toThrow(/hunter2/);
  });

  it('is a file of a size that one could write', () => {
    expect(() => readRecipe(folder, none)).toThrow('the recipe is not a file');
    if (process.platform === 'linux') expect(() => readRecipe('/dev/zero', none)).toThrow('the recipe is not a file');
    expect(() => readRecipe(join(folder, 'nowhere.json'), none)).toThrow(
      'the recipe cannot be read (there is no such file)',
    );
  });

  it.each([
    ['{"restarts": 1e9}', '"restarts" must be at most 1000'],
    ['{"components": 1e9}', '"components" must be at most 1000'],
    ['{"topics": 1e9}', '"topics" must be at most 20000'],
    ['{"seed": 5e9}', '"seed" must be at most 4294967295'],
    [
      `{"text": {"stopWords": {"add": ["${'x'.repeat(2000)}"]}}}`,
      '"text.stopWords.add.0" must be at most 1000 characters long',
    ],
    [
      JSON.stringify({ text: { stopWords: { add: Array.from({ length: 99 }, () => 1) } } }),
      '4" must be text, and 94 more',
    ],
    [`{"${'x'.repeat(1e5)}": 1}`, `"${'x'.repeat(100)}" is not a setting`],
  ])('%.40s is refused by the name of the setting', (text, message) => {
    expect(() => readRecipe(recipe(text), none)).toThrow(message);
  });

  it('is bounded where the command line wins over it, too', () => {
    expect(() => readRecipe(undefined, { topics: 1e9, seed: undefined })).toThrow(
      'the command line: the recipe will not do: "topics"',
    );
  });
});
