import { takeRows } from '#core/cluster/sample';
import { sharedInt32 } from '#core/parallel';
import { nearestAmong } from '../neighbours/nearestAmong.ts';
import { nearestNeighbours } from '../neighbours/nearestNeighbours.ts';
import type { Neighbourhood } from '../neighbours/neighbourhood.ts';
import type { Neighbours } from '../neighbours/neighbours.ts';
import type { Attraction } from './attraction.ts';
import { principalStart } from './principalStart.ts';
import { freePositions, onTheMap, type Layout, type LayoutContext } from './layout.ts';
import { optimise } from './optimise.ts';

/** Fitted papers in whose middle another one begins. */
const BEGIN_AMONG = 3;
/** Share of the descent that placed papers take part in: its end, when papers settle. */
const BEGIN = 0.75;

/**
 * A map that some papers are laid out for, and on which the others are placed: each begins in the middle of the fitted papers that are its nearest by
 * vector, and settles among its nearest of all papers by the end of the same descent (`optimise`), while the fitted ones stay where they are.
 *
 * @param fitted papers that are laid out, ascending
 */
export async function projectedLayout(
  { rows, order, nearest }: Neighbourhood,
  fitted: Int32Array,
  seed: number,
  context: LayoutContext,
): Promise<Layout> {
  const { pool, assignment, ...rest } = context;
  const isFitted = new Uint8Array(rows.rows);
  for (const paper of fitted) isFitted[paper] = 1;
  const places = Int32Array.from(order.keys());
  const first = places.filter((place) => isFitted[order[place]!] === 1);
  const others = places.filter((place) => isFitted[order[place]!] === 0);

  const firstRows = takeRows(rows, first);
  const among = await nearestNeighbours(firstRows, nearest.count, seed, pool);
  const topics = assignment && first.map((place) => assignment[order[place]!]!);
  const start = principalStart(firstRows, seed);
  const laid = await freePositions(firstRows, among, seed, {
    ...rest,
    pool,
    start,
    ...(topics && { assignment: topics }),
  });

  const close = await nearestAmong(takeRows(rows, others), firstRows, BEGIN_AMONG, pool);
  const positions = new Float64Array(2 * rows.rows);
  first.forEach((place, at) => positions.set(laid.subarray(2 * at, 2 * at + 2), 2 * place));
  others.forEach((place, at) => positions.set(middleOf(close, at, laid), 2 * place));
  const graph = pulledToNearest(nearest, (place) => isFitted[order[place]!] === 1);
  const free = await optimise(graph, positions, { seed, begin: BEGIN }, pool);
  return onTheMap(free, principalStart(rows, seed), order);
}

/** The graph in which each paper is drawn to its nearest, but for those that are held. */
function pulledToNearest({ rows, count, indices }: Neighbours, isHeld: (place: number) => boolean): Attraction {
  const offsets = sharedInt32(rows + 1);
  for (let place = 0; place < rows; place++) offsets[place + 1] = offsets[place]! + (isHeld(place) ? 0 : count);
  const edges = sharedInt32(offsets[rows]!);
  for (let place = 0; place < rows; place++) {
    if (!isHeld(place)) edges.set(indices.subarray(place * count, (place + 1) * count), offsets[place]);
  }
  return { papers: rows, offsets, edges };
}

/** Keeps the weight of an equal paper finite. */
const NEAR = 1e-6;

/** Middle of the positions of a row's nearest, the nearer the more: weighed by 1 / d². */
function middleOf({ count, indices, squares }: Neighbours, row: number, positions: Float64Array): [number, number] {
  let [x, y, sum] = [0, 0, 0];
  for (let e = row * count; e < (row + 1) * count; e++) {
    const weight = 1 / (squares[e]! + NEAR);
    x += weight * positions[2 * indices[e]!]!;
    y += weight * positions[2 * indices[e]! + 1]!;
    sum += weight;
  }
  return [x / sum, y / sum];
}
