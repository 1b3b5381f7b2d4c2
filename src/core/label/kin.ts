/** Letters that two words must share to be taken for forms of one. */
const KIN_LETTERS = 4;

/** Whether two phrases share a word, or forms of one. */
export function shareRoots(a: readonly string[], b: readonly string[]): boolean {
  return a.some((root) => b.some((other) => areAkin(root, other)));
}

/**
 * Whether two stems are of one word: they are equal, one holds the other (group, subgroup), or only their last letters differ (matrix, matric;
 * bia, bias).
 */
function areAkin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < KIN_LETTERS) return short.length === long.length - 1 && long.startsWith(short);
  return long.includes(short) || long.startsWith(short.slice(0, Math.max(KIN_LETTERS, short.length - 1)));
}
