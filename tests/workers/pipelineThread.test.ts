import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { readManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { parseRecipe } from '#core/atlas/recipe';
import type { OnProgress } from '#core/types';
import { PipelineThread } from '#workers/pipelineThread';
import { reachable } from '#workers/files/reachedFolder';
import type { GivenFile } from '#workers/files/readFiles';

const hex = (digest: ArrayBuffer) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: ArrayBuffer) => hex(await crypto.subtle.digest('SHA-256', bytes));

/** The seeds as the command line reads them. */
async function seeds() {
  const texts = import.meta.glob<string>('../../seeds/*.txt', { query: '?raw', import: 'default', eager: true });
  const files = Object.entries(texts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ name: path.split('/').pop() ?? '', bytes: new TextEncoder().encode(text) }));
  return Promise.all(files.map(async (file) => ({ ...file, sha256: await sha256(file.bytes.buffer) })));
}

const given = async (): Promise<GivenFile[]> =>
  (await seeds()).map(({ name, bytes }) => ({ name, content: new Blob([bytes]), inFolder: false }));
const recipe = (settings: object = {}) => parseRecipe(settings);

let thread: PipelineThread;
beforeEach(() => (thread = new PipelineThread()));
afterEach(() => thread.end());

const read = (files: GivenFile[]) =>
  thread.ask((pipeline, _, question) => pipeline.read(files, recipe().corpus, question));

