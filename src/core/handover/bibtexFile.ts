import type { HandedAtlas, HandedPaper } from './handedAtlas.ts';
import { paperKind } from './paperKinds.ts';
import { keywordsOf, withoutCommas } from './risFile.ts';

/** Papers as BibTeX with BibLaTeX's fields, in UTF-8. Keys are of the first author, the year and the title's first word; keywords as in `toRis`, topics without commas. */
export function toBibtex({ papers, topicNames }: HandedAtlas): string {
  const taken = new Set<string>();
  return papers.map((paper) => entry(paper, topicNames.get(paper.topic) ?? '', keyFor(paper, taken))).join('\n');
}

function entry(paper: HandedPaper, topic: string, key: string): string {
  const { title, abstract, year, bibliography } = paper;
  const { authors, venue, date, doi, arxiv, pmid, url, language, keywords, type } = bibliography;
  const kind = paperKind(type);
  const fields: (readonly [string, string])[] = [
    // Braces keep the capitals of names that styles would lower.
    ['title', title && `{${escaped(title)}}`],
    ['author', authors.map((author) => (isWhole(author) ? `{${escaped(author)}}` : escaped(author))).join(' and ')],
    ['abstract', escaped(abstract)],
    ['year', year === null ? '' : String(year)],
    ['date', date],
    [kind.venue, escaped(venue)],
    ['doi', doi],
    ...(arxiv
      ? ([
          ['eprint', arxiv],
          ['archiveprefix', 'arXiv'],
        ] as const)
      : []),
    ['pmid', pmid],
    ['url', url],
    ['langid', language],
    [
      'keywords',
      keywordsOf(paper, withoutCommas(topic), keywords)
        .map((keyword) => escaped(keyword).replace(/[,;]/g, '{$&}'))
        .join(', '),
    ],
  ];
  const lines = fields.flatMap(([name, value]) => (value === '' ? [] : `  ${name} = {${value}},`));
  return [`@${kind.bibtex}{${key},`, ...lines, '}', ''].join('\n');
}

/** Words of the names of bodies, which have no parts that a style may turn about. */
const BODY =
  /\b(association|cent(?:er|re)|collaboration|committee|consortium|council|foundation|group|initiative|institute|laborator(?:y|ies)|network|organi[sz]ation|society|team|university)\b/i;

/** Whether a name must stay as it is: it has an "and" in it, or is that of a body. */
function isWhole(author: string): boolean {
  return /\band\b/.test(author) || (!author.includes(',') && BODY.test(author));
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  // In TeX's old encoding these two are other signs.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** A text on one line, with TeX's own signs written out. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}$&%#_^~<>]/g, (sign) => SIGNS[sign]!);
}

function keyFor({ bibliography, year, title, id }: HandedPaper, taken: Set<string>): string {
  const family = bibliography.authors[0]?.split(',')[0]?.split(' ').at(-1) ?? '';
  const word = title.split(/\s+/).find((one) => one.length > 3) ?? '';
  const ascii = (text: string) => text.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
  const plain = `${ascii(family)}${year ?? ''}${ascii(word)}`.toLowerCase() || ascii(id) || 'paper';
  let key = plain;
  for (let at = 2; taken.has(key); at++) key = `${plain}-${at}`;
  taken.add(key);
  return key;
}
