import { parseRecipe, sameRecipe, type Recipe } from '#core/atlas/recipe';
import { formatView } from '#lib/view/viewCodec.ts';
import type { View } from '#lib/view/view.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { Rebuilding, type RebuiltAtlas } from './rebuilding.svelte.ts';
import { changed, steppedBack, steppedForward, type RecipeTrail } from './recipeTrail.ts';
import { keepingIds, withDecisions } from './shapedTopics.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** Where the focus goes when the page shows the atlas that was built. */
export type FocusPlace = 'topic' | 'topics' | 'fewer' | 'more' | 'changes';

interface Shown {
  readonly workbench: Workbench | undefined;
  replace(built: RebuiltAtlas, query: string): Promise<void>;
}

/** What the page is to show. */
interface Wish {
  readonly trail: RecipeTrail;
  readonly focus: FocusPlace | null;
  /** What changes of the view with it. */
  readonly view: Partial<View>;
  /** Built from the atlas that was shown when it was asked for. */
  readonly built?: RebuiltAtlas;
}

/**
 * Shapes topics: each change is a recipe, by which the atlas is built again on the page. A change that is asked for while another is being built is made to
 * that one's recipe, and takes its place: one atlas is built, that of the latest wish.
 */
export class TopicShaping {
  readonly #rebuilding = new Rebuilding();
  /** Of this visit, as far as they are shown. */
  #settled: Omit<RecipeTrail, 'recipe'> = $state.raw({ done: [], undone: [] });
  #wish: Wish | null = $state.raw(null);
  #problem = $state.raw<Failure | undefined>();
  #focus: FocusPlace | null = null;
  /** The atlas that was built is being put in the place of the one before. */
  #showing: Promise<void> = Promise.resolve();

  constructor(private readonly shown: Shown) {}

  get progress() {
    return this.#rebuilding.progress;
  }
  get failure(): Failure | undefined {
    return this.#problem;
  }
  /** The recipe that is being built; null where none is. */
  get wished(): Recipe | null {
    return this.#wish?.trail.recipe ?? null;
  }

  /** Ends the build, and gives up what was asked for since the atlas that is shown. */
  cancel(): void {
    this.#wish = null;
    this.#rebuilding.cancel();
  }

  /** Forgets what was asked for and done of an atlas: it has nothing to do with another one. */
  beginAnew(): void {
    this.cancel();
    this.#settled = { done: [], undone: [] };
    this.#problem = undefined;
  }

  /** Says no longer why the last build failed. */
  forgetFailure(): void {
    this.#problem = undefined;
  }

  /** Makes ready for a change: called where a person is about to ask for one. */
  prepare(): void {
    if (this.shown.workbench && !this.progress) this.#rebuilding.prepare(this.shown.workbench.atlas);
  }

