import { topicStyle } from '#lib/charts/drawing/palette.ts';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';
import { Looks } from './looks.ts';
import type { Paint, Shapes } from './paint.ts';
import type { TopicContour } from '#lib/charts/map/geometry/topicContours.ts';
import { SpriteBox, drawSprite, drawStamp, stampOf, type Stamp } from './points/pointSprites.ts';
import { allAtOnce } from '#lib/charts/map/geometry/steps.ts';
import { visible, type Size, type View } from '#lib/charts/map/geometry/viewport.ts';

/** Opacity of each of a land's outlines; they lie on each other. */
const LAND_OPACITY = { light: 0.085, print: 0.1, dark: 0.12 } as const;
/** What is not chosen keeps this share of its opacity. */
const FADED = 0.3;
/** Opacity of points where nothing is selected, and where they are selected. */
export const POINT_OPACITY = { plain: 0.72, selected: 1 } as const;
/** What is not selected shows through a veil of the ground's colour, so that it recedes however many points lie on each other. */
export const VEIL = { light: 0.8, print: 0.82, dark: 0.76 } as const;
/** Selected points are larger by this factor, and ringed in ink, while they are few enough to be seen one by one. */
export const SELECTED_GROWTH = 1.3;
const MOST_RINGED = 2500;

/** How many points are selected, and whether each of them is to be seen. */
export function standsOut(selected: Uint8Array | null): boolean {
  if (!selected) return false;
  let count = 0;
  for (let paper = 0; paper < selected.length && count <= MOST_RINGED; paper++) count += selected[paper]!;
  return count <= MOST_RINGED;
}

/** Everything that a frame of the map shows. */
export interface Scene {
  readonly points: Float32Array;
  readonly topics: ArrayLike<number>;
  readonly lands: readonly TopicContour[];
  /** 1 for papers of the selection; null where nothing is selected. */
  readonly selected: Uint8Array | null;
  /** Topics that stand out; none do where it is empty. */
  readonly chosen: readonly number[];
  /** What the colours tell apart where it is not the topics. */
  readonly paint: Paint | null;
  /** What the shapes tell apart beside the colours. */
  readonly shapes: Shapes | null;
  readonly theme: ChartTheme;
  readonly radius: number;
}

/**
 * Radius of a point in pixels: smaller where there are many and where the map is small, growing more slowly than the map when it
 * is enlarged.
 *
 * @param fit pixels per base unit with the whole map in view
 */
export function pointRadius(papers: number, fit: number, zoom: number): number {
  const base = Math.min(4.5, Math.max(1.25, 10.2 * Math.max(papers, 1) ** -0.175));
  const room = Math.min(1, Math.max(0.65, fit / 0.75));
  return Math.min(7, base * room * Math.max(zoom, 1) ** 0.33);
}

/** Points of a crowd are drawn fainter, so that density shows. */
export function crowdOpacity(papers: number): number {
  return Math.min(
    POINT_OPACITY.plain,
    Math.max(0.4, POINT_OPACITY.plain - 0.13 * Math.log10(Math.max(papers, 1) / 1000)),
  );
}

export function landOpacity(topic: number, { chosen, theme }: Pick<Scene, 'chosen' | 'theme'>): number {
  const opacity = LAND_OPACITY[theme.name];
  if (chosen.length === 0) return opacity;
  return chosen.includes(topic) ? opacity * 1.5 : opacity * FADED;
}

/** Paths of the lands for a canvas, by topic; made once for all frames. */
export type LandPaths = ReadonlyMap<number, readonly Path2D[]>;

export function landPaths(lands: readonly TopicContour[]): LandPaths {
  return new Map(lands.map(({ topic, levels }) => [topic, levels.map((d) => new Path2D(d))]));
}

/** From so many papers on, points are copied pixel by pixel. */
export const CROWD = 4000;

/** Papers drawn between two looks at the clock. */
const STRETCH = 8192;

/** Draws ground, lands, points, and where some are selected a veil over it, then those. `ratio`: device pixels per CSS pixel. */
export function drawMap(
  context: CanvasRenderingContext2D,
  scene: Scene,
  paths: LandPaths,
  view: View,
  size: Size,
  ratio: number,
): void {
  allAtOnce(drawSteps(context, scene, paths, view, size, ratio));
}

/**
 * The same piece by piece. What it draws is whole when it is done.
 *
 * @param plain a picture of the same without a selection, which then lies beneath it; by default that is drawn too
 */
