import { topicStyle, type TopicStyle } from '#lib/charts/drawing/palette.ts';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';
import type { Paint, Shapes } from './paint.ts';

export type Look = Pick<TopicStyle, 'mark' | 'cue'>;

/** Shapes fewer than this, and one for those without. */
const SHAPES = 16;

/** How each paper of a map looks: its colour by topic or paint, its shape by the same or by a column of its own. */
export class Looks {
  constructor(
    private readonly topics: ArrayLike<number>,
    private readonly theme: ChartTheme,
    private readonly paint: Paint | null,
    private readonly shapes: Shapes | null,
  ) {}

  /** A number for each different look. */
  keyOf(paper: number): number {
    const colour = this.paint ? this.paint.classOf[paper]! : this.topics[paper]!;
    return colour * SHAPES + (this.shapes ? this.shapes.classOf[paper]! + 1 : 0);
  }

  of(paper: number): Look {
    const look = this.paint?.classes[this.paint.classOf[paper]!] ?? topicStyle(this.topics[paper]!, this.theme);
    const shape = this.shapes?.classes[this.shapes.classOf[paper]!];
    return shape ? { mark: look.mark, cue: shape.cue } : look;
  }
}
