import { Camera } from './camera.ts';
import { PICTURED } from './points/crowdPicture.ts';
import { NOWHERE, press, type Cursor, type Deed, type World } from './keyboardCursor.ts';
import { extend, surrounded, type Gesture, type Tool } from '#lib/charts/map/geometry/drawnSelection.ts';
import { heartland } from '#lib/charts/map/geometry/topicContours.ts';
import type { MapInput, MapStage } from './mapStage.svelte.ts';
import type { PlacedName } from '#lib/charts/map/naming/placeNames.ts';
import { reveal, toBase, toScreen, zoomTo, type View } from '#lib/charts/map/geometry/viewport.ts';

/** What the map tells the page. */
export interface MapEvents {
  readonly onselecttopic?: ((topic: number | null) => void) | undefined;
  readonly onselectpaper?: ((paper: number) => void) | undefined;
  readonly onselectpapers?: ((papers: Int32Array) => void) | undefined;
  /** Escape was pressed: closes what lies over the map; true where there was something. */
  readonly onescape?: (() => boolean) | undefined;
}

/** A pointer this near to a point, in pixels beyond its radius, is on it. */
const PICK_SLOP = 7;

/** What the person does on the map: pointer, lasso, keys. Holds what no reload should keep. */
export class MapControl {
  tool: Tool = $state('pan');
  gesture: Gesture | null = $state.raw(null);
  /** Under the pointer. */
  hovered: { readonly topic: number | null; readonly paper: number | null } = $state.raw({ topic: null, paper: null });
  cursor: Cursor = $state.raw(NOWHERE);
  /** For screen readers. */
  said = $state('');
  readonly camera: Camera;

  constructor(
    readonly stage: MapStage,
    readonly input: () => MapInput,
    readonly events: () => MapEvents,
  ) {
    this.camera = new Camera(stage, (event) => this.#drawingTool(event) !== null);
  }

  /** Whether the map has the keyboard: what the keys lead to is shown for so long. */
  focused = $state(false);
  /** The paper that the card shows: under the pointer, else under the keyboard. */
  readonly paper = $derived.by(
    () => this.hovered.paper ?? (this.focused && this.cursor.level === 'papers' ? this.cursor.paper : null),
  );
  readonly topic = $derived.by(() => this.hovered.topic ?? (this.focused ? this.cursor.topic : null));

  readonly #places: Omit<World, 'topics'> = {
    topicAt: (topic) => this.stage.lands.find((land) => land.topic === topic)?.middle ?? [0, 0],
    papersOf: (topic) => this.stage.lands.find((land) => land.topic === topic)?.papers ?? [],
    paperAt: (paper) => this.stage.placeOf(paper),
    typicalOf: (topic) => this.stage.typicalOf(topic),
  };

