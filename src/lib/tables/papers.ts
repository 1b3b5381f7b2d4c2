import type { PaperNumbers } from '#core/atlas/reading/paperNumbers';
import type { Texts } from '#core/types';

/** What the page knows of every paper at once, by columns; entry i of each is paper i. */
export interface Papers extends PaperNumbers {
  readonly id: Texts;
  readonly title: Texts;
  readonly source: Texts;
}
