import { zoomIdentity, type ZoomTransform } from 'd3';
import type { ChartTheme } from '../theme.ts';
import type { MapGroup, MapPapers, MapTopic } from '../types.ts';
import { toBaseCoordinates } from './base.ts';
import { pointRadius, type Scene } from './draw.ts';
import { findLands } from './land.ts';
import { placeNames } from './names.ts';
import { byTypicality, namesFor } from './naming.ts';
import { papersInBox, pickPaper, plantTree } from './pick.ts';
import { fitView, visible, zoomed, zoomStep, type Size } from './view.ts';

/** What the map is given. */
export interface MapInput {
  readonly papers: MapPapers;
  readonly topics: readonly MapTopic[];
  readonly groups: readonly MapGroup[];
  readonly theme: ChartTheme;
  readonly selected: Uint8Array | null;
  readonly chosen: number | null;
}

/** Pixels left free around the papers, and around the names. */
const PADDING = 44;
const NAME_PADDING = 10;
/** Height of the strip with tools and footnote. */
const FOOT = 44;
/** Land ends this far from its papers, in base units. */
const LAND_REACH = 40;
/** What a server draws, where nothing can be measured. */
const DEFAULT_SIZE: Size = { width: 720, height: 560 };

/**
 * Everything that the map derives from its input, its size and the person's zoom. What depends on the papers alone (base
 * coordinates, lands, quadtree) is computed once for all sizes and zooms; names once for each quarter octave of zoom.
 */
export class MapStage {
  /** Bound to the measured size of the element. */
  width = $state(DEFAULT_SIZE.width);
  height = $state(DEFAULT_SIZE.height);
  readonly size: Size = $derived.by(() => ({ width: this.width, height: this.height }));
  transform: ZoomTransform = $state.raw(zoomIdentity);
  readonly #input: () => MapInput;

  constructor(input: () => MapInput) {
    this.#input = input;
  }

  readonly base = $derived.by(() => toBaseCoordinates(this.#input().papers));
  readonly lands = $derived.by(() => findLands(this.base.points, this.#input().papers.topic));
  readonly tree = $derived.by(() => plantTree(this.base.points));
  readonly typical = $derived.by(() => byTypicality(this.lands, this.#input().papers.similarity));

  /** The size without the strip at the bottom that tools and footnote take. */
  readonly #free: Size = $derived.by(() => ({ width: this.size.width, height: Math.max(1, this.size.height - FOOT) }));
  readonly fit = $derived.by(() => {
    const padding = Math.min(PADDING, this.size.width / 10);
    return fitView(this.base.bounds, this.#free, padding);
  });
  readonly view = $derived.by(() => zoomed(this.fit, this.transform));
  readonly radius = $derived.by(() => pointRadius(this.#input().papers.title.length, this.fit.k, this.transform.k));
  readonly scene: Scene = $derived.by(() => {
    const { papers, selected, chosen, theme } = this.#input();
    return {
      points: this.base.points,
      topics: papers.topic,
      lands: this.lands,
      selected,
      chosen,
      theme,
      radius: this.radius,
    };
  });

  readonly #step = $derived.by(() => zoomStep(this.transform.k));
  /** All names that this zoom can carry, on screen or not. */
  readonly names = $derived.by(() => {
    const { papers, topics, groups, theme, chosen } = this.#input();
    const naming = {
      topics,
      groups,
      papers,
      theme,
      chosen,
      lands: this.lands,
      points: this.base.points,
      width: this.size.width,
    };
    const wanted = namesFor(naming, this.#step, () => this.typical);
    return placeNames(wanted, this.fit.k * this.#step, visible(this.fit, this.#free, -NAME_PADDING));
  });
  readonly namesInView = $derived.by(() => {
    const seen = visible(this.view, this.size, 120);
    return this.names.filter(({ cx, cy }) => cx >= seen.x0 && cx <= seen.x1 && cy >= seen.y0 && cy <= seen.y1);
  });

  /** A paper's place in base coordinates. */
  placeOf(paper: number): [x: number, y: number] {
    const { points } = this.base;
    return [points[2 * paper]!, points[2 * paper + 1]!];
  }

  /** The topic on whose land a place (base) lies: that of the nearest paper around; null in the open. */
  landAt(x: number, y: number): number | null {
    const paper = pickPaper(this.tree, x, y, LAND_REACH);
    return paper === null ? null : this.#input().papers.topic[paper]!;
  }

  papersInView(): Int32Array {
    return papersInBox(this.base.points, visible(this.view, this.size));
  }
}
