import { counted } from '#lib/ui/words.ts';
import type { View } from '#lib/view/view.ts';

/** What an address asks for and the atlas does not have, as a sentence; empty where it has all. */
export function sayMissing(asked: View, shown: View): string {
  const topics = asked.topics.length - shown.topics.length;
  const missing = [
    topics === 1 ? 'a topic' : topics > 1 ? counted(topics, 'topic') : '',
    asked.paper === shown.paper ? '' : 'a paper',
  ].filter(Boolean);
  return missing.length === 0 ? '' : `This address asks for ${missing.join(' and ')} that this atlas does not have.`;
}
