import { parseRecipe, sameRecipe, type Recipe } from '#core/atlas/recipe';
import { formatView } from '#lib/view/viewCodec.ts';
import type { View } from '#lib/view/view.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';
import { Rebuilding, type RebuiltAtlas } from './rebuilding.svelte.ts';
import { keepingIds, withDecisions } from './shapedTopics.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Where the focus goes when the page shows the atlas that was built. */
export type FocusPlace = 'topic' | 'topics' | 'fewer' | 'more' | 'changes';

interface Shown {
  readonly workbench: Workbench | undefined;
  replace(built: RebuiltAtlas, query: string): Promise<void>;
}

/** Shapes topics: each change is a recipe, by which the atlas is built again on the page. */
export class TopicShaping {
  readonly #rebuilding = new Rebuilding();
  /** Recipes before and after each change of this visit, the last one last. */
  #steps: readonly { readonly before: Recipe; readonly after: Recipe }[] = [];
  #problem = $state.raw<Failure | undefined>();
  #focus: FocusPlace | null = null;

  constructor(private readonly shown: Shown) {}

  get progress() {
    return this.#rebuilding.progress;
  }
  get failure(): Failure | undefined {
    return this.#problem ?? this.#rebuilding.failure;
  }
  cancel(): void {
    this.#rebuilding.cancel();
  }
  /** Makes ready for a change: called where a person is about to ask for one. */
  prepare(): void {
    if (this.shown.workbench && !this.progress) this.#rebuilding.prepare(this.shown.workbench.atlas);
  }

  /**
   * Builds the atlas by another recipe and shows it.
   *
   * @param focus where the focus goes then
   * @param change of the view that comes with it
   */
  async apply(recipe: Recipe, focus: FocusPlace, change: Partial<View> = {}): Promise<void> {
    const { workbench } = this.shown;
    if (!workbench || this.progress) return;
    const before = workbench.atlas.manifest.recipe;
    const numbered =
      keepsTopics(before, recipe) && !workbench.atlas.manifest.moved ? recipe : keepingIds(workbench.atlas, recipe);
    const after = await this.#show(workbench, numbered, focus, change);
    if (after) this.#steps = [...this.#steps, { before, after }];
  }

  /** Takes the last change back: to the recipe before it, or, where that was in an earlier visit, without the last decision. */
  async undo(): Promise<void> {
    const { workbench } = this.shown;
    if (!workbench || this.progress || !this.canUndo(workbench)) return;
    const { recipe } = workbench.atlas.manifest;
    const last = this.#steps[this.#steps.length - 1];
    const isLast = last !== undefined && sameRecipe(last.after, recipe);
    const before = isLast ? last.before : withDecisions(recipe, (recipe.topicDecisions ?? []).slice(0, -1));
    if ((await this.#show(workbench, before, 'changes', {})) && isLast) this.#steps = this.#steps.slice(0, -1);
  }

  canUndo({ atlas }: Workbench): boolean {
    const { recipe } = atlas.manifest;
    const last = this.#steps[this.#steps.length - 1];
    return (recipe.topicDecisions ?? []).length > 0 || (last !== undefined && sameRecipe(last.after, recipe));
  }

  /** Whether the focus belongs to this place; it is asked for once. */
  takesFocus(...places: readonly FocusPlace[]): boolean {
    if (this.#focus === null || !places.includes(this.#focus)) return false;
    this.#focus = null;
    return true;
  }

  async #show(workbench: Workbench, wished: Recipe, focus: FocusPlace, change: Partial<View>): Promise<Recipe | null> {
    this.#problem = undefined;
    try {
      const recipe = parseRecipe(wished);
      const built = await this.#rebuilding.build(workbench.atlas, recipe);
      if (!built || this.shown.workbench !== workbench) return null;
      this.#focus = focus;
      await this.shown.replace(built, formatView({ ...workbench.view, ...change }));
      return recipe;
    } catch (error) {
      this.#focus = null;
      this.#problem = explain(error);
      return null;
    }
  }
}

/** Whether only decisions on topics differ: then the topics before shaping are the same, with their numbers. */
function keepsTopics(a: Recipe, b: Recipe): boolean {
  return sameRecipe(withDecisions(a, []), withDecisions(b, []));
}
