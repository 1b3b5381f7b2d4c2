import type { ChartTheme } from '#lib/charts/drawing/theme.ts';
import type { MapGroup, MapPapers, MapTopic } from '#lib/charts/types.ts';
import type { TopicContour } from '#lib/charts/map/geometry/topicContours.ts';
import type { LandGrid } from '#lib/charts/map/geometry/landGrid.ts';
import { mostTypical } from './typicalPapers.ts';
import type { Name } from './placeNames.ts';
import type { Box } from '#lib/charts/map/geometry/viewport.ts';

/** Sizes of topic names in pixels, from the smallest topic to the largest, on maps at least so wide; groups are named in larger type. */
const TOPIC_SIZES = [
  { from: 560, least: 13, most: 20 },
  { from: 380, least: 10.5, most: 15 },
  { from: 0, least: 8.5, most: 12 },
] as const;
/** Where groups are named as well, topics are smaller by this, and groups larger than the largest topic by that. */
const [UNDER_GROUPS, OVER_TOPICS] = [0.78, 1.12];
const TITLE_SIZE = 11;
const NUMBER_SIZE = 11;
/** A further island has its topic's name where it holds so many papers, and this share of the topic's. */
const [ISLAND_PAPERS, ISLAND_SHARE] = [4, 0.1];
const ISLAND_SIZE = 0.82;
/** With this many topics or more, groups are named as well, while the map is not enlarged beyond `GROUPS_UP_TO`. */
const GROUPS_FROM_TOPICS = 20;
/** Between the letters of a group's name, in font sizes. */
const GROUP_TRACKING = 0.08;
const GROUPS_UP_TO = 1.5;
/** Of the 15 places under a group's name that are looked at, so many may be land. */
const MOST_COVERED = 6;
/** A topic is named by its first phrase; a second one joins at the first of these zooms, all of them at the second. */
const PHRASES_FROM = [1.5, 2.4] as const;
/** Titles of papers come at this zoom. */
const TITLES_FROM = 2;

export interface Naming {
  readonly topics: readonly MapTopic[];
  readonly groups: readonly MapGroup[];
  readonly lands: readonly TopicContour[];
  readonly papers: Pick<MapPapers, 'title' | 'topic' | 'similarity'>;
  readonly points: Float32Array;
  readonly theme: ChartTheme;
  /** Topics that are named first, wherever there is room, and whose papers get their titles first. */
  readonly chosen: readonly number[];
  /** Whose land a place is, so that no name stands on another topic's; by default names stand anywhere. */
  readonly grid?: Pick<LandGrid, 'holds' | 'covered'>;
  /** Width of the map in pixels. */
  readonly width: number;
  /** The smallest type of names in pixels. Default: 8.5. */
  readonly smallest?: number;
}

const SMALLEST = 8.5;

/**
 * The names that a map of this zoom can carry, the most wanted first: the chosen topic, the other topics by size, groups of
 * topics (seen from afar), then titles of papers, those most typical of their topics first.
 *
 * @param zoom 1 for the whole map
 * @param around base coordinates within which papers get titles
 * @param ranks of the papers in their topics, from `typicalRanks`; undefined while they are on their way: there are no titles then
 */
export function namesFor(naming: Naming, zoom: number, around: Box, ranks: () => Int32Array | undefined): Name[] {
  const grouped = namesGroups(naming, zoom);
  const names = topicNames(naming, zoom, grouped);
  if (grouped) names.push(...groupNames(naming));
  names.push(...islandNames(naming, zoom, grouped));
  const known = hasTitles(zoom) ? ranks() : undefined;
  if (known) names.push(...titleNames(naming, around, known));
  return names;
}

function namesGroups({ topics, groups }: Naming, zoom: number): boolean {
  return topics.length >= GROUPS_FROM_TOPICS && zoom < GROUPS_UP_TO && groups.some((group) => group.topics.length > 1);
}

/** Whether papers have titles at this zoom. */
export function hasTitles(zoom: number): boolean {
  return zoom >= TITLES_FROM;
}

function sizesFor({ width }: Naming, grouped: boolean): { least: number; most: number } {
  const { least, most } = TOPIC_SIZES.find(({ from }) => width >= from) ?? TOPIC_SIZES[0];
  return grouped ? { least: least * UNDER_GROUPS, most: most * UNDER_GROUPS } : { least, most };
}

function topicNames(naming: Naming, zoom: number, grouped: boolean): Name[] {
  const { topics, lands, chosen } = naming;
  const byTopic = new Map(lands.map((land) => [land.topic, land]));
  const first = new Set(chosen);
  return topics
    .filter(({ id }) => byTopic.has(id))
    .sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || b.papers - a.papers || a.id - b.id)
    .map((topic) => topicName(naming, topic, byTopic.get(topic.id)!.middle, zoom, grouped));
}

