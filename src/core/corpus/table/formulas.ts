/** A cell that a spreadsheet computes: what it shows, and where it leads. */
interface Computed {
  readonly text: string;
  readonly link: string;
}

const HYPERLINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i;
/** `="00123"`: how tables keep Excel from reading a number. */
const AS_TEXT = /^="((?:[^"]|"")*)"$/;

/** What a formula in a cell shows; null where the cell is no formula that only writes text. */
export function computed(cell: string): Computed | null {
  const written = cell.trim();
  if (!written.startsWith('=') || written.length > LONGEST) return null;
  const plain = (text: string) => text.replaceAll('""', '"');
  const link = HYPERLINK.exec(written);
  if (link) return { link: plain(link[1]!), text: plain(link[2] ?? link[1]!) };
  const text = AS_TEXT.exec(written)?.[1];
  return text === undefined ? null : { text: plain(text), link: '' };
}

/** Characters of a formula at most: a cell of Excel holds no more. */
const LONGEST = 32_767;
