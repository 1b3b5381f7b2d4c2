/** Words that follow a hyphen which is meant: "pre- and post-test", "Boden- und Luftproben", "models- the case". */
const MEANT = words(`
  and or to nor but vs versus as than rather into und oder sowie bis bzw el la los las un una y o e u et ou ed og och eller en en- of i lub oraz ve veya through plus
  via with without in for the an this that these those if when where which while not from by on at is are was were has have had its their our we it there then
  may can could will must thus within such since however be been being do does did between over under about after before towards toward how what why also both
`);
/** First parts of compounds that are written with a hyphen. */
const FIRST = words(`
  long short well high low self large small real first second third one two three four five six seven eight nine ten single double multi cross state full half deep
  open time non near best better top left right hand cost non-linear rule text image model knowledge domain task content context machine human computer decision
  problem object event theory evidence population hospital community school age health life quality energy water carbon nitrogen light heat solid liquid gas thin
  free fast slow wide narrow broad fine coarse early late mid follow end data user quasi ill much far many few noble spin shock growth mode
`);
/** Last parts of them. */
const LAST = words(`
  based related term like specific dependent independent driven wide scale scaled dimensional oriented aware rich induced sensitive resistant centred centered
  mediated associated effective efficient known defined supervised trained tuned shot lingual modal fold sized shaped guided assisted controlled generated made old
  free level order body state energy linear time range quality loop art end layer world stage step class side
`);

/**
 * Joins words that the line ends of a PDF cut in two: "biodiver- sity" is "biodiversity", "long- term" is "long-term". Which of the two it is, the text
 * says itself where it writes the word elsewhere; else the parts that compounds are often made of. A hyphen that stands for the rest of a
 * word ("pre- and post-test") stays. Glyph numbers that some extractors leave behind, "(cid:173)", go.
 *
 * @param text with single blanks
 */
export function joinCutWords(text: string): string {
  let joined = text;
  if (joined.includes('(cid:')) {
    joined = joined
      .replace(/ ?\(cid:(?:173|45)\) ?(?=\p{Ll})/gu, '')
      .replace(/ ?\(cid:\d{1,5}\)/g, '')
      .trim();
  }
  const pieces = joined.split('- ');
  if (pieces.length === 1) return joined;
  const count = counter(joined);
  return pieces.map((piece, at) => (at === 0 ? '' : glue(pieces[at - 1]!, piece, count)) + piece).join('');
}

/** How often a text holds a word, in lower case; counted when first asked for. */
function counter(text: string): (word: string) => number {
  let counts: Map<string, number> | null = null;
  return (word) => {
    if (!counts) {
      counts = new Map();
      for (const found of text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []) {
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    }
    return counts.get(word) ?? 0;
  };
}

/** What stands between two pieces that "- " parted: nothing, a hyphen, or "- " as it was. */
function glue(before: string, after: string, count: (word: string) => number): '' | '-' | '- ' {
  const first = /(?<![\p{L}\p{N}\p{M}'’*])[\p{L}\p{M}]*\p{Ll}$/u.exec(before.slice(-LONGEST))?.[0].toLowerCase() ?? '';
  const last = /^\p{Ll}{2,}(?![\p{L}\p{N}])/u.exec(after.slice(0, LONGEST))?.[0] ?? '';
  if (first.length < 2 || last === '' || MEANT.has(last)) return '- ';
  if (count(first + last) > 0) return '';
  const isWord = first.length > 3 && count(first) > 1;
  return isWord || count(`${first}-${last}`) > 0 || FIRST.has(first) || LAST.has(last) ? '-' : '';
}

/** Characters of a word at most. */
const LONGEST = 40;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
