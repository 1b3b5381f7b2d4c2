import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import { CorpuscopeError } from '#core/errors';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { AtlasSource } from '#lib/workbench/atlasSource.svelte.ts';
import { keepingIds } from '#lib/workbench/shaping/shapedTopics.ts';
import { tinyFolder } from '../../tinyAtlas.ts';
import { tinyBy } from '../rebuiltTiny.ts';

interface Build {
  readonly recipe: Recipe;
  readonly done: (files: ReadonlyMap<string, Uint8Array>) => void;
  readonly fail: (error: Error) => void;
}
const builds = vi.hoisted(() => [] as Build[]);

vi.mock('#lib/corpora/thread.ts', () => {
  const pipeline = {
    rebuild: (_folder: unknown, _manifest: unknown, recipe: Recipe) =>
      new Promise((done, fail) => builds.push({ recipe, done, fail })),
  };
  const ask = (question: (one: typeof pipeline) => Promise<unknown>, { signal }: { signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      question(pipeline).then(resolve, reject);
    });
  return {
    pipelineThread: () => Promise.resolve({ ask }),
    workAhead: () => Promise.resolve(),
    workedAhead: () => Promise.resolve(),
  };
});

// Other tests look into the browser's own store.
vi.mock('#lib/corpora/rebuiltAtlases.ts', () => ({
  keepRebuilt: (base: string) => Promise.resolve([base]),
  rebuiltFolder: () => Promise.resolve(null),
  forgetRebuilt: () => Promise.resolve(),
}));

const history = { go: () => undefined, back: () => undefined, forward: () => undefined };
const rename =
  (name: string) =>
  ({ manifest: { recipe } }: Pick<OpenAtlas, 'manifest'>): Recipe => ({
    ...recipe,
    topicDecisions: [...(recipe.topicDecisions ?? []), { type: 'rename', topic: ['p0'], name }],
  });
const number =
  (topics: number | 'auto') =>
  ({ manifest: { recipe } }: Pick<OpenAtlas, 'manifest'>): Recipe => ({ ...recipe, topics });
const leaveOut = (recipe: Recipe): Recipe => ({
  ...recipe,
  text: { ...recipe.text, stopWords: { ...recipe.text.stopWords, add: ['depth'] } },
});

async function opened() {
  const source = new AtlasSource({ folder: () => tinyFolder(), history });
  await source.open('');
  const { shaping } = source;
  const shown = () => source.workbench!.atlas.manifest.recipe;
  const names = (recipe: Recipe | null) => recipe?.topicDecisions?.map((one) => ('name' in one ? one.name : one.type));
  /** The build of a number, counted from 0, once it has begun. */
  const build = async (at: number): Promise<Build> => {
    await expect.poll(() => builds.length).toBeGreaterThan(at);
    return builds[at]!;
  };
  const finish = async (at: number) => {
    const { recipe, done } = await build(at);
    done(tinyBy(recipe));
  };
  return { source, shaping, shown, names, build, finish };
}

beforeEach(() => {
  localStorage.clear();
  builds.length = 0;
});

