import { sharedInt32 } from '#core/parallel';
import { createRandom, STREAMS } from '#core/random';
import type { Neighbours } from '../neighbours/neighbours.ts';

/**
 * Which papers pull each other together, in compressed rows: paper `i` is drawn along the edges `offsets[i] .. offsets[i + 1]`. An
 * edge to paper `j` of full weight is written `j`, one of half the weight `~j` (a negative number).
 */
export interface Attraction {
  readonly papers: number;
  readonly offsets: Int32Array;
  readonly edges: Int32Array;
}

/**
 * The neighbour graph with its directions taken away. Edges weigh full where each paper is among the other's nearest, half where only
 * one of them is.
 *
 * With topics, edges within a topic weigh full always, and each paper is drawn with half the weight to one random paper of its
 * topic. This gathers topics that would lie in several pieces and leaves papers between topics near their neighbours: measured on
 * 10,000 abstracts in 20 topics, a topic lies in 1.7 pieces instead of 2.6 at the same trustworthiness, and 25% of the
 * nearest 15 are kept instead of 27%.
 */
export function attraction(neighbours: Neighbours, seed: number, assignment?: Int32Array): Attraction {
  const { rows, count, indices } = neighbours;
  const mutual = new Uint8Array(indices.length);
  const degree = new Int32Array(rows).fill(assignment ? count + 1 : count);
  for (let i = 0; i < rows; i++) {
    for (let e = i * count; e < (i + 1) * count; e++) {
      const j = indices[e]!;
      if (contains(indices, j * count, count, i)) mutual[e] = 1;
      else degree[j] = degree[j]! + 1;
    }
  }
  const offsets = sharedInt32(rows + 1);
  for (let i = 0; i < rows; i++) offsets[i + 1] = offsets[i]! + degree[i]!;
  const edges = sharedInt32(offsets[rows]!);
  const next = offsets.slice(0, rows);
  const add = (i: number, j: number, full: boolean) => {
    edges[next[i]!++] = full ? j : ~j;
  };
  for (let i = 0; i < rows; i++) {
    for (let e = i * count; e < (i + 1) * count; e++) {
      const j = indices[e]!;
      const full = mutual[e] === 1 || (assignment !== undefined && assignment[i] === assignment[j]);
      add(i, j, full);
      if (mutual[e] === 0) add(j, i, full);
    }
  }
  if (assignment) companions(assignment, seed).forEach((j, i) => { add(i, j, false); }); // prettier-ignore
  return { papers: rows, offsets, edges };
}

/** A random paper of the same topic for each paper. */
function companions(assignment: Int32Array, seed: number): Int32Array {
  const random = createRandom(seed, STREAMS.companions);
  const members = new Map<number, number[]>();
  assignment.forEach((topic, paper) => {
    const topicMembers = members.get(topic);
    if (topicMembers) topicMembers.push(paper);
    else members.set(topic, [paper]);
  });
  return assignment.map((topic) => {
    const topicMembers = members.get(topic)!;
    return topicMembers[random.below(topicMembers.length)]!;
  });
}

function contains(values: Int32Array, from: number, count: number, wanted: number): boolean {
  for (let at = from; at < from + count; at++) if (values[at] === wanted) return true;
  return false;
}
