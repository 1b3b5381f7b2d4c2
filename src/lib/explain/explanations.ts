import type { ExplainedName } from '#lib/ui/explained.ts';
import type { Explanation } from './explanation.ts';
import { ofCounts } from './ofCounts.ts';
import { ofPapers } from './ofPapers.ts';
import { ofTopics } from './ofTopics.ts';

/** What each number of the page is. */
export const EXPLANATIONS: Readonly<Record<ExplainedName, Explanation>> = { ...ofTopics, ...ofPapers, ...ofCounts };
