import { zoomIdentity, type ZoomTransform } from 'd3';
import { untrack } from 'svelte';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';
import type { MapGroup, MapPapers, MapTopic } from '#lib/charts/types.ts';
import {
  extentOf,
  nothingToShow,
  stretchFor,
  toBaseCoordinates,
  toData,
} from '#lib/charts/map/geometry/baseCoordinates.ts';
import type { Paint, Shapes } from './paint.ts';
import { LandGrid } from '#lib/charts/map/geometry/landGrid.ts';
import { pointRadius, type Scene } from './drawMap.ts';
import { bandwidthOf, contourSteps, type TopicContour } from '#lib/charts/map/geometry/topicContours.ts';
import { placeNames, placeSteps, type Name, type PlacedName } from '#lib/charts/map/naming/placeNames.ts';
import { rankSteps } from '#lib/charts/map/naming/typicalPapers.ts';
import { hasTitles, namesFor } from '#lib/charts/map/naming/wantedNames.ts';
import { PICTURED } from './points/crowdPicture.ts';
import { Sliced } from './sliced.svelte.ts';
import { indexSteps, papersInBox, pickPaper } from '#lib/charts/map/geometry/pickPapers.ts';
import { Typesetter } from '#lib/charts/map/naming/typesetter.ts';
import { fitView, visible, zoomed, zoomStep, type Box, type Size } from '#lib/charts/map/geometry/viewport.ts';

/** What the map is given. */
export interface MapInput {
  readonly papers: MapPapers;
  readonly topics: readonly MapTopic[];
  readonly groups: readonly MapGroup[];
  readonly theme: ChartTheme;
  readonly selected: Uint8Array | null;
  readonly chosen: readonly number[];
  readonly paint: Paint | null;
  readonly shapes: Shapes | null;
}

