import type { AtlasComparison } from '#core/compare/compareAtlases';
import type { ComparedTopic } from '#core/compare/comparedAtlas';
import Bars from '#lib/charts/Bars.svelte';
import TopicFlow from '#lib/charts/TopicFlow.svelte';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { counted, index, whole } from '#lib/ui/words.ts';

/** Names of the charts of two atlases. */
export const ATLAS_CHARTS = ['atlases-flow', 'atlases-topics'] as const;

/** What went where between this atlas and another; null where they share no paper. */
export function topicFlowChart({ flows, pairs, shared, against }: AtlasComparison, other: string): ChartSpec | null {
  if (shared === 0) return null;
  const sharedOf = (side: 'from' | 'to', topic: ComparedTopic) => ({
    id: topic.id,
    label: topic.label,
    papers: flows.reduce((sum, flow) => sum + (flow[side] === topic.id ? flow.papers : 0), 0),
  });
  const left = pairs.flatMap(({ a }) => (a ? [sharedOf('from', a)] : [])).filter(({ papers }) => papers > 0);
  const right = pairs.flatMap(({ b }) => (b ? [sharedOf('to', b)] : [])).filter(({ papers }) => papers > 0);
  const names = [left, right].map((side) => new Map(side.map(({ id, label }) => [id, label])));
  return {
    title: 'What went where',
    description: `Topics of this atlas on the left, of the other (${other}) on the right; a band is as high as the papers that both topics hold.`,
    n: counted(shared, 'paper'),
    unfilteredBy: 'all',
    against: { name: other, fingerprint: against },
    name: ATLAS_CHARTS[0],
    figure: figureOf(TopicFlow, { left, right, links: flows, sides: ['This atlas', other] }),
    table: {
      columns: ['topic here', `topic of ${other}`, 'papers'],
      rows: flows.map(({ from, to, papers }) => [names[0]!.get(from) ?? '', names[1]!.get(to) ?? '', papers]),
    },
  };
}

/** Which topics correspond, by how alike their terms are. */
export function likenessChart({ pairs, matchedBy, against }: AtlasComparison, other: string): ChartSpec {
  const both = pairs.filter(({ a, b }) => a && b).sort((x, y) => y.likeness - x.likeness);
  const alone = pairs.length - both.length;
  return {
    title: 'Topics that correspond',
    description:
      `Matched by the ${matchedBy} that they share; bars show how alike their terms are (cosine of TF-IDF weights, from 0 to 1). ` +
      (alone > 0
        ? `${counted(alone, 'topic')} of either ${alone === 1 ? 'has' : 'have'} no counterpart.`
        : 'Each topic has a counterpart.'),
    n: counted(both.length, 'pair'),
    unfilteredBy: 'all',
    against: { name: other, fingerprint: against },
    name: ATLAS_CHARTS[1],
    // The others are in the numbers alone.
    names: both.map(({ a }) => a!.label),
    explained: [
      {
        name: 'likeness',
        ...(both[0]
          ? {
              here: `${both[0].a!.label} here and ${both[0].b!.label} there are ${index(both[0].likeness)} alike in their terms, where 1 is all the same.`,
            }
          : {}),
      },
    ],
    figure: figureOf(Bars, {
      unit: 'alike',
      max: 1,
      rows: both.map(({ a, b, papers, likeness }) => ({
        id: `${a!.id} ${b!.id}`,
        label: a!.label === b!.label ? a!.label : `${a!.label} ↔ ${b!.label}`,
        note: `${whole(a!.papers)} and ${counted(b!.papers, 'paper')}${papers > 0 ? `, ${whole(papers)} in both` : ''}`,
        value: likeness,
        figures: index(likeness),
        topic: a!.id,
      })),
    }),
    table: {
      columns: [
        'topic here',
        'papers here',
        `topic of ${other}`,
        `papers of ${other}`,
        'papers in both',
        'overlap',
        'likeness',
      ],
      rows: pairs.map(({ a, b, papers, overlap, likeness }) => [
        a?.label ?? null,
        a?.papers ?? null,
        b?.label ?? null,
        b?.papers ?? null,
        papers,
        overlap,
        likeness,
      ]),
    },
  };
}
