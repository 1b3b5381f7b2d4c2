import { HashIndex, hashName } from './nameIndex.ts';

/** The id of a paper, and the paper that has the wished one; null where that was to be had. */
export interface GivenId {
  readonly id: string;
  readonly takenBy: number | null;
}

/**
 * Gives papers, by their numbers, ids that no other one has. Ids are known by their hashes and not kept. Own ids are claimed before the first one is
 * given, so that no made one takes the name that the input gives to a later paper.
 */
export class PaperIds {
  private readonly owners = new HashIndex();
  /** The number that an id which is taken was last given. */
  private readonly counts = new Map<string, number>();

  /** @param hash `hashName` of an id that the input gives to the paper; the first one has it */
  claim(hash: number, paper: number): void {
    this.owners.add(hash, paper);
  }

  give(wished: string, paper: number): GivenId {
    const hash = hashName(wished);
    const owner = this.owners.get(hash) ?? paper;
    if (owner === paper) {
      this.owners.add(hash, paper);
      return { id: wished, takenBy: null };
    }
    let count = this.counts.get(wished) ?? 2;
    while (this.owners.get(hashName(`${wished}-${count}`)) !== undefined) count++;
    this.counts.set(wished, count + 1);
    const id = `${wished}-${count}`;
    this.owners.add(hashName(id), paper);
    return { id, takenBy: owner };
  }
}
