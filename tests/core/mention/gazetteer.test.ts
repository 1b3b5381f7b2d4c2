import { describe, expect, it } from 'vitest';
import { builtInGazetteer } from '#core/mention/gazetteer/builtIn';
import { casingOf } from '#core/mention/gazetteer/entry';

const entries = builtInGazetteer();
const datasets = entries.filter(({ kind = 'dataset' }) => kind === 'dataset');
const tasks = entries.filter(({ kind }) => kind === 'task');
const methods = entries.filter(({ kind }) => kind === 'method');

const flat = (text: string) =>
  text
    .toLowerCase()
    .replace(/²/g, '2')
    .replace(/[^a-z0-9+*]/g, '');

describe('the gazetteer', () => {
  it('knows more than five hundred datasets', () => {
    expect(new Set(datasets.map(({ name }) => name)).size).toBeGreaterThan(500);
  });

  it.each([
    ['datasets', datasets],
    ['tasks', tasks],
    ['methods', methods],
  ])('gives no form of %s to two names', (_, entries) => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const { name, aliases = [], casing } of entries) {
      for (const form of [name, ...aliases]) {
        // GAIA and Gaia differ where both stand as they are written.
        const key = (casing ?? casingOf(form)) === 'exact' ? form.replace(/[^\w+*²]/g, '') : flat(form);
        const other = owner.get(key);
        if (other !== undefined && other !== name) clashes.push(`${form}: ${other} and ${name}`);
        owner.set(key, name);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('can match every form that it lists', () => {
    const forms = entries.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(forms.filter((form) => flat(form).length < 2)).toEqual([]);
  });
});

describe('casingOf', () => {
  it.each([
    ['RACE', 'exact'],
    ['CoLA', 'exact'],
    ['SUN RGB-D', 'exact'],
    ['ImageNet', 'any'],
    ['UCF101', 'any'],
    ['Cityscapes', 'capital'],
    ['Penn Treebank', 'capital'],
  ])('%s: %s', (form, casing) => {
    expect(casingOf(form)).toBe(casing);
  });
});

describe('families', () => {
  it('are names of the gazetteer of the same kind, no name its own', () => {
    const names = new Set(entries.map(({ kind = 'dataset', name }) => `${kind} ${name}`));
    const lost = entries.filter(
      ({ kind = 'dataset', name, family }) =>
        family !== undefined && (family === name || !names.has(`${kind} ${family}`)),
    );
    expect(lost.map(({ name, family }) => `${name}: ${family}`)).toEqual([]);
  });

  it('hold the variants of the best known', () => {
    const inFamily = (family: string) => entries.filter((one) => one.family === family).map(({ name }) => name);
    expect(inFamily('ImageNet')).toEqual(expect.arrayContaining(['ImageNet-21K', 'ImageNet-V2', 'ImageNet-C']));
    expect(inFamily('BERT')).toContain('SciBERT');
  });
});
