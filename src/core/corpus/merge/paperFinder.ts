import type { UsableRecord } from '../cleanRecord.ts';
import { withoutLabels } from '../clean/sectionLabels.ts';
import { compareAbstracts, compareFacts, compareTitles, hasSameText } from './compare.ts';
import type { Draft } from './draft.ts';
import { foldedHash, foldTitle } from './fold.ts';
import { FoldedIndex } from './foldedIndex.ts';
import { NameIndex } from './nameIndex.ts';
import { isOwnAbstract, isOwnTitle, mayBeTitle } from './ownTexts.ts';

/** What a record was recognised by. */
export interface Match {
  readonly paper: number;
  readonly reason: string;
  /** The same abstract under another title: a match only if the abstract turns out to be one paper's own. */
  readonly doubtful?: boolean;
}

/** Papers under one title, or with one abstract, that a record is compared with: what more of them share is no name of one paper. */
const MOST_NAMESAKES = 8;

/** Finds the papers, among those seen so far, that a record is another copy of. */
export class PaperFinder {
  /** Papers by what they are called, each kind of name in an index of its own. */
  private readonly names = {
    DOI: new NameIndex(),
    'arXiv id': new NameIndex(),
    PMID: new NameIndex(),
  };
  private readonly ids = new NameIndex();
  /** Papers by the hash of their folded titles. */
  private readonly titles = new Map<number, number[]>();
  /** Papers by their abstracts. */
  readonly abstracts = new FoldedIndex();

  private last = { abstract: '', compared: '' };

  /** @param drafts by number; those of papers that are not added may be missing */
  constructor(private readonly drafts: readonly (Draft | null)[]) {}

  /** What an abstract is found again by. An abstract is looked for and then stored: the second time it is known. */
  private comparedBy(abstract: string): string {
    if (this.last.abstract !== abstract) this.last = { abstract, compared: withoutLabels(abstract) };
    return this.last.compared;
  }

  /** All that a record is a copy of, the surest first; more than one where it shows that two papers are one. */
  find(record: UsableRecord): Match[] {
    const matches = [...this.byName(record), ...this.byAbstract(record), ...this.byTitle(record), ...this.byId(record)];
    return matches.sort((a, b) => Number(a.doubtful ?? false) - Number(b.doubtful ?? false));
  }

  /** Remembers a record under the paper that it went into. */
  add(record: UsableRecord, paper: number): void {
    for (const [kind, name] of namesOf(record)) this.names[kind].add(name, paper);
    if (record.id) this.ids.add(record.id, paper);
    if (record.title !== '') {
      const hash = foldedHash(foldTitle(record.title));
      const known = this.titles.get(hash);
      if (!known) this.titles.set(hash, [paper]);
      else if (known.length < MOST_NAMESAKES && !known.includes(paper)) known.push(paper);
    }
    if (record.abstract !== '') this.abstracts.add(this.comparedBy(record.abstract), paper);
  }

  /** Under one DOI stands one paper, unless both title and abstract say another thing: a column may hold the DOI of the whole volume. */
  private *byName(record: UsableRecord): Generator<Match> {
    for (const [kind, name] of namesOf(record)) {
      const paper = this.names[kind].get(name);
      if (paper === undefined) continue;
      const draft = this.drafts[paper]!;
      const titles = compareTitles(record.title, draft.title);
      if (titles === 'different' && compareAbstracts(record.abstract, draft.abstract) === 'different') continue;
      yield { paper, reason: `same ${kind}` };
    }
  }

  private *byAbstract(record: UsableRecord): Generator<Match> {
    if (record.abstract === '') return;
    const own = isOwnAbstract(record.abstract);
    let other: Match | null = null;
    for (const paper of this.abstracts.find(this.comparedBy(record.abstract)).slice(0, MOST_NAMESAKES)) {
      const draft = this.drafts[paper]!;
      const titles = compareTitles(record.title, draft.title);
      if (!own) {
        if (titles !== 'same') continue;
        yield { paper, reason: 'same title and abstract' };
        return;
      }
      const [doi, second] = [record.bibliography.doi, draft.bibliography.doi];
      if (titles === 'different' && doi !== '' && second !== '' && doi !== second) continue;
      if (titles !== 'different') {
        yield { paper, reason: 'same abstract' };
        return;
      }
      other ??= { paper, reason: 'same abstract', doubtful: true };
    }
    if (other) yield other;
  }

  private *byTitle(record: UsableRecord): Generator<Match> {
    if (!mayBeTitle(record.title)) return;
    const isOwn = isOwnTitle(record.title);
    for (const paper of this.titles.get(foldedHash(foldTitle(record.title))) ?? []) {
      const draft = this.drafts[paper]!;
      if (compareTitles(record.title, draft.title) !== 'same') continue;
      const { contradict, shared } = compareFacts(record, draft);
      const both = record.abstract !== '' && draft.abstract !== '';
      // Without a fact in common only the very same abstract counts: nearly the same ones need not be looked for.
      const abstracts =
        both && (contradict || shared.length === 0)
          ? hasSameText(record.abstract, draft.abstract)
          : compareAbstracts(record.abstract, draft.abstract);
      if (abstracts === 'same') {
        yield { paper, reason: 'same title and abstract' };
        return;
      }
      if (contradict || abstracts === 'different') continue;
      // A heading that others may have names one paper together with its year and people.
      if (!isOwn && shared.length < 2) continue;
      const unnamed = record.id === '' || draft.id === '' || record.id === draft.id;
      if (shared.length === 0 && !(abstracts === 'missing' && unnamed)) continue;
      const facts = ['title', ...shared];
      const same = facts.length === 1 ? facts[0]! : `${facts.slice(0, -1).join(', ')} and ${facts.at(-1)!}`;
      yield {
        paper,
        reason: abstracts === 'missing' ? `same ${same}, no abstract` : `same ${same}, nearly the same abstract`,
      };
      return;
    }
  }

  /** Ids of one file may mean another paper in the next. */
  private *byId(record: UsableRecord): Generator<Match> {
    const paper = record.id === '' ? undefined : this.ids.get(record.id);
    if (paper === undefined) return;
    const draft = this.drafts[paper]!;
    const titles = compareTitles(record.title, draft.title);
    const abstracts = compareAbstracts(record.abstract, draft.abstract);
    if ((titles === 'same' || titles === 'missing') && (abstracts === 'same' || abstracts === 'missing'))
      yield { paper, reason: 'same id' };
  }
}

function* namesOf({
  bibliography: { doi, arxiv, pmid },
}: UsableRecord): Generator<['DOI' | 'arXiv id' | 'PMID', string]> {
  if (doi) yield ['DOI', doi];
  if (arxiv) yield ['arXiv id', arxiv];
  if (pmid) yield ['PMID', pmid];
}
