import { describe, expect, it } from 'vitest';
import { hashName, NameIndex } from '#core/corpus/merge/nameIndex';

describe('NameIndex', () => {
  it('gives the number that was stored first under a name, and none under others', () => {
    const index = new NameIndex();
    index.add('10.1/a', 4);
    index.add('10.1/a', 5);
    index.add('10.1/b', 0);
    expect(['10.1/a', '10.1/b', '10.1/c'].map((name) => index.get(name))).toEqual([4, 0, undefined]);
  });

  it('still finds every name after it has grown', () => {
    const index = new NameIndex();
    const names = Array.from({ length: 50_000 }, (_, at) => `${1300 + (at % 97)}.${at}`);
    names.forEach((name, at) => index.add(name, at));
    expect(names.every((name, at) => index.get(name) === at)).toBe(true);
    expect(index.get('1300.50000')).toBeUndefined();
  });

  it('tells names apart by case, punctuation and order', () => {
    const names = ['a.b', 'A.b', 'ab', 'b.a', 'a.b ', 'a-b', ''];
    expect(new Set(names.map(hashName)).size).toBe(names.length);
    for (const name of names) expect(Number.isSafeInteger(hashName(name))).toBe(true);
  });
});