export function* drawSteps(
  context: CanvasRenderingContext2D,
  scene: Scene,
  paths: LandPaths,
  view: View,
  size: Size,
  ratio: number,
  plain?: CanvasImageSource,
): Generator<void, void> {
  const { selected, chosen, theme } = scene;
  const look = { radius: scene.radius, opacity: crowdOpacity(scene.topics.length), ringed: false };
  if (plain && selected) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(plain, 0, 0);
  } else {
    yield* drawGround(context, scene, paths, view, ratio);
    yield* drawLayer(context, scene, view, size, ratio, null, look);
  }
  if (!selected) return;
  context.globalAlpha = VEIL[theme.name];
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  for (const { topic } of scene.lands) {
    if (chosen.includes(topic)) fillLand(context, scene, paths, topic, { view, ratio, share: 1 - VEIL[theme.name] });
  }
  const ringed = standsOut(selected);
  const radius = ringed ? scene.radius * SELECTED_GROWTH : scene.radius;
  const opacity = ringed ? POINT_OPACITY.selected : look.opacity;
  yield* drawLayer(context, scene, view, size, ratio, selected, { radius, opacity, ringed });
}

function* drawGround(
  context: CanvasRenderingContext2D,
  scene: Scene,
  paths: LandPaths,
  view: View,
  ratio: number,
): Generator<void, void> {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = scene.theme.ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  for (const { topic } of scene.lands) {
    fillLand(context, { ...scene, chosen: [] }, paths, topic, { view, ratio, share: 1 });
    yield;
  }
}

/** @param share of its opacity */
function fillLand(
  context: CanvasRenderingContext2D,
  scene: Scene,
  paths: LandPaths,
  topic: number,
  { view, ratio, share }: { readonly view: View; readonly ratio: number; readonly share: number },
): void {
  context.setTransform(view.k * ratio, 0, 0, view.k * ratio, view.x * ratio, view.y * ratio);
  context.fillStyle = scene.paint ? scene.theme.bar : topicStyle(topic, scene.theme).mark;
  context.globalAlpha = share * landOpacity(topic, scene);
  for (const path of paths.get(topic) ?? []) context.fill(path);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

interface Look {
  readonly radius: number;
  readonly opacity: number;
  readonly ringed: boolean;
}

/** Draws the points of a selection; all where it is null. */
function* drawLayer(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: View,
  size: Size,
  ratio: number,
  only: Uint8Array | null,
  { radius, opacity, ringed }: Look,
): Generator<void, void> {
  const { points, topics, theme, paint, shapes } = scene;
  const { canvas } = context;
  const looks = new Looks(topics, theme, paint, shapes);
  const sprites = new SpriteBox(theme, ratio, looks);
  const pixels = topics.length >= CROWD ? context.getImageData(0, 0, canvas.width, canvas.height) : null;
  context.globalAlpha = opacity;
  const bytes = new Uint8Array(pixels?.data.buffer ?? new ArrayBuffer(0));
  const stamps: Stamp[] = [];
  const seen = visible(view, size, scene.radius * 3);
  for (let paper = 0; paper < topics.length; paper++) {
    if (paper > 0 && paper % STRETCH === 0) yield;
    if (only?.[paper] === 0) continue;
    const [x, y] = [points[2 * paper]!, points[2 * paper + 1]!];
    if (x < seen.x0 || x > seen.x1 || y < seen.y0 || y > seen.y1) continue;
    const [atX, atY] = [(view.k * x + view.x) * ratio, (view.k * y + view.y) * ratio];
    if (pixels) {
      const stamp = (stamps[looks.keyOf(paper)] ??= stampOf(sprites.of(paper, radius, ringed), opacity, pixels.width));
      const [left, top] = [Math.round(atX) - stamp.side / 2, Math.round(atY) - stamp.side / 2];
      const whole = left >= 0 && top >= 0 && left + stamp.side <= pixels.width && top + stamp.side <= pixels.height;
      if (whole) drawStamp(bytes, stamp, 4 * (top * pixels.width + left));
      else drawSprite(pixels, sprites.of(paper, radius, ringed), atX, atY, opacity);
      continue;
    }
    const sprite = sprites.of(paper, radius, ringed);
    context.drawImage(sprite.picture, atX - sprite.picture.width / 2, atY - sprite.picture.height / 2);
  }
  if (pixels) context.putImageData(pixels, 0, 0);
}
