import type { TopicSummary } from '#core/atlas/types';
import { capital } from './words.ts';

/** A topic's name in a list: its first phrase. The whole label goes where there is room for it. */
export function topicName({ label, phrases }: Pick<TopicSummary, 'label' | 'phrases'>): string {
  return phrases[0] ? capital(phrases[0]) : label;
}

/** The phrases that its name leaves out, as a second line: empty where there is none. */
export function topicAside({ phrases }: Pick<TopicSummary, 'phrases'>): string {
  return phrases.length > 1 ? `also ${phrases.slice(1).join(', ')}` : '';
}
