/** Rows of each topic. Counted by index: going through a typed array item by item makes an object an item until it is compiled. */
export function countTopics(assignment: Int32Array, topics: number): Int32Array {
  const sizes = new Int32Array(topics);
  for (let r = 0; r < assignment.length; r++) sizes[assignment[r]!]!++;
  return sizes;
}
