import { contentId, type Sha256 } from './contentId.ts';
import type { Draft } from './draft.ts';

/** The id of each paper, and why it is not the input's own where another paper has that. */
export function assignIds(
  drafts: readonly Draft[],
  nameOf: (draft: Draft) => string,
  sha256: Sha256,
): { id: string; reason: string }[] {
  const owners = new Map<string, Draft>();
  /** The number that an id which is taken was last given. */
  const counts = new Map<string, number>();
  // Own ids go first, so that no made one takes the name that the input gives to a later paper.
  drafts.forEach((draft) => {
    const own = draft.id || draft.bibliography.doi;
    if (own && !owners.has(own)) owners.set(own, draft);
  });
  return drafts.map((draft) => {
    const wished = draft.id || draft.bibliography.doi || contentId(draft.title, draft.abstract, sha256);
    const owner = owners.get(wished);
    if (owner === undefined || owner === draft) {
      owners.set(wished, draft);
      return { id: wished, reason: '' };
    }
    let count = counts.get(wished) ?? 2;
    while (owners.has(`${wished}-${count}`)) count++;
    counts.set(wished, count + 1);
    const id = `${wished}-${count}`;
    owners.set(id, draft);
    return { id, reason: `the id ${wished} is taken by ${nameOf(owner)}, a different paper` };
  });
}
