import { easeCubicInOut, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { MOTION_MS, prefersStill } from '#lib/charts/map/geometry/motion.ts';
import type { MapStage } from './mapStage.svelte.ts';
import { ZOOM_RANGE } from '#lib/charts/map/geometry/viewport.ts';

/** One press of + or - zooms by this factor. */
const ZOOM_STEP = 1.6;

/** Pan, wheel and pinch on the map's surface, and the ways in which the program moves it. Writes `stage.transform`. */
export class Camera {
  #surface: HTMLElement | null = null;
  readonly #zoom = zoom<HTMLElement, unknown>().scaleExtent([...ZOOM_RANGE]);

  /** @param draws true for events that draw a lasso or a box, and so must not pan */
  constructor(
    readonly stage: MapStage,
    draws: (event: MouseEvent | TouchEvent) => boolean,
  ) {
    this.#zoom
      .filter(
        (event: MouseEvent | TouchEvent) =>
          event.type === 'wheel' || (!draws(event) && !('button' in event && event.button)),
      )
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        stage.transform = transform;
      });
  }

  readonly attach: Attachment<HTMLElement> = (surface) => {
    this.#surface = surface;
    select(surface).call(this.#zoom).on('dblclick.zoom', null);
    return () => {
      select(surface).interrupt().on('.zoom', null);
      this.#surface = null;
    };
  };

  go(to: ZoomTransform): void {
    if (!this.#surface) return;
    const surface = select(this.#surface);
    if (prefersStill()) this.#zoom.transform(surface.interrupt(), to);
    else this.#zoom.transform(surface.transition().duration(MOTION_MS).ease(easeCubicInOut), to);
  }

  whole(): void {
    this.go(zoomIdentity);
  }

  /** Zooms about the middle; `1` for in, `-1` for out. */
  step(direction: 1 | -1): void {
    const { transform, size } = this.stage;
    const [least, most] = ZOOM_RANGE;
    const k = Math.min(most, Math.max(least, transform.k * ZOOM_STEP ** direction));
    const [cx, cy] = transform.invert([size.width / 2, size.height / 2]);
    this.go(zoomIdentity.translate(size.width / 2 - k * cx, size.height / 2 - k * cy).scale(k));
  }
}
