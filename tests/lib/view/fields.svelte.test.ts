import { describe, expect, it } from 'vitest';
import { flushSync } from 'svelte';
import { followFields } from '#lib/view/fields.svelte.ts';

describe('a value whose fields are followed', () => {
  const start = { topics: [1, 2], paper: 'a' };

  it('tells who reads a field of that field’s changes alone', () => {
    const fields = followFields(start);
    const seen: string[] = [];
    const end = $effect.root(() => {
      $effect(() => void seen.push(`topics ${fields.now.topics.join()}`));
      $effect(() => void seen.push(`paper ${fields.now.paper}`));
    });
    flushSync();
    fields.set({ topics: [1, 2], paper: 'b' });
    flushSync();
    fields.set({ topics: [3], paper: 'b' });
    flushSync();
    expect(seen).toEqual(['topics 1,2', 'paper a', 'paper b', 'topics 3']);
    end();
  });

  it('keeps what says the same, and spreads as the plain value does', () => {
    const fields = followFields(start);
    const { topics } = fields.now;
    fields.set({ topics: [1, 2], paper: 'b' });
    expect(fields.now.topics).toBe(topics);
    expect({ ...fields.now }).toEqual({ topics: [1, 2], paper: 'b' });
  });
});