describe('shaping topics', () => {
  it('builds and shows a change, takes it back, and makes it again', async () => {
    const { source, shaping, shown, names, finish } = await opened();
    const asked = shaping.apply(rename('Deep'), 'topic');
    await finish(0);
    await asked;
    expect([names(shown()), source.rebuilt, shaping.wished]).toEqual([['Deep'], true, null]);
    expect(shaping.takesFocus('topic')).toBe(true);
    const undone = shaping.undo();
    await finish(1);
    await undone;
    expect([names(shown()), shaping.canRedo(source.workbench!)]).toEqual([undefined, true]);
    const redone = shaping.redo();
    await finish(2);
    await redone;
    expect(names(shown())).toEqual(['Deep']);
  });

  it('adds what is asked for while an atlas is being built, and shows one atlas', async () => {
    const { source, shaping, shown, names, build, finish } = await opened();
    const first = shaping.apply(number(3), 'more');
    await build(0);
    const second = shaping.apply(rename('Deep'), 'topic', { topics: [1] });
    await finish(1);
    await Promise.all([first, second]);
    expect([builds.length, shown().topics, names(shown())]).toEqual([2, 3, ['Deep']]);
    expect(source.workbench!.view.topics).toEqual([1]);
  });

  it('builds nothing where the wishes come back to what is shown', async () => {
    const { shaping, build } = await opened();
    const first = shaping.apply(number(3), 'more');
    await build(0);
    await Promise.all([shaping.apply(number('auto'), 'fewer'), first]);
    expect([builds.length, shaping.wished, shaping.progress]).toEqual([1, null, undefined]);
  });

  it('takes no step for a change that changes nothing', async () => {
    const { source, shaping } = await opened();
    await shaping.apply(number('auto'), 'more');
    expect([builds.length, shaping.canUndo(source.workbench!)]).toEqual([0, false]);
  });

  it('gives up what was asked for when it is cancelled', async () => {
    const { source, shaping, finish } = await opened();
    const { workbench } = source;
    const asked = shaping.apply(number(3), 'more');
    await finish(0).then(() => shaping.cancel());
    await asked;
    expect([shaping.wished, shaping.progress, shaping.failure]).toEqual([null, undefined, undefined]);
    expect([source.workbench, shaping.canUndo(workbench!)]).toEqual([workbench, false]);
  });

  it('says why a build failed, until that is put away or something else is asked for', async () => {
    const { source, shaping, build } = await opened();
    const { workbench } = source;
    const refuse = async (at: number, asked: Promise<void>) => {
      (await build(at)).fail(new CorpuscopeError('too many topics', { fix: 'ask for fewer' }));
      await asked;
    };
    await refuse(0, shaping.apply(number(9), 'more'));
    expect([shaping.failure?.what, shaping.wished, source.workbench]).toEqual(['Too many topics.', null, workbench]);
    shaping.forgetFailure();
    expect(shaping.failure).toBeUndefined();
    await refuse(1, shaping.apply(number(9), 'more'));
    void shaping.apply(number(3), 'more');
    expect(shaping.failure).toBeUndefined();
    shaping.cancel();
  });

  it('lets no wish, no change to be undone and no failure of one atlas reach another', async () => {
    const { source, shaping, names, build, finish } = await opened();
    const shownOnce = shaping.apply(rename('Deep'), 'topic');
    await finish(0);
    await shownOnce;
    const pending = shaping.apply(rename('Deeper'), 'topic');
    await build(1);
    localStorage.clear();
    await source.open('');
    await pending;
    expect([shaping.wished, shaping.progress, shaping.canUndo(source.workbench!)]).toEqual([null, undefined, false]);
    const own = shaping.apply(number(3), 'more');
    expect([names((await build(2)).recipe), builds[2]!.recipe.topics]).toEqual([undefined, 3]);
    shaping.cancel();
    await own;
  });

  it('does not show what was built of an atlas that another has taken the place of', async () => {
    const { source, shaping, finish } = await opened();
    const asked = shaping.apply(rename('Deep'), 'topic');
    const another = source.open('view=terms');
    await another;
    if (builds.length > 0) await finish(0);
    await asked;
    expect([source.rebuilt, source.workbench!.view.view]).toEqual([false, 'terms']);
  });

  it('shows an atlas that was built for a preview without another build, as a change that can be undone', async () => {
    const { source, shaping, shown } = await opened();
    const { atlas } = source.workbench!;
    const recipe = parseRecipe(keepingIds(atlas, leaveOut(atlas.manifest.recipe)));
    const files = tinyBy(recipe);
    await shaping.adopt({ files, folder: memoryFolder(files, 'preview'), recipe }, leaveOut, {});
    expect([builds.length, shown().text.stopWords.add]).toEqual([0, ['depth']]);
    expect(shaping.canUndo(source.workbench!)).toBe(true);
  });

  it('builds such a change with another that is being built', async () => {
    const { source, shaping, shown, names, build, finish } = await opened();
    const { atlas } = source.workbench!;
    const recipe = parseRecipe(keepingIds(atlas, leaveOut(atlas.manifest.recipe)));
    const files = tinyBy(recipe);
    const first = shaping.apply(rename('Deep'), 'topic');
    await build(0);
    const second = shaping.adopt({ files, folder: memoryFolder(files, 'preview'), recipe }, leaveOut, {});
    await finish(1);
    await Promise.all([first, second]);
    expect([names(shown()), shown().text.stopWords.add]).toEqual([['Deep'], ['depth']]);
  });
});
