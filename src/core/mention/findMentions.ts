import type { Span } from '#core/text/sentences';
import type { Mention, OnProgress, Paper, ReportedResult } from '#core/types';
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

const REPORT_EVERY = 500;

/**
 * Finds every dataset, benchmark and challenge that titles and abstracts mention, the results reported on them, and tasks, methods and
 * links to code, each with where it stands and what found it.
 *
 * Each paper is read by itself, so that shards of a corpus give what the whole gives. docs/mentions.md says what counts as a mention
 * and lists the rules.
 *
 * @param onProgress called with papers done, now and then
 */
export function findMentions(
  papers: readonly MentionText[],
  { gazetteer = [], base = 0 }: MentionOptions = {},
  onProgress?: OnProgress,
): MentionFindings {
  const lexicon = knownNames(gazetteer);
  const mentions: Mention[] = [];
  const results: ReportedResult[] = [];
  papers.forEach(({ title, abstract }, at) => {
    const paper = base + at;
    const fields = reconcile([findInField(title, 'title', lexicon), findInField(abstract, 'abstract', lexicon)]);
    for (const field of fields) collect(field, paper, mentions);
    findResults(fields, paper, results);
    if (onProgress && ((at + 1) % REPORT_EVERY === 0 || at + 1 === papers.length)) {
      onProgress({ stage: 'mentions', done: at + 1, total: papers.length });
    }
  });
  return { mentions, results };
}

function collect(field: FieldNames, paper: number, mentions: Mention[]): void {
  const { text, field: name } = field;
  const found = [
    ...field.names.map(({ start, end, kind, name: canonical, rule }) => ({ start, end, kind, name: canonical, rule })),
    ...codeLinks(text).map((link) => ({ ...link, kind: 'code' as const })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, kind, name: canonical, rule } of found) {
    const sentence = sentenceAround(text, field.sentences(), start);
    mentions.push({
      paper,
      kind,
      name: canonical,
      surface: text.slice(start, end),
      field: name,
      start,
      end,
      sentence,
      rule,
    });
  }
}

function sentenceAround(text: string, sentences: readonly Span[], at: number): string {
  const span = sentences.find(({ start, end }) => start <= at && at < end);
  return span ? text.slice(span.start, span.end) : text;
}
