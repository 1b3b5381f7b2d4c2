/** Topics of papers, by paper, from 0. */
interface Assigned {
  readonly assignment: Int32Array;
  readonly topics: number;
}

/** Of each topic the one before that held the same papers and no others; -1 where there was none. */
export function untouchedTopics(before: Assigned, after: Assigned): Int32Array {
  const held = new Int32Array(before.topics);
  const went = new Int32Array(before.topics).fill(-1);
  const sizes = new Int32Array(after.topics);
  const DIVIDED = -2;
  before.assignment.forEach((topic, paper) => {
    const to = after.assignment[paper]!;
    held[topic]!++;
    sizes[to]!++;
    went[topic] = went[topic] === -1 || went[topic] === to ? to : DIVIDED;
  });
  const same = new Int32Array(after.topics).fill(-1);
  went.forEach((to, topic) => {
    if (to >= 0 && held[topic] === sizes[to]) same[to] = topic;
  });
  return same;
}