describe('the pipeline in a worker of the page', () => {
  it('gives the seeds the same bytes as the command line does', async () => {
    const says = new Set<string>();
    const preview = await read(await given());
    expect([preview.papers, preview.files.map(({ used, merged }) => used + merged).reduce((a, b) => a + b)]).toEqual([
      405, 442,
    ]);
    const onProgress: OnProgress = ({ says: step }) => says.add(step);
    const files = await thread.ask((pipeline, heard, question) => pipeline.build(recipe(), heard, question), {
      onProgress,
    });
    const hashes: Record<string, string> = {};
    for (const [name, bytes] of files) hashes[name] = await sha256(bytes.slice().buffer);
    expect(hashes).toEqual(inject('seedsHashes'));
    expect(says).toContain('Drawing the map');
  });

  it('refuses with the words of the build, and goes on', async () => {
    await read((await given()).slice(0, 1));
    const build = (topics: number) =>
      thread.ask((pipeline, heard, question) => pipeline.build(recipe({ topics }), heard, question));
    await expect(build(1000)).rejects.toThrow(/1000 topics of 54 papers/);
    const folder = memoryFolder(await build(3), 'memory');
    expect((await readManifest(folder)).topics).toHaveLength(3);
  });

  it('can be ended at once, and starts anew', async () => {
    const control = new AbortController();
    const running = thread.ask((pipeline, heard, question) => pipeline.build(recipe(), heard, question), {
      signal: control.signal,
    });
    control.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    expect((await read((await given()).slice(0, 1))).papers).toBe(54);
  });

  it('says nothing more of a build that was ended, though word of it is under way', async () => {
    await read((await given()).slice(0, 1));
    const control = new AbortController();
    const says: string[] = [];
    const onProgress: OnProgress = ({ says: step }) => {
      says.push(step);
      control.abort(new Error('enough'));
    };
    const asked = { signal: control.signal, onProgress };
    await expect(
      thread.ask((pipeline, heard, question) => pipeline.build(recipe(), heard, question), asked),
    ).rejects.toThrow('enough');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(says).toHaveLength(1);
  });

  it('stops what is given up, and keeps what that has made for the next', async () => {
    await read((await given()).slice(0, 1));
    const control = new AbortController();
    const stopped = thread.ask((pipeline, heard, question) => pipeline.build(recipe(), heard, question), {
      signal: control.signal,
      onProgress: ({ stage }) => stage === 'clustering' && control.abort(new Error('another')),
    });
    await expect(stopped).rejects.toThrow('another');
    const stages: string[] = [];
    const files = await thread.ask(
      (pipeline, heard, question) => pipeline.build(recipe({ topics: 4 }), heard, question),
      { onProgress: ({ stage }) => void stages.push(stage) },
    );
    expect((await readManifest(memoryFolder(files, 'memory'))).topics).toHaveLength(4);
    expect(stages).toContain('clustering');
    expect(stages).not.toContain('vectors');
    expect(stages).not.toContain('terms');
  });

  it('tells by its generation whether what it had read is there still', async () => {
    await read((await given()).slice(0, 1));
    const before = thread.generation;
    await thread.ask((pipeline, heard, question) => pipeline.build(recipe({ topics: 3 }), heard, question));
    expect(thread.generation).toBe(before);
    thread.end();
    expect(thread.generation).not.toBe(before);
  });

  it('builds the atlas of the page again with another recipe, from its folder alone', async () => {
    await read((await given()).slice(0, 1));
    const folder = memoryFolder(
      await thread.ask((pipeline, heard, question) => pipeline.build(recipe({ topics: 3 }), heard, question)),
      'a',
    );
    const manifest = await readManifest(folder);
    thread.end();
    await thread.ask((pipeline) => pipeline.prepare(reachable(folder), manifest));
    const files = await thread.ask((pipeline, heard, question) =>
      pipeline.rebuild(reachable(folder), manifest, recipe({ topics: 4 }), heard, question),
    );
    expect((await readManifest(memoryFolder(files, 'memory'))).topics).toHaveLength(4);
    const walk = (signal?: AbortSignal) =>
      thread.ask(
        (pipeline, heard, question) => pipeline.walk(reachable(folder), manifest, 7, heard, question),
        signal && { signal },
      );
    expect((await walk()).sentence).not.toBe('');
  });

  it('goes on with what others asked when one question is given up', async () => {
    await read((await given()).slice(0, 1));
    const before = thread.generation;
    const control = new AbortController();
    const build = (topics: number, signal?: AbortSignal) =>
      thread.ask(
        (pipeline, heard, question) => pipeline.build(recipe({ topics }), heard, question),
        signal && { signal },
      );
    const other = build(3);
    const givenUp = build(4, control.signal);
    control.abort(new Error('enough'));
    await expect(givenUp).rejects.toThrow('enough');
    expect((await readManifest(memoryFolder(await other, 'memory'))).topics).toHaveLength(3);
    expect(thread.generation).toBe(before);
  });

  it('asks the next thread what another question, which did not stop, was in the way of', async () => {
    const files = (await given()).slice(0, 1);
    const impatient = new PipelineThread(0);
    const control = new AbortController();
    const ask = (signal?: AbortSignal) =>
      impatient.ask((pipeline, _, question) => pipeline.read(files, recipe().corpus, question), signal && { signal });
    const first = ask(control.signal);
    const other = ask();
    const before = impatient.generation;
    control.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    expect((await other).papers).toBe(54);
    expect(impatient.generation).toBe(before + 1);
    impatient.end();
  });

  it('keeps the papers of the files that were chosen last, though earlier ones were being read', async () => {
    const [first, second] = await given();
    const control = new AbortController();
    const early = thread.ask((pipeline, _, question) => pipeline.read([first!, second!], recipe().corpus, question), {
      signal: control.signal,
    });
    control.abort(new Error('other files'));
    await expect(early).rejects.toThrow('other files');
    const { papers } = await read([first!]);
    const files = await thread.ask((pipeline, heard, question) =>
      pipeline.build(recipe({ topics: 3 }), heard, question),
    );
    expect((await readManifest(memoryFolder(files, 'memory'))).counts.papers).toBe(papers);
  });

  it('tells whoever waits for it when the page ends it', async () => {
    const files = (await given()).slice(0, 1);
    const waiting = read(files);
    thread.end();
    await expect(waiting).rejects.toThrow('the thread of the pipeline was ended');
  });
});
