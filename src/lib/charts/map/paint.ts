import type { Cue, TopicStyle } from '#lib/charts/drawing/palette.ts';

/** What the colours of the map tell apart where it is not the topics: classes of papers, each with its look. */
export interface Paint {
  /** What is told apart: `venue`. */
  readonly title: string;
  /** Class of each paper: its place in `classes`. */
  readonly classOf: Uint8Array;
  readonly classes: readonly PaintClass[];
}

export interface PaintClass extends Pick<TopicStyle, 'mark' | 'cue'> {
  readonly label: string;
}

/** What the shapes of the map tell apart, whatever the colours do. */
export interface Shapes {
  readonly title: string;
  /** Class of each paper: its place in `classes`. */
  readonly classOf: Uint8Array;
  readonly classes: readonly { readonly label: string; readonly cue: Cue }[];
}
