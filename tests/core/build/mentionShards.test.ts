import { expect, it } from 'vitest';
import { findMentionsInShards } from '#core/build/mentionShards';
import { findMentions } from '#core/mention/findMentions';
import { inlinePool } from '#core/parallel';

it('papers read in shards give what the whole gives', async () => {
  const papers = Array.from({ length: 2201 }, (_, at) => ({
    title: `Method ${at} on ImageNet`,
    abstract: `We reach ${at % 90}.5% accuracy on CIFAR-10. We also test on ImageNet. We also test on ImageNet.`,
  }));
  expect(await findMentionsInShards(papers, [], inlinePool)).toEqual(findMentions(papers));
});