/** Pixels left free around the land, and around the names. */
const PADDING = 10;
const NAME_PADDING = 10;
/** Milliseconds that titles of a large map may take of the frame in which it is enlarged. */
const TITLES_FIRST_MS = 3;
/** Free pixels between the land and the strip with tools and footnote, and from that to the edge. */
const FOOT_GAP = 10;
/** What a server draws, where nothing can be measured. */
/** A map is named as one this much wider than high at the most: what is beside its lands has no room for names. */
const WIDE = 1.25;
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
  /** Bound to the height of the strip with tools and footnote. */
  foot = $state(34);
  transform: ZoomTransform = $state.raw(zoomIdentity);
  readonly #input: () => MapInput;
  /** False in the first frame of a page: its points are there at once, lands and names in the next frame, when the size of the map is known. */
  #begun = $state(typeof requestAnimationFrame === 'undefined');

  constructor(input: () => MapInput) {
    this.#input = input;
  }

  /** The map is on the page. @returns what to do when it leaves */
  begin(): () => void {
    const frame = requestAnimationFrame(() => (this.#begun = true));
    return () => cancelAnimationFrame(frame);
  }

  /** The size without the strip at the bottom that tools and footnote take. */
  readonly #free: Size = $derived.by(() => ({
    width: this.size.width,
    height: Math.max(1, this.size.height - this.foot - FOOT_GAP),
  }));
  // Columns one by one: what else of the papers arrives later, such as their neighbours, must not draw every land again.
  readonly #x = $derived.by(() => this.#input().papers.x);
  readonly #y = $derived.by(() => this.#input().papers.y);
  readonly #topic = $derived.by(() => this.#input().papers.topic);
  readonly #similarity = $derived.by(() => this.#input().papers.similarity);
  readonly #extent = $derived.by(() => extentOf({ x: this.#x, y: this.#y }));
  readonly #stretch = $derived.by(() => stretchFor(this.#extent, this.#free));
  readonly base = $derived.by(() => toBaseCoordinates({ x: this.#x, y: this.#y }, this.#extent, this.#stretch));
  /** Why the map is empty; null where it is not. */
  readonly nothing = $derived.by(() => nothingToShow(this.#x.length, this.#extent));
  #outlining: Sliced<TopicContour[]> | undefined;
  readonly #outlined = $derived.by(() => {
    this.#outlining?.cancel();
    this.#outlining = this.#begun ? new Sliced(contourSteps(this.base.points, this.#topic)) : undefined;
    return this.#outlining;
  });
  /** Of a large map they come when they are done, all at once. */
  readonly lands: readonly TopicContour[] = $derived.by(() => this.#outlined?.value ?? []);
  readonly #indexed = $derived.by(() => new Sliced(indexSteps(this.base.points)));
  readonly #grid = $derived.by(() => new LandGrid(this.base.points, this.#topic));
  readonly #ranked = $derived.by(() => new Sliced(rankSteps(this.lands, this.#similarity)));

  /** The paper that is most typical of a topic; null while that is not known, or where there is no such topic. */
  typicalOf(topic: number): number | null {
    const ranks = this.#ranked.value;
    return (
      (ranks && this.lands.find((land) => land.topic === topic)?.papers.find((paper) => ranks[paper] === 0)) ?? null
    );
  }

  readonly fit = $derived.by(() => {
    const { x0, y0, x1, y1 } = this.base.bounds;
    const land = bandwidthOf(this.#x.length);
    return fitView({ x0: x0 - land, y0: y0 - land, x1: x1 + land, y1: y1 + land }, this.#free, PADDING);
  });
  readonly view = $derived.by(() => zoomed(this.fit, this.transform));
  readonly radius = $derived.by(() => pointRadius(this.#x.length, this.fit.k, this.transform.k));
  readonly scene: Scene = $derived.by(() => {
    const { papers, selected, chosen, theme, paint, shapes } = this.#input();
    return {
      points: this.base.points,
      topics: papers.topic,
      lands: this.lands,
      selected,
      chosen,
      paint,
      shapes,
      theme,
      radius: this.radius,
    };
  });

  readonly #step = $derived.by(() => zoomStep(this.transform.k));
  /** The piece of map that titles are placed for: it changes when the view has moved by a screen. */
  readonly #piece = $derived.by(() => {
    if (!hasTitles(this.#step)) return 'all';
    const { x, y } = this.transform;
    return `${Math.round(x / this.size.width)} ${Math.round(y / this.size.height)}`;
  });
  readonly #typesetter = new Typesetter();
  readonly #named = $derived.by((): { placed: readonly PlacedName[]; titles?: Iterator<void, PlacedName[]> } => {
    if (!this.#begun || !this.#outlined?.value) return { placed: [] };
    const { papers, topics, groups, theme, chosen } = this.#input();
    const [step] = [this.#step, this.#piece];
    const around = untrack(() => visible(this.view, this.size, Math.max(this.size.width, this.size.height)));
    const { lands, base } = this;
    const naming = {
      topics,
      groups,
      papers,
      theme,
      chosen,
      lands,
      points: base.points,
      width: Math.min(this.#free.width, WIDE * this.#free.height),
      grid: this.#grid,
    };
    const wanted = namesFor(naming, step, around, () => this.#ranked.value);
    const [k, bounds] = [this.fit.k * step, visible(this.fit, this.#free, -NAME_PADDING)];
    const isTitle = ({ kind }: Name): boolean => kind === 'paper';
    const placed = placeNames(
      wanted.filter((name) => !isTitle(name)),
      k,
      bounds,
      this.#typesetter,
    );
    return { placed, titles: placeSteps(wanted.filter(isTitle), k, bounds, this.#typesetter, placed) };
  });
  #titling: Sliced<PlacedName[]> | undefined;
  /** Titles are many, and come when they have their places: of a large map a moment after the other names. */
  readonly #titled = $derived.by(() => {
    this.#titling?.cancel();
    const { titles } = this.#named;
    this.#titling = titles && new Sliced(titles, this.#x.length < PICTURED ? undefined : TITLES_FIRST_MS);
    return this.#titling;
  });
  /** All names that this zoom can carry, on screen or not; titles of papers for a screen more at each side. */
  readonly names: readonly PlacedName[] = $derived.by(() => [...this.#named.placed, ...(this.#titled?.value ?? [])]);
  readonly namesInView = $derived.by(() => {
    const seen = visible(this.view, this.size, 120);
    return this.names.filter(({ cx, cy }) => cx >= seen.x0 && cx <= seen.x1 && cy >= seen.y0 && cy <= seen.y1);
  });

  /** The paper nearest to a place (base), at most `radius` away; null where there is none, or it is not known yet. */
  paperAt(x: number, y: number, radius: number): number | null {
    const index = this.#indexed.value;
    return index ? pickPaper(index, x, y, radius) : null;
  }

  /** A paper's place in base coordinates. */
  placeOf(paper: number): [x: number, y: number] {
    const { points } = this.base;
    return [points[2 * paper]!, points[2 * paper + 1]!];
  }

  /** The topic on whose land a place (base) lies: that of the nearest paper around; null in the open. */
  landAt(x: number, y: number): number | null {
    return this.#grid.owner(x, y);
  }

  /** The part of the papers' own coordinates that is on screen; null where that is all of them. */
  get shownWindow(): Box | null {
    if (this.transform.k === 1 && this.transform.x === 0 && this.transform.y === 0) return null;
    return toData(visible(this.view, this.size), this.#extent, this.#stretch);
  }

  papersInView(): Int32Array {
    return papersInBox(this.base.points, visible(this.view, this.size));
  }
}