  /**
   * Builds the atlas by another recipe and shows it.
   *
   * @param change the recipe, from the atlas that is shown, with the recipe that all earlier wishes led to
   * @param focus where the focus goes then
   * @param view what changes of the view with it
   */
  apply(change: (atlas: OpenAtlas) => Recipe, focus: FocusPlace, view: Partial<View> = {}): Promise<void> {
    return this.#want(focus, view, (trail, { atlas }) => {
      const { manifest } = atlas;
      const recipe = change({ ...atlas, manifest: { ...manifest, recipe: trail.recipe } });
      const keeps = keepsTopics(manifest.recipe, recipe) && !manifest.moved;
      return this.#changed(trail, recipe, keeps ? recipe : keepingIds(atlas, recipe));
    });
  }

  /** Builds the atlas by exactly this recipe and shows it. */
  build(recipe: Recipe, focus: FocusPlace): Promise<void> {
    return this.#want(focus, {}, (trail) => changed(trail, parseRecipe(recipe)));
  }

  /**
   * Shows an atlas that was built already from the one that is shown, as a change that can be undone. Where another change is being built, one atlas is built with both.
   *
   * @param change the recipe, with the recipe that all earlier wishes led to
   */
  adopt(built: RebuiltAtlas, change: (recipe: Recipe) => Recipe, view: Partial<View>): Promise<void> {
    const make = (trail: RecipeTrail, { atlas }: Workbench) => {
      const recipe = change(trail.recipe);
      return this.#changed(trail, recipe, keepingIds(atlas, recipe));
    };
    return this.#want(null, view, make, built);
  }

  /** Takes the last change back. */
  undo(): Promise<void> {
    return this.#want('changes', {}, steppedBack);
  }
  /** Makes the change again that was taken back last. */
  redo(): Promise<void> {
    return this.#want('changes', {}, steppedForward);
  }
  canUndo(workbench: Workbench): boolean {
    return steppedBack(this.#trailOf(workbench)) !== null;
  }
  canRedo(workbench: Workbench): boolean {
    return steppedForward(this.#trailOf(workbench)) !== null;
  }

  /** Gives the focus to a place of the atlas that is shown next. */
  leaveFocusTo(place: FocusPlace): void {
    this.#focus = place;
  }
  /** Whether the focus belongs to this place; it is asked for once. */
  takesFocus(...places: readonly FocusPlace[]): boolean {
    if (this.#focus === null || !places.includes(this.#focus)) return false;
    this.#focus = null;
    return true;
  }

  #trailOf({ atlas }: Workbench): RecipeTrail {
    return this.#wish?.trail ?? { ...this.#settled, recipe: atlas.manifest.recipe };
  }

  /** @param numbered the recipe with the numbers of topics */
  #changed(trail: RecipeTrail, recipe: Recipe, numbered: Recipe): RecipeTrail | null {
    // What changes nothing is no step: undo would do nothing, and what was taken back would be lost by it.
    if (sameRecipe(parseRecipe(recipe), trail.recipe)) return null;
    return changed(trail, parseRecipe(numbered), this.#settled.done.length);
  }

  /**
   * @param make where the trail leads; null where there is nothing to do
   * @param built an atlas that may be the one that the trail leads to
   */
  async #want(
    focus: FocusPlace | null,
    view: Partial<View>,
    make: (trail: RecipeTrail, workbench: Workbench) => RecipeTrail | null,
    built?: RebuiltAtlas,
  ): Promise<void> {
    const { workbench } = this.shown;
    if (!workbench) return;
    this.#problem = undefined;
    try {
      const trail = make(this.#trailOf(workbench), workbench);
      const wish = trail && { trail, focus, view: { ...this.#wish?.view, ...view } };
      if (wish) await this.#pursue(built && sameRecipe(built.recipe, wish.trail.recipe) ? { ...wish, built } : wish);
    } catch (error) {
      // A change that makes no sense is not in the way of what is being built.
      this.#problem = explain(error);
    }
  }

  async #pursue(wish: Wish): Promise<void> {
    this.#wish = wish;
    await this.#showing;
    const { workbench } = this.shown;
    if (this.#wish !== wish || !workbench) return;
    const { trail, view } = wish;
    if (sameRecipe(trail.recipe, workbench.atlas.manifest.recipe)) {
      this.#settled = trail;
      this.cancel();
      return;
    }
    if (wish.built) this.#rebuilding.cancel();
    const built = wish.built ?? (await this.#rebuilding.build(workbench.atlas, trail.recipe));
    if (this.#wish !== wish) return;
    if (!built || this.shown.workbench !== workbench) {
      this.#problem = this.#rebuilding.failure;
      this.#wish = null;
      return;
    }
    this.#focus = wish.focus;
    // Undo is at hand as soon as the atlas is seen.
    this.#settled = trail;
    this.#showing = this.shown.replace(built, formatView({ ...workbench.view, ...view })).catch((error: unknown) => {
      this.#focus = null;
      this.#problem = explain(error);
    });
    await this.#showing;
    if (this.#wish === wish) this.#wish = null;
  }
}

/** Whether only decisions on topics differ: then the topics before shaping are the same, with their numbers. */
function keepsTopics(a: Recipe, b: Recipe): boolean {
  return sameRecipe(withDecisions(a, []), withDecisions(b, []));
}
