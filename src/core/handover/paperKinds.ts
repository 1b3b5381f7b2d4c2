/** What kind of work a paper is, in the codes of the formats that references are handed over in. */
export interface PaperKind {
  /** Type of reference (TY). */
  readonly ris: string;
  /** `type` of CSL 1.0.2. */
  readonly csl: string;
  /** Entry of BibLaTeX, which reads BibTeX's own too, and its field for where the paper appeared. */
  readonly bibtex: string;
  readonly venue: string;
}

const kind = (ris: string, csl: string, bibtex: string, venue = 'journal'): PaperKind => ({ ris, csl, bibtex, venue });

/** By what inputs call it; the first that fits counts. */
const KINDS: readonly (readonly [words: RegExp, kind: PaperKind])[] = [
  [/conference|proceeding|^(cpaper|conf)$/i, kind('CPAPER', 'paper-conference', 'inproceedings', 'booktitle')],
  [/chapter|section|incollection|inbook|bookinbook|^e?chap$/i, kind('CHAP', 'chapter', 'incollection', 'booktitle')],
  [/book|monograph/i, kind('BOOK', 'book', 'book')],
  [/master.*thesis/i, kind('THES', 'thesis', 'mastersthesis')],
  [/thesis|dissertation|^thes$/i, kind('THES', 'thesis', 'phdthesis')],
  [/report|^rprt$/i, kind('RPRT', 'report', 'techreport')],
  [/unpublished|manuscript|^(unpb|unpd|manscpt)$/i, kind('UNPB', 'manuscript', 'unpublished')],
  [/preprint|posted-content/i, kind('UNPB', 'article', 'misc')],
  [/dataset|^data$/i, kind('DATA', 'dataset', 'dataset')],
  [/patent|^pat$/i, kind('PAT', 'patent', 'patent')],
  [/web ?-?page|website|weblog|^(online|electronic|elec)$/i, kind('ELEC', 'webpage', 'online')],
  [/^(misc|generic|gen|document|other|manual|entry|case|legislation)$/i, kind('GEN', 'document', 'misc')],
];
const ARTICLE = kind('JOUR', 'article-journal', 'article');

/** The kind of what an input calls a paper; an article of a journal where it says nothing that is known. */
export function paperKind(type: string): PaperKind {
  return KINDS.find(([words]) => words.test(type.trim()))?.[1] ?? ARTICLE;
}
