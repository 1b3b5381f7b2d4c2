import { expect, it } from 'vitest';
import { noEffectOf, type TopicDecision } from '#core/cluster/topicDecisions';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { whyNoEffect } from '#lib/workbench/shaping/decisionEffect.ts';
import { tinyFolder } from '../../tinyAtlas.ts';

it('a decision without effect is known by what the atlas notes of it', async () => {
  const atlas = await openAtlas(tinyFolder());
  const [id, title] = [atlas.papers.id.at(0)!, atlas.papers.title.at(0)!];
  const split: TopicDecision = { type: 'split', topic: [id] };
  const note = `The decision to split the topic of “${title}” had no effect: it is small.`;
  expect(noEffectOf(split, () => title)).toBe(note.replace('it is small.', ''));
  const noted = { ...atlas, manifest: { ...atlas.manifest, notes: [note] } };
  expect(whyNoEffect(noted, split)).toBe('it is small');
  expect(whyNoEffect(noted, { type: 'hide', topic: [id] })).toBeNull();
});
