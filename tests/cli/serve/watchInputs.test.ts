import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchInputs } from '../../../src/cli/serve/watchInputs.ts';
import { temporaryFolder } from '../corpuscope.ts';

it('a file and a folder are watched, but for what is hidden, what builds write, and what lies beside', async () => {
  const folder = temporaryFolder();
  const papers = join(folder, 'papers');
  for (const name of ['papers/.git', 'papers/atlas', 'papers/more']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'one.csv'), '');
  const seen = new Set<string>();
  const onFailure = vi.fn();
  const inputs = [papers, join(folder, 'one.csv')];
  const watch = await watchInputs(inputs, [join(papers, 'atlas')], {
    onChange: (path) => seen.add(relative(realpathSync(folder), path)),
    onFailure,
  });
  onTestFinished(() => watch.close());
  for (const name of ['papers/.git/head', 'papers/atlas/atlas.json', 'papers/atlas.lock', 'two.csv']) {
    writeFileSync(join(folder, name), 'x');
  }
  mkdirSync(join(papers, 'atlas.part-42'));
  const wanted = ['one.csv', 'papers/atlas.csv', 'papers/more/a.csv'];
  for (const name of wanted) writeFileSync(join(folder, name), 'x');
  await vi.waitFor(() => expect([...seen]).toEqual(expect.arrayContaining(wanted)), { timeout: 10_000 });
  expect([...seen].sort()).toEqual(wanted);
  expect(onFailure).not.toHaveBeenCalled();
});
