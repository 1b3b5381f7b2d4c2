/** How many papers of a topic mention a name, and whether that is more than chance would have it. */
export interface Crossing {
  readonly name: string;
  readonly topic: number;
  readonly papers: number;
  /** If names fell on topics at random. */
  readonly expected: number;
  /** Damped standardised residual: above 0 where the topic mentions the name more often than expected. */
  readonly residual: number;
}

/**
 * Crosses names with topics over a set of papers. The residual is `(O - E) / sqrt(V + 1)` with the hypergeometric mean
 * `E = n_topic n_name / N` and variance `V = E (1 - n_topic/N) (N - n_name) / (N - 1)`; the 1 under the root, one paper's worth, keeps small
 * counts from shouting.
 *
 * @param names each with the rows of the papers that mention it
 * @param topics ids of the columns
 * @param topicOf topic id of each paper
 * @param mask the papers that count
 */
export function crossTopics(
  names: readonly { readonly name: string; readonly papers: Int32Array }[],
  topics: readonly number[],
  topicOf: Int32Array,
  mask: Uint8Array,
): Crossing[] {
  const sizes = new Map<number, number>();
  let total = 0;
  for (let row = 0; row < mask.length; row++) {
    if (!mask[row]) continue;
    total++;
    sizes.set(topicOf[row]!, (sizes.get(topicOf[row]!) ?? 0) + 1);
  }
  return names.flatMap(({ name, papers }) => {
    const hits = new Map<number, number>();
    let mentions = 0;
    for (const row of papers) {
      if (!mask[row]) continue;
      mentions++;
      hits.set(topicOf[row]!, (hits.get(topicOf[row]!) ?? 0) + 1);
    }
    return topics.map((topic) => {
      const observed = hits.get(topic) ?? 0;
      const part = total > 0 ? (sizes.get(topic) ?? 0) / total : 0;
      const expected = part * mentions;
      const variance = total > 1 ? (expected * (1 - part) * (total - mentions)) / (total - 1) : 0;
      return { name, topic, papers: observed, expected, residual: (observed - expected) / Math.sqrt(variance + 1) };
    });
  });
}
