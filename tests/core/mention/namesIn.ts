import { findMentions } from '#core/mention/findMentions';
import type { GazetteerEntry } from '#core/mention/gazetteer/entry';
import type { Mention, MentionKind, ReportedResult } from '#core/types';

/** All mentions of one abstract (or of a title, where `title` is given). */
export function mentionsIn(abstract: string, title = '', gazetteer: readonly GazetteerEntry[] = []): Mention[] {
  return findMentions([{ title, abstract }], { gazetteer }).mentions;
}

/** Canonical names of one kind, each once, in the order of the text. */
export function namesIn(abstract: string, title = '', kind: MentionKind = 'dataset'): string[] {
  return [
    ...new Set(
      mentionsIn(abstract, title)
        .filter((one) => one.kind === kind)
        .map(({ name }) => name),
    ),
  ];
}

/** Results as "dataset | metric | value+unit", with a plus where they are improvements. */
export function resultsIn(abstract: string): string[] {
  return findMentions([{ title: '', abstract }]).results.map(showResult);
}

function showResult({ dataset, metric, value, unit, kind }: ReportedResult): string {
  return `${dataset} | ${metric} | ${kind === 'improvement' ? '+' : ''}${value}${unit === 'points' ? ' points' : unit}`;
}
