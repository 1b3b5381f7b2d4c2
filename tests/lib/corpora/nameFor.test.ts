import { expect, it } from 'vitest';
import { nameFor } from '#lib/corpora/nameFor.ts';

const now = new Date(2026, 10, 28);
const day = now.toLocaleDateString(undefined, { dateStyle: 'long' });
const files = (...names: string[]) => names.map((name, at) => ({ name, content: { size: 9 - at } }));

it.each([
  [['Bees/one.ris', 'Bees/two.ris'], 'Bees'],
  [['my_bees.ris'], 'my bees'],
  [['bees.ris', 'wasps.ris'], 'bees and another file'],
  [['bees.ris', 'wasps.ris', 'ants.ris'], 'bees and 2 other files'],
  [['蜂.ris'], '蜂'],
  [['000_992aee05b1f6dff4.txt', '001_4346cb10870ad5dd.txt'], `Papers of ${day}`],
  [['pasted text'], `Papers of ${day}`],
])('of %j is %s', (names, name) => {
  expect(nameFor(files(...names), now)).toBe(name);
});
