/** That one paper is another, and why. */
export interface Link {
  readonly into: number;
  readonly of: number;
  readonly reason: string;
}

/** Papers that turn out to be one (disjoint sets, the earliest leads). */
export class Unions {
  private readonly found: Link[] = [];

  link(a: number, b: number, reason: string): void {
    if (a !== b) this.found.push({ into: Math.min(a, b), of: Math.max(a, b), reason });
  }

  links(): readonly Link[] {
    return this.found;
  }

  /** For each paper the one that leads it (itself where it is alone), and why. */
  resolve(size: number): { readonly leaderOf: Int32Array; readonly reasonOf: readonly string[] } {
    const leaderOf = Int32Array.from({ length: size }, (_, at) => at);
    const reasonOf = Array.from({ length: size }, () => '');
    const find = (at: number): number => {
      let root = at;
      while (leaderOf[root] !== root) root = leaderOf[root]!;
      for (let next = leaderOf[at]!; next !== root; next = leaderOf[at]!) {
        leaderOf[at] = root;
        at = next;
      }
      return root;
    };
    for (const { into, of, reason } of this.found) {
      const [a, b] = [find(into), find(of)];
      if (a === b) continue;
      const [first, second] = a < b ? [a, b] : [b, a];
      leaderOf[second] = first;
      reasonOf[second] ||= reason;
    }
    for (let at = 0; at < size; at++) find(at);
    return { leaderOf, reasonOf };
  }
}
