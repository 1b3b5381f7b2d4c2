import type { Figure } from './figure.ts';
import type { TableTwin } from './tableTwin.ts';
import type { UnfilteredBy } from '#lib/ui/filterAbout.ts';
import type { Explained } from '#lib/ui/explained.ts';
import type { ChartCode } from './vegaLite.ts';

/** Ending of the name of a chart that stands beside a view and draws the few most frequent of what another one draws. */
export const BRIEF = '-in-brief';

/** A chart with its words and its numbers: what `ChartFrame` shows. */
export interface ChartSpec {
  readonly title: string;
  /** One sentence or two, made from the data. */
  readonly description: string;
  /** Of how much it tells, such as `n = 405 papers`. */
  readonly n: string;
  /** The filters that do not bear on what it tells, such as the one that a click on it sets. Default: none of them. */
  readonly unfilteredBy?: UnfilteredBy;
  /** Part of the names of its files. */
  readonly name: string;
  /** The title is a name, to be written as it is. */
  readonly proper?: boolean;
  readonly figure: Figure;
  readonly table: TableTwin;
  /** What the figure names, the first items of its list first. Default: the first column of its numbers. */
  readonly names?: readonly string[];
  /** How Vega-Lite would draw the table, where it can. */
  readonly code?: ChartCode;
  /** The other atlas, where it tells of two. */
  readonly against?: { readonly name: string; readonly fingerprint: string };
  /** The numbers of it that are explained. */
  readonly explained?: readonly Explained[];
}
