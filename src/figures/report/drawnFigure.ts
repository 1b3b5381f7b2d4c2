/** A figure of a report. */
export interface DrawnFigure {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly svg: string;
  readonly bytes: number;
}