function topicName(
  naming: Naming,
  { id, label, papers }: MapTopic,
  [x, y]: readonly [number, number],
  zoom: number,
  grouped: boolean,
): Name {
  const { topics, theme, grid, chosen } = naming;
  const { least, most } = sizesFor(naming, grouped);
  const largest = Math.max(1, ...topics.map((topic) => topic.papers));
  const size = Math.max(naming.smallest ?? SMALLEST, least + (most - least) * Math.sqrt(papers / largest));
  const fits = grid && !chosen.includes(id) ? { fits: (box: Box) => grid.holds(id, box) } : {};
  return {
    kind: 'topic',
    id,
    texts: byPhrases(label, zoom),
    font: { size, family: theme.serif, weight: 700 },
    x,
    y,
    stand: 'on',
    lines: 'even',
    wrap: size * 10.5,
    maxLines: 3,
    reach: size * 4.5,
    ...fits,
  };
}

/** The names of topics on their further islands, the fullest first. */
function islandNames(naming: Naming, zoom: number, grouped: boolean): Name[] {
  const byId = new Map(naming.topics.map((topic) => [topic.id, topic]));
  return naming.lands
    .flatMap(({ topic: id, papers, islands }) => {
      const topic = byId.get(id);
      if (!topic) return [];
      return islands.flatMap((island, at): (Name & { held: number })[] => {
        if (at === 0 || island.papers < Math.max(ISLAND_PAPERS, ISLAND_SHARE * papers.length)) return [];
        const name = topicName(naming, topic, island.middle, zoom, grouped);
        const font = { ...name.font, size: Math.max(naming.smallest ?? SMALLEST, name.font.size * ISLAND_SIZE) };
        return [{ ...name, font, wrap: font.size * 10.5, reach: font.size * 2.5, island: at, held: island.papers }];
      });
    })
    .sort((a, b) => b.held - a.held || a.id - b.id);
}

/** Numbers in place of names that found no room. */
export function numberNames({ lands, theme, grid }: Naming, numbers: ReadonlyMap<number, number>): Name[] {
  return lands.flatMap(({ topic, middle: [x, y] }): Name[] => {
    const number = numbers.get(topic);
    if (number === undefined) return [];
    return [
      {
        kind: 'number',
        id: topic,
        texts: [String(number)],
        font: { size: NUMBER_SIZE, family: theme.sans, weight: 700 },
        x,
        y,
        stand: 'on',
        lines: 'even',
        wrap: 60,
        maxLines: 1,
        reach: 28,
        ...(grid ? { fits: (box: Box) => grid.holds(topic, box) } : {}),
      },
    ];
  });
}

/** A name of several phrases: as many of them as this zoom has room for, then fewer. */
function byPhrases(label: string, zoom: number): string[] {
  const phrases = label.split(', ');
  const count = zoom < PHRASES_FROM[0] ? 1 : zoom < PHRASES_FROM[1] ? 2 : phrases.length;
  const longest = phrases.slice(0, count);
  return longest.map((_, dropped) => longest.slice(0, longest.length - dropped).join(', '));
}

function groupNames(naming: Naming): Name[] {
  const { groups, lands, theme, grid } = naming;
  const size = sizesFor(naming, true).most * OVER_TOPICS;
  const byTopic = new Map(lands.map((land) => [land.topic, land]));
  return groups.flatMap(({ id, label, topics }) => {
    const members = topics.flatMap((topic) => byTopic.get(topic) ?? []);
    // The name of a topic that stands alone is there already.
    if (topics.length < 2) return [];
    const weight = members.reduce((sum, { papers }) => sum + papers.length, 0);
    if (weight === 0) return [];
    const mean = (axis: 0 | 1) =>
      members.reduce((sum, land) => sum + land.middle[axis] * land.papers.length, 0) / weight;
    const name: Name = {
      kind: 'group',
      id,
      texts: [label.toUpperCase()],
      font: { size, family: theme.sans, weight: 600, tracking: GROUP_TRACKING },
      x: mean(0),
      y: mean(1),
      stand: 'on',
      lines: 'even',
      wrap: size * 14,
      maxLines: 3,
      whole: true,
      reach: 90,
      // Between its topics' lands rather than on them: it is to hide no papers, and the list of topics has it too.
      ...(grid && {
        fits: (box: Box) => grid.holds(topics, box) && grid.covered(box) <= MOST_COVERED,
        cost: (box: Box) => grid.covered(box),
      }),
    };
    return [name];
  });
}

function titleNames({ papers, points, theme, chosen }: Naming, around: Box, ranks: Int32Array): Name[] {
  const font = { size: TITLE_SIZE, family: theme.sans };
  return mostTypical({ points, topics: papers.topic, chosen }, around, ranks).map((paper) => ({
    kind: 'paper',
    id: paper,
    texts: [papers.title.at(paper) ?? ''],
    font,
    x: points[2 * paper]!,
    y: points[2 * paper + 1]!,
    stand: 'beside',
    lines: 'full',
    wrap: 150,
    maxLines: 2,
    reach: 0,
  }));
}
