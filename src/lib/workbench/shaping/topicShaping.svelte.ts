import { parseRecipe, sameRecipe, type Recipe } from '#core/atlas/recipe';
import { formatView } from '#lib/view/viewCodec.ts';
import type { View } from '#lib/view/view.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { Rebuilding, type RebuiltAtlas } from './rebuilding.svelte.ts';
import { keepingIds, withDecisions } from './shapedTopics.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** Where the focus goes when the page shows the atlas that was built. */
export type FocusPlace = 'topic' | 'topics' | 'fewer' | 'more' | 'changes';

interface Shown {
  readonly workbench: Workbench | undefined;
  replace(built: RebuiltAtlas, query: string): Promise<void>;
}

/** Recipes before and after a change. */
interface RecipeStep {
  readonly before: Recipe;
  readonly after: Recipe;
}

/**
 * Shapes topics: each change is a recipe, by which the atlas is built again on the page. A change that is asked for while another is being
 * built waits for it, and is then made to what came of it.
 */
export class TopicShaping {
  /** Changes that wait for the one that is being built. */
  waiting = $state(0);
  readonly #rebuilding = new Rebuilding();
  /** Of this visit, the last one last, and those that were taken back, the last one last. */
  #done: readonly RecipeStep[] = $state.raw([]);
  #undone: readonly RecipeStep[] = $state.raw([]);
  #problem = $state.raw<Failure | undefined>();
  #focus: FocusPlace | null = null;
  #queue: Promise<void> = Promise.resolve();
  #asked = 0;
  #cancelled = 0;

  constructor(private readonly shown: Shown) {}

  get progress() {
    return this.#rebuilding.progress;
  }
  get failure(): Failure | undefined {
    return this.#problem;
  }
  /** Ends the build, and gives up the changes that wait for it. */
  cancel(): void {
    this.#cancelled++;
    this.#rebuilding.cancel();
  }

  /** Makes ready for a change: called where a person is about to ask for one. */
  prepare(): void {
    if (this.shown.workbench && !this.progress) this.#rebuilding.prepare(this.shown.workbench.atlas);
  }

  /**
   * Builds the atlas by another recipe and shows it.
   *
   * @param change the recipe, from the atlas that is shown when its turn comes
   * @param focus where the focus goes then
   * @param view what changes of the view with it
   */
  apply(change: (atlas: OpenAtlas) => Recipe, focus: FocusPlace, view: Partial<View> = {}): Promise<void> {
    return this.#inTurn(async (workbench) => {
      const { atlas } = workbench;
      const before = atlas.manifest.recipe;
      const recipe = change(atlas);
      const numbered = keepsTopics(before, recipe) && !atlas.manifest.moved ? recipe : keepingIds(atlas, recipe);
      await this.#show(workbench, numbered, { focus, view }, (after) => this.#record({ before, after }));
    });
  }

  /** Builds the atlas by exactly this recipe and shows it. */
  build(recipe: Recipe, focus: FocusPlace): Promise<void> {
    return this.#inTurn(async (workbench) => {
      const before = workbench.atlas.manifest.recipe;
      await this.#show(workbench, recipe, { focus }, (after) => this.#record({ before, after }));
    });
  }

  /** Shows an atlas that was built already, as a change that can be undone. */
  async adopt(built: RebuiltAtlas, after: Recipe, view: Partial<View>): Promise<void> {
    const { workbench } = this.shown;
    if (!workbench) return;
    const before = workbench.atlas.manifest.recipe;
    this.#record({ before, after: parseRecipe(after) });
    await this.shown.replace(built, formatView({ ...workbench.view, ...view }));
  }

  /** Takes the last change back: to the recipe before it, or, where that was in an earlier visit, without the last decision. */
  undo(): Promise<void> {
    return this.#inTurn(async (workbench) => {
      if (!this.canUndo(workbench)) return;
      const { recipe } = workbench.atlas.manifest;
      const last = this.#lastDone(recipe);
      const before = last?.before ?? withDecisions(recipe, (recipe.topicDecisions ?? []).slice(0, -1));
      await this.#show(workbench, before, { focus: 'changes' }, (shown) => {
        if (last) this.#done = this.#done.slice(0, -1);
        this.#undone = [...this.#undone, { before: shown, after: recipe }];
      });
    });
  }

  /** Makes the change again that was taken back last. */
  redo(): Promise<void> {
    return this.#inTurn(async (workbench) => {
      const next = this.#lastUndone(workbench.atlas.manifest.recipe);
      if (!next) return;
      await this.#show(workbench, next.after, { focus: 'changes' }, () => {
        this.#undone = this.#undone.slice(0, -1);
        this.#done = [...this.#done, next];
      });
    });
  }

  canUndo({ atlas }: Workbench): boolean {
    const { recipe } = atlas.manifest;
    return (recipe.topicDecisions ?? []).length > 0 || this.#lastDone(recipe) !== undefined;
  }
  canRedo({ atlas }: Workbench): boolean {
    return this.#lastUndone(atlas.manifest.recipe) !== undefined;
  }

  /** Whether the focus belongs to this place; it is asked for once. */
  takesFocus(...places: readonly FocusPlace[]): boolean {
    if (this.#focus === null || !places.includes(this.#focus)) return false;
    this.#focus = null;
    return true;
  }

  /** The last change, where it led to this recipe: another corpus may have been opened since. */
  #lastDone(recipe: Recipe): RecipeStep | undefined {
    const last = this.#done[this.#done.length - 1];
    return last && sameRecipe(last.after, recipe) ? last : undefined;
  }
  #lastUndone(recipe: Recipe): RecipeStep | undefined {
    const last = this.#undone[this.#undone.length - 1];
    return last && sameRecipe(last.before, recipe) ? last : undefined;
  }
  #record(step: RecipeStep): void {
    this.#done = [...this.#done, step];
    this.#undone = [];
  }

  /** Does the work when all that was asked for before is done, unless that was cancelled, with it what waits. */
  #inTurn(work: (workbench: Workbench) => Promise<void>): Promise<void> {
    if (this.#asked === 0) this.#problem = undefined;
    const cancelled = this.#cancelled;
    this.waiting = this.#asked++;
    const turn = this.#queue.then(async () => {
      const { workbench } = this.shown;
      try {
        if (workbench && cancelled === this.#cancelled) await work(workbench);
      } catch (error) {
        // A change that fails is not in the way of those behind it.
        this.#problem ??= explain(error);
      }
      this.waiting = Math.max(0, --this.#asked - 1);
    });
    this.#queue = turn;
    return turn;
  }

  /** @param record takes note of the recipe by which the atlas was built, just before it is shown: undo is at hand as soon as it is seen */
  async #show(
    workbench: Workbench,
    wished: Recipe,
    { focus, view = {} }: { readonly focus: FocusPlace; readonly view?: Partial<View> },
    record: (recipe: Recipe) => void,
  ): Promise<void> {
    try {
      const recipe = parseRecipe(wished);
      const built = await this.#rebuilding.build(workbench.atlas, recipe);
      this.#problem ??= this.#rebuilding.failure;
      if (!built || this.shown.workbench !== workbench) return;
      this.#focus = focus;
      record(recipe);
      await this.shown.replace(built, formatView({ ...workbench.view, ...view }));
    } catch (error) {
      this.#focus = null;
      this.#problem ??= explain(error);
    }
  }
}

/** Whether only decisions on topics differ: then the topics before shaping are the same, with their numbers. */
function keepsTopics(a: Recipe, b: Recipe): boolean {
  return sameRecipe(withDecisions(a, []), withDecisions(b, []));
}
