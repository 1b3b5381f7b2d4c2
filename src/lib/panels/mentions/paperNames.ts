/** What is known of a paper that it can be cited by. */
export interface CitedPaper {
  readonly title: string;
  /** As the input lists them, `Chen, Li; Ada Lovelace`; null where it does not. */
  readonly authors: string | null;
  /** 0 where it has none. */
  readonly year: number;
}

/** A title before its colon is a name where it is neither a word like `Re` nor a whole sentence. */
const [LEAST_NAME, MOST_NAME] = [4, 60];

/**
 * Short names of papers, each different from the others: as a text cites them (`Chen et al. 2020`, `2020b` where there are two), without
 * authors the title up to its colon.
 *
 * @param papers by a key
 */
export function paperNames<Key>(papers: ReadonlyMap<Key, CitedPaper>): Map<Key, string> {
  const named = Array.from(papers, ([key, paper]) => ({
    key,
    paper,
    name: citation(paper) ?? shortTitle(paper.title),
  }));
  const alike = new Map<string, typeof named>();
  for (const one of named) alike.set(one.name, [...(alike.get(one.name) ?? []), one]);
  return new Map(
    [...alike.values()].flatMap((list) =>
      list.map(({ key, paper, name }, at) => [key, list.length > 1 ? toldApart(paper, name, at) : name] as const),
    ),
  );
}

function toldApart(paper: CitedPaper, name: string, at: number): string {
  return citation(paper) === null ? paper.title : `${name}${String.fromCharCode('a'.charCodeAt(0) + at)}`;
}

function citation({ authors, year }: CitedPaper): string | null {
  const list = (authors ?? '').split(';').map((author) => author.trim());
  const families = list.filter(Boolean).map(familyName);
  if (families.length === 0 || year === 0) return null;
  const [first, second] = families;
  const who = families.length === 1 ? first : families.length === 2 ? `${first} and ${second}` : `${first} et al.`;
  return `${who} ${year}`;
}

/** `Lovelace` of `Lovelace, Ada` and of `Ada Lovelace`. */
function familyName(author: string): string {
  const comma = author.indexOf(',');
  return comma >= 0 ? author.slice(0, comma).trim() : author.slice(author.lastIndexOf(' ') + 1);
}

function shortTitle(title: string): string {
  const name = title.slice(0, Math.max(0, title.indexOf(': '))).trim();
  return name.length >= LEAST_NAME && name.length <= MOST_NAME ? name : title;
}
