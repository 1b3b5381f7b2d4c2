import { capital } from '#lib/ui/words.ts';
import type { ViewName } from '#lib/view/view.ts';

/** What a view is called. */
export function viewTitle(view: ViewName): string {
  return view === 'made' ? 'How this was made' : capital(view);
}
