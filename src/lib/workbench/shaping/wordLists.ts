import Papa from 'papaparse';
import { CorpuscopeError } from '#core/errors';

/** Words that are left out, and terms that are counted as another: what a person says of words. */
export interface WordLists {
  readonly stopWords: readonly string[];
  /** The term that each is counted as. */
  readonly synonyms: Readonly<Record<string, string>>;
}

/** Lists as they were read: phrases cannot be left out, words alone can. */
export interface ReadWordLists extends WordLists {
  readonly passedOver: readonly string[];
}

/** Between a term and the one that it is counted as, in a line of plain text. */
const ARROW = /→|->|=>|=/;
/** Between the columns of a table, the surest first. */
const DELIMITERS = ['\t', ';', ','];
const HEADS = /^(label|term|word|from|synonym)$/i;

/**
 * Reads lists from a file or what a person typed, told apart by its content: a VOSviewer thesaurus (columns `label` and `replace by`, apart
 * by tabs; what is replaced by nothing is left out), CSV or TSV of the same two columns with or without names, or plain text: a word a line
 * to leave out, `term → other` to count as another. Lines that begin with `#` are passed over.
 *
 * @throws CorpuscopeError where a line has more than two terms, or a line says of one term that it is counted as two
 */
export function readWordLists(text: string, where: string): ReadWordLists {
  const numbered = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
  const lines = numbered.map(({ line }) => line);
  const columns = DELIMITERS.some((sign) => 2 * lines.filter((line) => line.includes(sign)).length > lines.length);
  const rows =
    lines.some((line) => ARROW.test(line)) && !columns ? lines.map((line) => line.split(ARROW)) : rowsOf(lines);
  const stopWords = new Set<string>();
  const synonyms = new Map<string, string>();
  const passedOver: string[] = [];
  rows.forEach(([first = '', second = '', ...more], at) => {
    const [term, other] = [plain(first), plain(second)];
    if (term === '' || (at === 0 && HEADS.test(term) && isHead(other))) return;
    if (more.some((cell) => cell.trim() !== '')) {
      throw new CorpuscopeError(`line ${numbered[at]?.number ?? at + 1} has more than two terms`, {
        where,
        fix: 'write a term, and the one it is counted as',
      });
    }
    if (other === '' && term.includes(' ')) passedOver.push(term);
    else if (other === '') stopWords.add(term);
    else if (other !== term && (synonyms.get(term) ?? other) !== other) {
      throw new CorpuscopeError(`“${term}” is counted as “${synonyms.get(term)}” and as “${other}”`, {
        where,
        fix: 'keep one of the two',
      });
    } else if (other !== term) synonyms.set(term, other);
  });
  return { stopWords: [...stopWords], synonyms: Object.fromEntries(synonyms), passedOver };
}

const isHead = (text: string): boolean => text === '' || /^(replace by|as|to|other|term|replacement)$/i.test(text);
const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();

/** Cells of tables; one cell a line where nothing tells columns apart. */
function rowsOf(lines: readonly string[]): readonly string[][] {
  const delimiter = DELIMITERS.find((sign) => lines.some((line) => line.includes(sign)));
  if (!delimiter) return lines.map((line) => [line]);
  return Papa.parse<string[]>(lines.join('\n'), { delimiter }).data;
}

/** Both lists together; where they differ about a term, the later one holds. */
export function joinWordLists(a: WordLists, b: WordLists): WordLists {
  return { stopWords: [...new Set([...a.stopWords, ...b.stopWords])], synonyms: { ...a.synonyms, ...b.synonyms } };
}

/** Plain text as {@link readWordLists} reads it: a word a line, then `term → other`. */
export function wordText({ stopWords, synonyms }: WordLists): string {
  const lines = [...stopWords, ...Object.entries(synonyms).map(([term, other]) => `${term} → ${other}`)];
  return lines.map((line) => `${line}\n`).join('');
}

/** The thesaurus file that VOSviewer reads. */
export function vosviewerThesaurus({ stopWords, synonyms }: WordLists): string {
  const rows = [...stopWords.map((word) => [word, '']), ...Object.entries(synonyms)];
  return [['label', 'replace by'], ...rows].map((row) => `${row.join('\t')}\n`).join('');
}
