import type { Mention, Paper, ReportedResult } from '#core/types';
import { ownEnd } from '../corpus/clean/tail.ts';
import { codeLinks } from './codeLinks.ts';
import { findInField } from './findInField.ts';
import type { FieldNames } from './foundName.ts';
import type { GazetteerEntry } from './gazetteer/entry.ts';
import { knownNames } from './meanings.ts';
import { reconcile } from './reconcile.ts';
import { findResults } from './results/findResults.ts';

/** What the finder reads of a paper. */
export type MentionText = Pick<Paper, 'title' | 'abstract'>;

export interface MentionOptions {
  /** The user's own entries; they add to the built-in gazetteer and override entries of the same kind and name. Default none. */
  readonly gazetteer?: readonly GazetteerEntry[];
  /** Index of the first paper, where the papers are a shard of a corpus. Default 0. */
  readonly base?: number;
}

export interface MentionFindings {
  /** By paper, title before abstract, left to right; no two of one kind overlap. */
  readonly mentions: Mention[];
  /** By paper, left to right. */
  readonly results: ReportedResult[];
}

/**
 * Finds every dataset, benchmark and challenge that titles and abstracts mention, the results reported on them, and tasks, methods and
 * links to code, each with where it stands and what found it.
 *
 * Each paper is read by itself, so that shards of a corpus give what the whole gives. docs/mentions.md says what counts as a mention
 * and lists the rules.
 */
export function findMentions(
  papers: readonly MentionText[],
  { gazetteer = [], base = 0 }: MentionOptions = {},
): MentionFindings {
  const lexicon = knownNames(gazetteer);
  const mentions: Mention[] = [];
  const results: ReportedResult[] = [];
  papers.forEach(({ title, abstract }, at) => {
    const paper = base + at;
    const fields = reconcile([
      findInField(title, 'title', lexicon),
      findInField(abstract.slice(0, ownEnd(abstract)), 'abstract', lexicon),
    ]);
    for (const field of fields) collect(field, paper, mentions);
    findResults(fields, paper, results);
  });
  return { mentions, results };
}

/** What stands in a field, in order, each with the sentence that it begins in. */
function collect({ text, field, names, sentences }: FieldNames, paper: number, mentions: Mention[]): void {
  const links = codeLinks(text).map((link) => ({ ...link, kind: 'code' as const }));
  const found = [...names, ...links].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  for (const { start, end, kind, name, rule } of found) {
    const spans = sentences();
    while (at < spans.length - 1 && spans[at]!.end <= start) at++;
    const span = spans[at];
    const sentence = span && span.start <= start && start < span.end ? text.slice(span.start, span.end) : text;
    mentions.push({ paper, kind, name, surface: text.slice(start, end), field, start, end, sentence, rule });
  }
}
