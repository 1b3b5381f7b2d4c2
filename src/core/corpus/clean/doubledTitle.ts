/** Shortest text (in characters) of a single word that is taken for doubled: "Bora Bora" is a place. */
const LONE_WORD = 10;

/** "X X" becomes "X", with or without a space where the halves meet; anything else is returned as it is. */
export function collapseDoubled(title: string): string {
  const half = title.slice(0, title.length >> 1).trimEnd();
  const rest = title.slice(half.length).trimStart();
  if (half !== rest || half === '') return title;
  return half.includes(' ') || half.length >= LONE_WORD ? collapseDoubled(half) : title;
}
