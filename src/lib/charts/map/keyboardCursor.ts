import { ARROWS, travel } from '#lib/charts/map/geometry/arrowTravel.ts';

/** Where the keyboard is on the map: among the topics, or among the papers of one. */
export type Cursor =
  | { readonly level: 'topics'; readonly topic: number | null }
  | { readonly level: 'papers'; readonly topic: number; readonly paper: number };

/** What the keys move over. Places are in any coordinates with y downwards. */
export interface World {
  /** Topic ids, the largest first. */
  readonly topics: readonly number[];
  readonly topicAt: (topic: number) => readonly [number, number];
  readonly papersOf: (topic: number) => Int32Array | readonly number[];
  readonly paperAt: (paper: number) => readonly [number, number];
  /** The paper to begin with in a topic. */
  readonly typicalOf: (topic: number) => number | null;
}

/** What a key does beside moving the cursor. */
export type Deed = { readonly kind: 'move' | 'enter' | 'open' | 'leave' };

export const NOWHERE: Cursor = { level: 'topics', topic: null };

/**
 * The map's keys: arrows go to the next topic or paper in their direction, Home to the first; Page Down and Page Up go through all of
 * them in order, as some places lie so that no arrow leads to them; Enter goes into a topic, or opens a
 * paper; Escape goes from the papers back to their topic.
 *
 * @returns null where the key means nothing here, so that it is left to the page
 */
export function press(key: string, cursor: Cursor, world: World): { cursor: Cursor; deed: Deed } | null {
  return cursor.level === 'topics' ? amongTopics(key, cursor.topic, world) : amongPapers(key, cursor, world);
}

function amongTopics(key: string, topic: number | null, world: World) {
  const first = world.topics[0];
  if (first === undefined) return null;
  const move = (to: number) => ({ cursor: { level: 'topics', topic: to } as const, deed: { kind: 'move' } as const });
  const direction = ARROWS[key];
  const paged = pageTo(key, world.topics, topic);
  if (key === 'Home') return move(first);
  if (paged !== undefined) return move(paged);
  if (direction) {
    if (topic === null) return move(first);
    const at = (index: number) => world.topicAt(world.topics[index]!);
    const next = travel(world.topics.length, at, world.topics.indexOf(topic), direction);
    return move(next === null ? topic : world.topics[next]!);
  }
  if (key !== 'Enter' || topic === null) return null;
  const paper = world.typicalOf(topic);
  if (paper === null) return null;
  return { cursor: { level: 'papers', topic, paper } as const, deed: { kind: 'enter' } as const };
}

function amongPapers(key: string, cursor: Extract<Cursor, { level: 'papers' }>, world: World) {
  const direction = ARROWS[key];
  const papers = world.papersOf(cursor.topic);
  const paged = pageTo(key, papers, cursor.paper);
  if (paged !== undefined) return { cursor: { ...cursor, paper: paged }, deed: { kind: 'move' } as const };
  if (direction) {
    const next = travel(papers.length, (i) => world.paperAt(papers[i]!), papers.indexOf(cursor.paper), direction);
    return { cursor: next === null ? cursor : { ...cursor, paper: papers[next]! }, deed: { kind: 'move' } as const };
  }
  switch (key) {
    case 'Home':
      return {
        cursor: { ...cursor, paper: world.typicalOf(cursor.topic) ?? cursor.paper },
        deed: { kind: 'move' } as const,
      };
    case 'Enter':
      return { cursor, deed: { kind: 'open' } as const };
    case 'Escape':
      return { cursor: { level: 'topics', topic: cursor.topic } as const, deed: { kind: 'leave' } as const };
    default:
      return null;
  }
}

const PAGES: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

/** The one after or before `current`, round and round; undefined for other keys. */
function pageTo(key: string, all: Int32Array | readonly number[], current: number | null): number | undefined {
  const step = PAGES[key];
  if (step === undefined) return undefined;
  const at = current === null ? (step > 0 ? -1 : 0) : all.indexOf(current);
  return all[(at + step + all.length) % all.length];
}
