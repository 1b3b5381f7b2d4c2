import { describe, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { KeptSets } from '#lib/workbench/keptSets.svelte.ts';

const inputs = [{ name: 'a', sha256: 'ab'.repeat(32), records: 1 }];
const { corpus } = parseRecipe({});
const of = (papers: number) => ({ inputs, generator: 'corpuscope 0', counts: { papers }, recipe: { corpus } });
/** Every third of many papers, and one more: no short code. */
const many = Int32Array.from({ length: 20_000 }, (_, i) => i * 3 + (i > 9000 ? 1 : 0));

function storage(most = Infinity) {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      const others = [...texts].reduce((sum, [other, held]) => sum + (other === key ? 0 : held.length), 0);
      if (others + text.length > most) return false;
      texts.set(key, text);
      return true;
    },
    removeItem: (key: string) => void texts.delete(key),
  };
}

describe('kept sets of papers', () => {
  it('are a short word however many they are, and come back after a reload', () => {
    const store = storage();
    const word = new KeptSets(of(60_100), store).keep(many);
    expect(word.length).toBeLessThan(14);
    expect(new KeptSets(of(60_100), store).rowsOf(word)).toEqual(many);
  });

  it('stand in the word itself while they are few', () => {
    const kept = new KeptSets(of(9), storage());
    expect(kept.rowsOf(kept.keep([1, 4]))).toEqual(Int32Array.of(1, 4));
    expect(kept.named).toEqual([]);
  });

  it('have the same key for the same papers, and the name that was given', () => {
    const kept = new KeptSets(of(60_100), storage());
    const word = kept.keep(many);
    expect(kept.store(many, 'Mine')).toBe(word);
    expect(kept.nameOf(word)).toBe('Mine');
    kept.rename(word, 'Ours');
    expect(kept.named).toEqual([{ key: word, name: 'Ours', papers: 20_000 }]);
    kept.remove(word);
    expect(kept.named).toEqual([]);
  });

  it('are not taken for those of other papers, nor read from what is no such text', () => {
    const store = storage();
    const word = new KeptSets(of(60_100), store).keep(many);
    expect(new KeptSets(of(60_101), store).rowsOf(word)).toBeNull();
    for (const key of store.texts.keys()) store.texts.set(key, '{"sets":[7]}');
    expect(new KeptSets(of(60_100), store).named).toEqual([]);
  });

  it('give up the oldest without a name when storage is full, and hold the newest for the visit at least', () => {
    const kept = new KeptSets(of(60_100), storage(12_000));
    const first = kept.keep(many);
    const second = kept.keep(many.map((row) => row + 1));
    expect(kept.rowsOf(second)).not.toBeNull();
    expect(kept.rowsOf(first)).toEqual(many);
  });

  it('says that storage which refuses quietly keeps them for this visit alone', () => {
    const kept = new KeptSets(of(9), { ...storage(), setItem: () => false });
    const key = kept.store([1, 2], 'mine');
    expect(kept.refused).toBe(true);
    expect(kept.named.map(({ name }) => name)).toEqual(['mine']);
    expect(kept.rowsOf(key)).toEqual(Int32Array.of(1, 2));
  });
});
