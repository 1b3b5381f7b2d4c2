import { expect, it } from 'vitest';
import { STAGES } from '#core/build/stages';

it('each stage that makes no table says something else of what it does', () => {
  const said = STAGES.filter(({ name }) => !name.endsWith('.table')).map(({ says }) => says);
  expect(said).toEqual([...new Set(said)]);
});
