import type { Step } from '#lib/view/history.ts';

declare global {
  namespace App {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the name is SvelteKit's, the fields are ours.
    interface PageState extends Partial<Step> {}
  }
}

export {};
