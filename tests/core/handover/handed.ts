import type { HandedAtlas, HandedPaper } from '#core/handover/handedAtlas';
import { NO_BIBLIOGRAPHY } from '#core/corpus/bibliography';
import type { Bibliography } from '#core/types';

/** A paper to hand over; what is not said is empty. */
export function handed(
  title: string,
  given: Partial<Omit<HandedPaper, 'bibliography'>> & { bibliography?: Partial<Bibliography> } = {},
): HandedPaper {
  return {
    id: title,
    title,
    abstract: '',
    year: null,
    sources: [],
    facets: new Map(),
    topic: 1,
    x: 0,
    y: 0,
    similarity: 0.5,
    nearest: [],
    datasets: [],
    ...given,
    bibliography: { ...NO_BIBLIOGRAPHY, ...given.bibliography },
  };
}

/** Such papers as an atlas with the topics Bees (1) and Ice & snow (2). */
export function handedAtlas(...papers: HandedPaper[]): HandedAtlas {
  const topics = [
    { id: 1, label: 'Bees', papers: papers.filter(({ topic }) => topic === 1).length },
    { id: 2, label: 'Ice & snow', papers: papers.filter(({ topic }) => topic === 2).length },
  ];
  return {
    manifest: { generator: 'corpuscope 0', fingerprint: '0123456789ab', topics } as unknown as HandedAtlas['manifest'],
    papers,
    topicNames: new Map(topics.map(({ id, label }) => [id, label])),
    colourOf: (topic) => (topic === 1 ? '#102030' : '#ff0000'),
  };
}
