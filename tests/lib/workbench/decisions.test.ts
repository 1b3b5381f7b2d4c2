import { beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '#core/atlas/types';
import type { Decision } from '#core/mention/decisions';
import { browserStorage } from '#lib/workbench/browserStorage.ts';
import { Decisions } from '#lib/workbench/decisions.svelte.ts';
import { recipeWith } from '#lib/workbench/shaping/recipeFile.ts';

const manifest = {
  inputs: [{ name: 'a', sha256: '0123456789abcdef', records: 1 }],
  recipe: { mentions: { gazetteer: [], decisions: [] } },
} as unknown as Manifest;
const rename: Decision = { type: 'rename', name: 'VOC', to: 'PASCAL VOC' };
const merge: Decision = { type: 'merge', names: ['MS-COCO'], into: 'COCO' };

beforeEach(() => localStorage.clear());

describe('decisions', () => {
  it('are kept in the browser, and can be undone after a reload one at a time', () => {
    const before = new Decisions(manifest, browserStorage);
    before.set([rename]);
    before.set([rename, merge]);
    const after = new Decisions(manifest, browserStorage);
    expect(after.list).toEqual([rename, merge]);
    after.restore(after.version - 1);
    expect(after.list).toEqual([rename]);
    expect(after.canRedo).toBe(true);
  });

  it('of other inputs are another list', () => {
    new Decisions(manifest, browserStorage).set([rename]);
    const other = { ...manifest, inputs: [{ ...manifest.inputs[0]!, sha256: 'ffff' }] };
    expect(new Decisions(other, browserStorage).list).toEqual([]);
  });

  it('forget what was undone once something else is decided', () => {
    const decisions = new Decisions(manifest, browserStorage);
    decisions.set([rename]);
    decisions.restore(0);
    decisions.set([merge]);
    expect(decisions.list).toEqual([merge]);
    expect(decisions.canRedo).toBe(false);
  });

  it('pass over a stored text that is none of theirs', () => {
    localStorage.setItem('corpuscope-decisions-0123456789ab', '{"theme":"dark"');
    expect(new Decisions(manifest, browserStorage).list).toEqual([]);
    localStorage.setItem('corpuscope-decisions-0123456789ab', '[{"type":"shout"}]');
    expect(new Decisions(manifest, browserStorage).list).toEqual([]);
    localStorage.setItem('corpuscope-decisions-0123456789ab', '[{"type":"rename","name":5}, {"type":"merge"}, null]');
    expect(new Decisions(manifest, browserStorage).list).toEqual([]);
    localStorage.setItem('corpuscope-decisions-0123456789ab', JSON.stringify([rename, { type: 'reject' }]));
    expect(new Decisions(manifest, browserStorage).list).toEqual([rename]);
  });

  it('are in force, and known not to be kept, where the browser keeps nothing', () => {
    const full = { getItem: () => null, setItem: () => false, removeItem: () => undefined };
    const decisions = new Decisions(manifest, full);
    decisions.set([rename]);
    expect([decisions.list, decisions.kept]).toEqual([[rename], false]);
    decisions.restore(0);
    expect(decisions.kept).toBe(true);
  });

  it('are not kept twice once an atlas was built with them', () => {
    new Decisions(manifest, browserStorage).set([rename, merge]);
    const recipe = { mentions: { gazetteer: [], decisions: [rename] } } as unknown as Manifest['recipe'];
    expect(new Decisions({ ...manifest, recipe }, browserStorage).list).toEqual([merge]);
  });

  it('go into the recipe after those that are there', () => {
    const recipe = { seed: 1, mentions: { gazetteer: [], decisions: [merge] } } as unknown as Manifest['recipe'];
    expect(JSON.parse(recipeWith({ recipe }, [rename]))).toEqual({
      seed: 1,
      mentions: { gazetteer: [], decisions: [merge, rename] },
    });
  });
});
