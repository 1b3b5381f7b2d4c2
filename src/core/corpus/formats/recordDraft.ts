import { cleanText } from '../clean/cleanText.ts';
import type { FoundRecord } from '../record.ts';
import { yearOf } from './year.ts';

/** What a reader says of a record that its file may have lost the rest of. */
export const CUT_NOTE = 'the file may be cut off in this record';

/** What stands among names and is none. */
const NOBODY = /^(?:and )?(?:et al\.?|others|u\. ?a\.)$|^\[(?:no author|anonymous)[^\]]*\]$/i;

/** A record while a reader gathers its fields. Everything is raw text, but for what the field's docstring says. */
export class RecordDraft {
  title = '';
  abstract = '';
  id = '';
  /** Bare, in lower case. */
  doi = '';
  arxiv = '';
  pmid = '';
  /** As `isoDate` writes it. */
  date = '';
  venue = '';
  type = '';
  language = '';
  url = '';
  citations: number | null = null;
  readonly authors: string[] = [];
  readonly keywords: string[] = [];
  private readonly facets = new Map<string, string>();
  private readonly notes: string[] = [];

  /** @param line where the record starts in its file, from 1 */
  constructor(readonly line: number) {}

  /** Keeps a field that Corpuscope has no meaning for; what stands there several times is joined. */
  addFacet(name: string, value: string): void {
    const plain = value.trim().replace(/\s+/g, ' ');
    if (plain === '') return;
    const before = this.facets.get(name);
    this.facets.set(name, before === undefined ? plain : `${before}; ${plain}`);
  }

  /** Says what was mended or noticed. */
  addNote(note: string): void {
    if (!this.notes.includes(note)) this.notes.push(note);
  }

  finish(): FoundRecord {
    return {
      kind: 'found',
      line: this.line,
      title: this.title,
      abstract: this.abstract,
      id: this.id.trim(),
      year: yearOf(this.date),
      bibliography: {
        doi: this.doi,
        arxiv: this.arxiv,
        pmid: this.pmid,
        authors: this.authors.map(cleanText).filter((name) => name !== '' && !NOBODY.test(name)),
        date: this.date,
        venue: cleanText(this.venue),
        type: cleanText(this.type),
        keywords: [...new Set(this.keywords.map(cleanText).filter(Boolean))],
        language: this.language,
        url: this.url.trim(),
        citations: this.citations,
      },
      facets: this.facets,
      note: this.notes.join('; '),
    };
  }
}
