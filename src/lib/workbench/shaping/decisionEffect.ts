import { noEffectOf, type TopicDecision } from '#core/cluster/topicDecisions';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';

/** Why a decision of an atlas's recipe had no effect, as its notes say; null where it had one. */
export function whyNoEffect(
  { manifest, papers, rows }: Pick<OpenAtlas, 'manifest' | 'papers' | 'rows'>,
  decision: TopicDecision,
): string | null {
  const beginning = noEffectOf(decision, (id) => papers.title.at(rows.get(id) ?? -1));
  const note = manifest.notes.find((one) => one.startsWith(beginning));
  return note === undefined ? null : note.slice(beginning.length).replace(/\.$/, '');
}
