import type { UsableRecord } from '../cleanRecord.ts';
import type { Draft } from './draft.ts';
import { fold } from './fold.ts';
import { FoldedIndex } from './foldedIndex.ts';
import { isOwnAbstract } from './ownAbstract.ts';
import { isOwnTitle } from './ownTitle.ts';

/** What a record was recognised by. */
interface Match {
  readonly paper: number;
  readonly reason: string;
}

/** Finds the paper, among those seen so far, that a record is another copy of. */
export class PaperFinder {
  private readonly abstracts = new FoldedIndex();
  /** Title and abstract together, for abstracts that say too little by themselves. */
  private readonly both = new FoldedIndex();
  private readonly ids = new Map<string, number>();
  private readonly dois = new Map<string, number>();

  constructor(private readonly drafts: readonly Draft[]) {}

  find(record: UsableRecord): Match | null {
    return (
      this.byText(record) ??
      this.byName(record, 'DOI', this.dois.get(record.bibliography.doi)) ??
      this.byName(record, 'id', this.ids.get(record.id))
    );
  }

  /** Remembers a record under the paper that it went into. */
  add(record: UsableRecord, paper: number): void {
    const { abstract, id } = record;
    const { doi } = record.bibliography;
    if (isOwnAbstract(abstract)) this.abstracts.add(abstract, paper);
    else this.both.add(titleAndAbstract(record), paper);
    if (id && !this.ids.has(id)) this.ids.set(id, paper);
    if (doi && !this.dois.has(doi)) this.dois.set(doi, paper);
  }

  private byText(record: UsableRecord): Match | null {
    const { title, abstract } = record;
    if (isOwnAbstract(abstract)) {
      const paper = this.abstracts.find(abstract);
      return paper === null ? null : { paper, reason: 'same abstract' };
    }
    const paper = this.both.find(titleAndAbstract(record));
    if (paper === null) return null;
    if (abstract !== '') return { paper, reason: 'same title and abstract' };
    return isOwnTitle(title) && !this.contradicts(record, this.drafts[paper]!)
      ? { paper, reason: 'same title, no abstract' }
      : null;
  }

  /** Under the same name, a copy has the same abstract or none; ids of one file may mean another paper in the next, DOIs never do. */
  private byName(record: UsableRecord, kind: 'DOI' | 'id', paper: number | undefined): Match | null {
    if (paper === undefined) return null;
    const draft = this.drafts[paper]!;
    const sameAbstract =
      record.abstract === '' || draft.abstract === '' || fold(record.abstract) === fold(draft.abstract);
    const sameTitle = record.title === '' || draft.title === '' || fold(record.title) === fold(draft.title);
    return sameAbstract && (kind === 'DOI' || sameTitle) ? { paper, reason: `same ${kind}` } : null;
  }

  private contradicts(record: UsableRecord, draft: Draft): boolean {
    const differ = (a: string, b: string) => a !== '' && b !== '' && a !== b;
    const years = record.year !== null && draft.year !== null && record.year !== draft.year;
    return years || differ(record.bibliography.doi, draft.bibliography.doi) || differ(record.id, draft.id);
  }
}

/** One text of both, with a mark between them that folding leaves in. */
function titleAndAbstract({ title, abstract }: UsableRecord): string {
  return `${title}\uffff${abstract}`;
}
