/** A title of Ovid's without the kind of text that is put behind it, and the full stop before that. */
export function ovidTitle(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(KIND, '')
    .replace(/\.? ?(?:\[[^[\]]{1,30}\] ?)?$/, (end) =>
      /^\.?\s*(?:\[(?:Article|Report|Review|Letter|References|\d+ refs)\]\s*)?$/.test(end) ? '' : end,
    );
}

/** A remark behind the full stop of a title: `[Miscellaneous]`, `[References].`, `[German]`. */
const KIND = /\. ?\[[A-Z][A-Za-z ,;\d-]{2,40}\]\.?$/;

/** A name of Ovid's without what is said of the person in brackets, the numbers of institutions, and degrees. */
export function ovidName(name: string): string {
  return name
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/(?<![\d,+*\s])[\d,+*\s]+$/, '')
    .replace(/,?\s(?:Ph\.?\s?D|M\.?D|[BM]Sc|MPH|MBBS)\b.*$/, '')
    .trim();
}

/** The journal of a source: what stands before its volume or its date. */
export function journalOf(source: string): string {
  const end = /\.(?:\s|$)|;|(?<!\s),?\s+vol\.|\s\(?\d{4}\)?[\s;:.]/i.exec(source);
  return end === null ? '' : source.slice(0, end.index).trim();
}