  #drawingTool(event: MouseEvent | TouchEvent): 'lasso' | 'box' | null {
    if (this.tool !== 'pan') return this.tool;
    return event.shiftKey ? 'box' : null;
  }

  /** The click that ends a drawn selection means nothing more. */
  #drew = false;

  readonly onpointerdown = (event: PointerEvent): void => {
    this.#drew = false;
    const tool = this.#drawingTool(event);
    if (!tool || event.button !== 0 || !event.isPrimary) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.hovered = { topic: null, paper: null };
    this.gesture = { tool, path: [place(event)] };
  };

  readonly onpointermove = (event: PointerEvent): void => {
    if (this.gesture) this.gesture = extend(this.gesture, ...place(event));
    else if (event.buttons === 0) this.hovered = this.#under(...place(event));
  };

  readonly onpointerup = (): void => {
    const { gesture } = this;
    this.gesture = null;
    const papers = gesture && surrounded(gesture, this.stage.base.points, this.stage.view);
    if (!papers) return;
    this.#drew = true;
    if (papers.length < PICTURED) this.#choosePapers(papers, 'inside');
    // To find so many took as long as the page may be kept busy; what follows takes that again.
    else setTimeout(() => this.#choosePapers(papers, 'inside'));
  };

  readonly onpointerleave = (): void => {
    if (!this.gesture) this.hovered = { topic: null, paper: null };
  };

  readonly onclick = (event: MouseEvent): void => {
    if (this.#drew) return;
    const { topic, paper } = this.#under(...place(event));
    if (paper !== null) this.events().onselectpaper?.(paper);
    else if (topic !== null) this.events().onselecttopic?.(topic);
  };

  readonly ondblclick = (event: MouseEvent): void => {
    const [x, y] = place(event);
    const topic = this.#under(x, y).topic ?? this.stage.landAt(...toBase(this.stage.view, x, y));
    if (topic === null) return;
    this.events().onselecttopic?.(topic);
    this.zoomInto(topic);
  };

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#key(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  zoomInto(topic: number): void {
    const land = this.stage.lands.find((one) => one.topic === topic);
    if (land)
      this.camera.go(
        zoomTo(
          heartland(land, (paper) => this.stage.placeOf(paper)),
          this.stage.fit,
          this.stage.size,
        ),
      );
  }

  /** True where the key meant something. */
  #key(key: string): boolean {
    if (key === 'Escape' && this.gesture) this.gesture = null;
    else if (key === 'Escape' && this.events().onescape?.()) this.said = 'The paper is closed.';
    else if (key === '+' || key === '=') this.camera.step(1);
    else if (key === '-') this.camera.step(-1);
    else if (key === '0') this.camera.whole();
    else if (key === 'v') this.#choosePapers(this.stage.papersInView(), 'in view');
    else return this.#travel(key) || (key === 'Escape' && this.#comeOut());
    return true;
  }

  #travel(key: string): boolean {
    const topics = this.stage.lands.map((land) => land.topic);
    const step = press(key, this.cursor, { ...this.#places, topics });
    if (!step) return false;
    this.cursor = step.cursor;
    this.hovered = { topic: null, paper: null };
    this.#follow(step.cursor, step.deed);
    return true;
  }

  #follow(cursor: Cursor, { kind }: Deed): void {
    const { stage, camera } = this;
    const events = this.events();
    if (kind === 'enter' && cursor.topic !== null) {
      events.onselecttopic?.(cursor.topic);
      this.zoomInto(cursor.topic);
    } else if (kind === 'open' && cursor.level === 'papers') events.onselectpaper?.(cursor.paper);
    else if (kind === 'leave') {
      events.onselecttopic?.(null);
      camera.whole();
    } else if (cursor.topic !== null) {
      const at = cursor.level === 'papers' ? stage.placeOf(cursor.paper) : this.#places.topicAt(cursor.topic);
      const to = reveal(stage.transform, stage.fit, stage.size, at);
      if (to !== stage.transform) camera.go(to);
    }
    this.said = this.#describe(cursor);
  }

  /** Escape among the topics: first the whole map, then no topic. */
  #comeOut(): boolean {
    if (this.stage.transform.k !== 1) this.camera.whole();
    else if (this.input().chosen.length > 0) this.events().onselecttopic?.(null);
    else return false;
    this.said = 'The whole map.';
    return true;
  }

  #describe(cursor: Cursor): string {
    const { topics, papers } = this.input();
    const topic = topics.find(({ id }) => id === cursor.topic);
    if (!topic) return '';
    if (cursor.level === 'topics') return `${topic.label}, ${topic.papers} papers. Enter goes in.`;
    return `${papers.title.at(cursor.paper) ?? ''}. Paper of ${topic.label}.`;
  }

  #choosePapers(papers: Int32Array, where: string): void {
    this.said = papers.length ? `${papers.length} papers ${where} selected.` : `No paper ${where}.`;
    if (papers.length) this.events().onselectpapers?.(papers);
  }

  /** A name goes before the points that it covers: it is what one reads. Points stand out again as the map is enlarged. */
  #under(x: number, y: number): { topic: number | null; paper: number | null } {
    const { view, radius } = this.stage;
    const name = this.stage.namesInView.find((one) => one.kind !== 'group' && covers(one, view, x, y));
    if (name?.kind === 'topic') return { topic: name.id, paper: null };
    if (name?.kind === 'paper') return { topic: null, paper: name.id };
    return { topic: null, paper: this.stage.paperAt(...toBase(view, x, y), (radius + PICK_SLOP) / view.k) };
  }
}

/** Whether a place of the screen lies on a line of a name. */
function covers({ cx, cy, width, height }: PlacedName, view: View, x: number, y: number): boolean {
  const [nx, ny] = toScreen(view, cx, cy);
  return Math.abs(x - nx) <= width / 2 && Math.abs(y - ny) <= height / 2;
}

function place(event: MouseEvent): [number, number] {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}
