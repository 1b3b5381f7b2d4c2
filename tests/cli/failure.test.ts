import { expect, it } from 'vitest';
import { toError, toFailure } from '../../src/cli/failure.ts';
import { CorpuscopeError } from '#core/errors';

const posted = (error: unknown) => toError(structuredClone(toFailure(error)));

it('lets what a person caused arrive from another thread as such', () => {
  const error = posted(
    new CorpuscopeError('no such file', { where: 'a.csv', fix: 'name one that is there', usage: true }),
  );
  expect(error).toBeInstanceOf(CorpuscopeError);
  expect(error.message).toBe('a.csv: no such file; name one that is there');
  expect((error as CorpuscopeError).detail.usage).toBe(true);
});

it('lets a defect keep the stack that tells where it is', () => {
  const defect = new TypeError('x is not a function');
  const error = posted(defect);
  expect(error).not.toBeInstanceOf(CorpuscopeError);
  expect([error.message, error.stack]).toEqual([defect.message, defect.stack]);
});
