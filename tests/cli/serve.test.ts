import type { ChildProcess } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { start, temporaryFolder } from './corpuscope.ts';
import { address, printed } from './serve/serving.ts';

const folder = temporaryFolder();
const PATIENCE = { timeout: 60_000, interval: 100 };

const csv = (count: number) =>
  [
    'title,abstract',
    ...Array.from(
      { length: count },
      (_, at) => `Study ${at},"In season ${at} we ask why glaciers lose ice near sample ${at} of ${count}."`,
    ),
  ].join('\n');

/** Saves as most editors do: a new file in the old one's place. */
function save(file: string, text: string): void {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

/** A server over papers, and what it says. */
async function serve(...args: string[]) {
  const child = start('serve', ...args, '--port', '0');
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const url = address(await printed(child));
  return {
    child,
    errors: () => errors,
    async papers() {
      const manifest = await (await fetch(new URL('atlas/atlas.json', url))).json();
      return (manifest as { counts: { papers: number } }).counts.papers;
    },
  };
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

describe('serve, given papers', () => {
  it('shows the new atlas when a file changed, keeps the old one where the papers are gone, and ends when told to', async () => {
    const file = join(folder, 'papers.csv');
    writeFileSync(file, csv(6));
    const { child, papers, errors } = await serve(file, '--out', join(folder, 'one'));
    expect(await papers()).toBe(6);
    save(file, csv(8));
    await vi.waitFor(async () => expect(await papers()).toBe(8), PATIENCE);
    rmSync(file);
    await vi.waitFor(
      () => expect(errors()).toMatch(/papers\.csv: no such file.*the atlas stays as it was\n/),
      PATIENCE,
    );
    expect(errors().trimEnd().split('\n')).toHaveLength(1);
    expect(await papers()).toBe(8);
    writeFileSync(file, csv(7));
    await vi.waitFor(async () => expect(await papers()).toBe(7), PATIENCE);
    const code = ended(child);
    child.kill('SIGINT');
    expect(await code).toBe(0);
  });

  it('sees what comes into a folder below the papers', async () => {
    const papersFolder = join(folder, 'papers');
    mkdirSync(join(papersFolder, 'more'), { recursive: true });
    writeFileSync(join(papersFolder, 'a.csv'), csv(6));
    const { child, papers } = await serve(papersFolder, '--out', join(folder, 'two'));
    writeFileSync(join(papersFolder, 'more', 'b.csv'), csv(9));
    await vi.waitFor(async () => expect(await papers()).toBe(15), PATIENCE);
    const code = ended(child);
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  });
});
