import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toError, toFailure } from '../../src/cli/threads/failure.ts';
import { explainThread } from '../../src/cli/threads/thread.ts';
import { CorpuscopeError } from '#core/errors';
import { temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();

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

it('says what to do where a thread ends for want of memory', () => {
  const ended = Object.assign(new Error('Worker terminated'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
  expect(explainThread(ended)).toBeInstanceOf(CorpuscopeError);
  expect(explainThread(ended).message).toContain('NODE_OPTIONS=--max-old-space-size');
  const other = new TypeError('x is not a function');
  expect(explainThread(other)).toBe(other);
});

it('inspects and builds no more than fits, and says so in one line', async () => {
  const file = join(folder, 'many.csv');
  writeFileSync(
    file,
    `title,abstract\n${Array.from({ length: 150_000 }, (_, at) => `On cats ${at},We study cat ${at} on roofs.`).join('\n')}`,
  );
  for (const args of [
    ['inspect', file],
    ['build', file, '--out', join(folder, 'atlas'), '--no-cache'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=60', 'build/cli/main.js', ...args], {
      encoding: 'utf8',
    });
    expect([status, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringContaining('need more memory than the program may take')],
    ]);
  }
});
