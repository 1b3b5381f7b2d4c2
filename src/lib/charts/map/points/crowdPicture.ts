import { drawSteps, type LandPaths, type Scene } from '../drawMap.ts';
import type { Size, View } from '#lib/charts/map/geometry/viewport.ts';

/** From so many papers on, what is seen while the map moves is a picture of it: every paper is drawn again as soon as there is time. */
export const PICTURED = 25_000;

/** A picture reaches this share of the map's size beyond it, at each side: what a drag brings in is there already. */
const MARGIN = 0.12;

/** What a picture is to show. */
interface Wanted {
  readonly scene: Scene;
  readonly paths: LandPaths;
  readonly view: View;
  readonly size: Size;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

interface Picture {
  readonly of: Wanted;
  readonly canvas: HTMLCanvasElement;
  /** How far it reaches beyond the map, in CSS pixels. */
  readonly beyond: Size;
}

/** Draws maps of very many papers, a piece at a time; meanwhile the last picture moves with the view. */
export class CrowdPicture {
  /** The last that is whole. */
  #done: Picture | null = null;
  /** The last that is whole and shows the whole map: what comes in from beyond the other one. */
  #whole: Picture | null = null;
  /** The last that is whole and shows no selection: it lies beneath one. */
  #plain: Picture | null = null;
  #next: { readonly picture: Picture; readonly steps: Iterator<void, void> } | null = null;
  /** Canvases that are free to be drawn on. */
  readonly #free: HTMLCanvasElement[] = [];

  /**
   * Shows what there is, after so many milliseconds of work on what there should be.
   *
   * @param whole whether the view is that of the whole map
   * @returns whether all is shown as it should be
   */
  draw(context: CanvasRenderingContext2D, wanted: Wanted, whole: boolean, milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    do this.#work(wanted, whole, until);
    while (!this.#isDone(wanted) && performance.now() < until);
    this.#show(context, wanted);
    return this.#isDone(wanted);
  }

  #isDone(wanted: Wanted): boolean {
    return this.#done !== null && sameScene(this.#done.of, wanted) && sameView(this.#done.of, wanted);
  }

  #work(wanted: Wanted, whole: boolean, until: number): void {
    if (this.#isDone(wanted)) return;
    // What shows another view of the same is worth finishing while the map moves.
    if (this.#next && !sameScene(this.#next.picture.of, wanted)) this.#drop(this.#next.picture);
    if (!this.#next || !sameScene(this.#next.picture.of, wanted)) this.#next = this.#begin(wanted);
    const { picture, steps } = this.#next;
    while (performance.now() < until) {
      if (!steps.next().done) continue;
      this.#next = null;
      const before = [this.#done, this.#whole, this.#plain];
      this.#done = picture;
      if (whole && sameView(picture.of, wanted)) this.#whole = picture;
      if (!picture.of.scene.selected) this.#plain = picture;
      const kept = [this.#done, this.#whole, this.#plain];
      for (const one of new Set(before)) if (one && !kept.includes(one)) this.#drop(one);
      return;
    }
  }

  #begin(wanted: Wanted) {
    const { scene, paths, view, size, ratio } = wanted;
    const beyond = { width: Math.round(MARGIN * size.width), height: Math.round(MARGIN * size.height) };
    const all = { width: size.width + 2 * beyond.width, height: size.height + 2 * beyond.height };
    const canvas = this.#free.pop() ?? document.createElement('canvas');
    Object.assign(canvas, { width: Math.round(all.width * ratio), height: Math.round(all.height * ratio) });
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
    const moved = { k: view.k, x: view.x + beyond.width, y: view.y + beyond.height };
    const plain = this.#plain && isPlainOf(this.#plain.of, wanted) ? this.#plain.canvas : undefined;
    const steps = drawSteps(context, scene, paths, moved, all, ratio, plain);
    return { picture: { of: wanted, canvas, beyond }, steps };
  }

  #drop({ canvas }: Picture): void {
    this.#free.push(canvas);
  }

  #show(context: CanvasRenderingContext2D, { scene, view, ratio }: Wanted): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = scene.theme.ground;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    // Before there is any whole picture, the first one is seen as it grows.
    const shown = this.#done ?? this.#next?.picture;
    for (const picture of new Set([this.#whole, shown])) if (picture) lay(context, picture, view, ratio);
  }
}

/** Lays a picture of one view where it belongs in another. */
function lay(context: CanvasRenderingContext2D, { of, canvas, beyond }: Picture, view: View, ratio: number): void {
  const times = view.k / of.view.k;
  const place = (at: number, from: number, margin: number) => (times * (-margin - from) + at) * ratio;
  const [x, y] = [place(view.x, of.view.x, beyond.width), place(view.y, of.view.y, beyond.height)];
  const scale = (times * ratio) / of.ratio;
  // Pixel for pixel where nothing is enlarged: that is as quick as a copy.
  const [left, top] = scale === 1 ? [Math.round(x), Math.round(y)] : [x, y];
  context.drawImage(canvas, left, top, canvas.width * scale, canvas.height * scale);
}

function sameScene({ scene: a, paths: pathsOfA }: Wanted, { scene: b, paths: pathsOfB }: Wanted): boolean {
  return (
    pathsOfA === pathsOfB &&
    a.points === b.points &&
    a.topics === b.topics &&
    a.selected === b.selected &&
    a.chosen.join() === b.chosen.join() &&
    a.paint === b.paint &&
    a.shapes === b.shapes &&
    a.theme === b.theme
  );
}

/** Whether one shows what the other does, but for its selection. */
function isPlainOf(plain: Wanted, wanted: Wanted): boolean {
  const bare = { ...wanted, scene: { ...wanted.scene, selected: null, chosen: [] } };
  return sameScene(plain, bare) && sameView(plain, wanted);
}

function sameView(a: Wanted, b: Wanted): boolean {
  return (
    a.view.k === b.view.k &&
    a.view.x === b.view.x &&
    a.view.y === b.view.y &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    a.ratio === b.ratio
  );
}
