import { zoomIdentity } from 'd3';
import { expect, it } from 'vitest';
import { createRandom } from '#core/random';
import { light } from '#lib/charts/drawing/theme.ts';
import { CrowdPicture } from '#lib/charts/map/points/crowdPicture.ts';
import { drawMap, landPaths, type Scene } from '#lib/charts/map/drawMap.ts';
import { contourTopics } from '#lib/charts/map/geometry/topicContours.ts';
import { zoomed } from '#lib/charts/map/geometry/viewport.ts';

const PAPERS = 5000;
const random = createRandom(7);
const topics = Int32Array.from({ length: PAPERS }, (_, paper) => 1 + (paper % 3));
const points = Float32Array.from(
  { length: 2 * PAPERS },
  (_, at) => 300 * (1 + (Math.floor(at / 2) % 3)) + 60 * random.normal(),
);
const lands = contourTopics(points, topics);
const scene = (more: Partial<Scene> = {}): Scene => ({
  ...{ points, topics, lands, selected: null, chosen: [], paint: null, shapes: null, theme: light, radius: 2 },
  ...more,
});
const paths = landPaths(lands);
const size = { width: 200, height: 160 };
const fit = { k: 0.2, x: 0, y: 0 };

function canvas(): CanvasRenderingContext2D {
  return Object.assign(document.createElement('canvas'), size).getContext('2d', { alpha: false })!;
}
const pixels = (context: CanvasRenderingContext2D) => context.getImageData(0, 0, size.width, size.height).data;
function drawn(of: Scene, view: typeof fit): Uint8ClampedArray {
  const context = canvas();
  drawMap(context, of, paths, view, size, 1);
  return pixels(context);
}

const furthest = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at]!)), 0);

/** Draws until all is shown, some papers a frame; how many frames that took. */
function settle(crowd: CrowdPicture, context: CanvasRenderingContext2D, of: Scene, view: typeof fit): number {
  for (let frame = 1; frame < 1000; frame++) {
    if (crowd.draw(context, { scene: of, paths, view, size, ratio: 1 }, view === fit, 0.01)) return frame;
  }
  return Infinity;
}

it('comes to what is drawn in one go, after some frames', () => {
  const [crowd, context] = [new CrowdPicture(), canvas()];
  expect(settle(crowd, context, scene(), fit)).toBeGreaterThan(1);
  expect(pixels(context)).toEqual(drawn(scene(), fit));
});

it('shows the last picture where it belongs until another view or selection is drawn, and then that', () => {
  const [crowd, context] = [new CrowdPicture(), canvas()];
  settle(crowd, context, scene(), fit);
  const dragged = zoomed(fit, zoomIdentity.translate(10, 0));
  expect(crowd.draw(context, { scene: scene(), paths, view: dragged, size, ratio: 1 }, false, 0)).toBe(false);
  // Edges of the land are smoothed a trace otherwise at another place.
  expect(furthest(pixels(context), drawn(scene(), dragged))).toBeLessThan(4);
  settle(crowd, context, scene(), dragged);
  const selected = Uint8Array.from(topics, (topic) => Number(topic === 2));
  settle(crowd, context, scene({ selected, chosen: [2] }), dragged);
  expect(pixels(context)).toEqual(drawn(scene({ selected, chosen: [2] }), dragged));
});
