import type { ChartTheme } from '../theme.ts';
import type { MapGroup, MapPapers, MapTopic } from '../types.ts';
import type { Land } from './land.ts';
import type { Name } from './names.ts';

/** Sizes of topic names in pixels, from the smallest topic to the largest; on narrow screens a step smaller. */
const TOPIC_SIZES = { wide: [12.5, 19], narrow: [10.5, 14.5] } as const;
const NARROW_SCREEN = 560;
const TITLE_SIZE = 11;
const GROUP_SIZE = 12;
/** With this many topics or more, groups are named as well, while the map is not enlarged beyond `GROUPS_UP_TO`. */
const GROUPS_FROM_TOPICS = 20;
const GROUPS_UP_TO = 1.5;
/** Titles of papers come at this zoom; so many of them for each doubling of the map's area, and never more than `MOST_TITLES`. */
const TITLES_FROM = 2.8;
const TITLES_PER_AREA = 10;
const MOST_TITLES = 4000;

export interface Naming {
  readonly topics: readonly MapTopic[];
  readonly groups: readonly MapGroup[];
  readonly lands: readonly Land[];
  readonly papers: Pick<MapPapers, 'title' | 'topic' | 'similarity'>;
  readonly points: Float32Array;
  readonly theme: ChartTheme;
  /** Topic that is named first and whose papers get their titles first; null for none. */
  readonly chosen: number | null;
  /** Width of the map in pixels. */
  readonly width: number;
}

/**
 * The names that a map of this zoom can carry, the most wanted first: the chosen topic, the other topics by size, groups of
 * topics (seen from afar), then titles of papers, those most typical of their topics first.
 *
 * @param zoom 1 for the whole map
 * @param typical papers by how typical they are, from `byTypicality`
 */
export function namesFor(naming: Naming, zoom: number, typical: () => readonly number[]): Name[] {
  const names = topicNames(naming);
  if (naming.topics.length >= GROUPS_FROM_TOPICS && zoom < GROUPS_UP_TO) names.push(...groupNames(naming));
  if (zoom >= TITLES_FROM) {
    const room = Math.min(MOST_TITLES, Math.round(TITLES_PER_AREA * zoom * zoom));
    names.push(...titleNames(naming, typical().slice(0, room)));
  }
  return names;
}

function topicNames({ topics, lands, theme, chosen, width }: Naming): Name[] {
  const [least, most] = width < NARROW_SCREEN ? TOPIC_SIZES.narrow : TOPIC_SIZES.wide;
  const largest = Math.max(1, ...topics.map(({ papers }) => papers));
  const middles = new Map(lands.map(({ topic, middle }) => [topic, middle]));
  return topics
    .filter(({ id }) => middles.has(id))
    .sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen) || b.papers - a.papers || a.id - b.id)
    .map(({ id, label, papers }) => {
      const size = least + (most - least) * Math.sqrt(papers / largest);
      const [x, y] = middles.get(id)!;
      const font = { size, family: theme.serif, weight: 700 };
      return {
        kind: 'topic',
        id,
        text: label,
        shorter: shortened(label),
        font,
        x,
        y,
        stand: 'on',
        wrap: size * 10,
        maxLines: 3,
        reach: size * 4.5,
      };
    });
}

/** A name of several phrases can do without the last ones. */
function shortened(label: string): string[] {
  const phrases = label.split(', ');
  return phrases.slice(1).map((_, left) => phrases.slice(0, phrases.length - 1 - left).join(', '));
}

function groupNames({ groups, lands, theme }: Naming): Name[] {
  const byTopic = new Map(lands.map((land) => [land.topic, land]));
  return groups.flatMap(({ id, label, topics }) => {
    const members = topics.flatMap((topic) => byTopic.get(topic) ?? []);
    const weight = members.reduce((sum, { papers }) => sum + papers.length, 0);
    if (weight === 0) return [];
    const mean = (axis: 0 | 1) =>
      members.reduce((sum, { middle, papers }) => sum + middle[axis] * papers.length, 0) / weight;
    const font = { size: GROUP_SIZE, family: theme.sans, weight: 600 };
    const name: Name = {
      kind: 'group',
      id,
      text: label.toUpperCase(),
      font,
      x: mean(0),
      y: mean(1),
      stand: 'on',
      wrap: 180,
      maxLines: 2,
      reach: 90,
    };
    return [name];
  });
}

function titleNames({ papers, points, theme, chosen }: Naming, wanted: readonly number[]): Name[] {
  const font = { size: TITLE_SIZE, family: theme.sans };
  const ordered = chosen === null ? wanted : [...wanted].sort((a, b) => inTopic(b) - inTopic(a));
  function inTopic(paper: number) {
    return Number(papers.topic[paper] === chosen);
  }
  return ordered.map((paper) => ({
    kind: 'paper',
    id: paper,
    text: papers.title[paper] ?? '',
    font,
    x: points[2 * paper]!,
    y: points[2 * paper + 1]!,
    stand: 'beside',
    wrap: 150,
    maxLines: 2,
    reach: 0,
  }));
}

/** The papers, the most typical of each topic first, then the second of each, and so on. */
export function byTypicality(lands: readonly Land[], similarity: ArrayLike<number>): number[] {
  const ranked = lands.flatMap(({ papers }) =>
    [...papers].sort((a, b) => similarity[b]! - similarity[a]! || a - b).map((paper, rank) => ({ paper, rank })),
  );
  return ranked.sort((a, b) => a.rank - b.rank || a.paper - b.paper).map(({ paper }) => paper);
}
