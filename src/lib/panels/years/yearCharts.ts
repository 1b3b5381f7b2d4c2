import ChangeBars from '#lib/charts/ChangeBars.svelte';
import StackedYears from '#lib/charts/time/StackedYears.svelte';
import TimeLines from '#lib/charts/time/TimeLines.svelte';
import TimeMultiples from '#lib/charts/time/TimeMultiples.svelte';
import { MOST_BANDS, SCALED_FROM, sharesOf, topShare } from '#lib/charts/time/timeSeries.ts';
import { barCode, yearCode } from '#lib/figure/vegaLite.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { BURST_COST, BURST_RATIO } from '#lib/stats/bursts.ts';
import { FALSE_SHARE } from '#lib/stats/significance.ts';
import type { Timeline } from '#lib/stats/timeline.ts';
import { LEAST_PAPERS, tellingYears } from '#lib/stats/trend.ts';
import { counted, index, percent, pValue, whole } from '#lib/ui/words.ts';
import type { FilterAbout } from '#lib/ui/filterAbout.ts';
import type { YearLayout } from '#lib/view/view.ts';
import { intervalExample } from './intervalExample.ts';
import type { Followed } from './followed.ts';

export interface YearCharts {
  /** What is followed: `Topics`. */
  readonly what: string;
  readonly name: string;
  readonly timeline: Timeline;
  readonly followed: readonly Followed[];
  /** Null for what suits how much is followed. */
  readonly drawn: YearLayout | null;
  /** Whether each paper has one of the followed things at most, so that they can be stacked. */
  readonly parts: boolean;
  readonly selected: readonly string[];
  /** What its own filter is about. */
  readonly unfilteredBy: FilterAbout;
  readonly onpick: (id: string) => void;
}

/** Lines in one picture that can be told apart. */
const MOST_LINES = 12;
/** Names in a sentence. */
const NAMED = 3;

const DRAWINGS = { lines: TimeLines, multiples: TimeMultiples, stacked: StackedYears } as const;

/** How things are drawn over the years: more lines than can be told apart each in a panel of its own, unless lines are asked for. */
export function yearLayout({ drawn, parts, followed }: Pick<YearCharts, 'drawn' | 'parts' | 'followed'>): YearLayout {
  if (drawn === 'stacked' && !parts) return 'lines';
  return drawn ?? (followed.length > MOST_LINES ? 'multiples' : 'lines');
}

/** Things over the years, with the numbers behind. */
export function yearChart({
  what,
  name,
  timeline,
  followed,
  drawn,
  parts,
  selected,
  unfilteredBy,
  onpick,
}: YearCharts): ChartSpec {
  const { years, totals, undated } = timeline;
  const dated = totals.reduce((sum, total) => sum + total, 0);
  const layout = yearLayout({ drawn, parts, followed });
  const of = layout === 'stacked' ? 'papers' : 'share';
  const intervals = layout === 'multiples' || (layout === 'lines' && followed.length <= MOST_BANDS);
  const example = intervalExample(followed[0], years, totals);
  const figure = figureOf(DRAWINGS[layout], {
    years,
    totals,
    series: followed.map(({ id, label, topic, counts, intervals: ends }) => ({
      id,
      label,
      ...(topic === undefined ? {} : { topic }),
      counts,
      intervals: ends,
    })),
    of,
    selected,
    onpick,
  });
  return {
    title: `${what} over the years`,
    description:
      (of === 'share' ? 'Of the papers of each year, the share of each. ' : 'Papers of each year. ') +
      (undated > 0
        ? `${counted(undated, 'paper')} without a year (or one far off all others) ${undated === 1 ? 'is' : 'are'} left out. `
        : '') +
      (of === 'share' ? sparseYears(timeline) + cutYears(followed, totals) : '') +
      (intervals
        ? 'Bands: where the share could well be if these papers were some of many more (95% interval after Wilson); a wide band rests on few papers.'
        : layout === 'lines'
          ? 'Intervals of so many lines would hide them: the numbers have them, and a line that is pointed at.'
          : ''),
    n: `${counted(dated, 'paper')}, ${years[0]}–${years[years.length - 1]}`,
    unfilteredBy,
    name: `${name}-by-year`,
    figure,
    ...(example && intervals ? { explained: [{ name: 'interval' as const, here: example }] } : {}),
    code: yearCode(what.toLowerCase(), of, layout === 'stacked' ? 'bar' : 'line'),
    table: {
      columns: [what.toLowerCase(), 'year', 'papers', 'papers of the year', 'share', '95% from', '95% to'],
      rows: followed.flatMap(({ label, counts, intervals: ends }) =>
        years.map((year, i) => [
          label,
          year,
          counts[i]!,
          totals[i]!,
          totals[i] ? counts[i]! / totals[i]! : null,
          ...(totals[i] ? ends[i]! : [null, null]),
        ]),
      ),
    },
  };
}

/** Which years have so few papers that one of them moves a share by a fifth or more. */
function sparseYears({ years, totals }: Timeline): string {
  const sparse = years.filter((_, i) => totals[i]! > 0 && totals[i]! < LEAST_PAPERS);
  if (sparse.length === 0) return '';
  const named = sparse.length <= 2 * NAMED ? sparse.join(', ') : `${whole(sparse.length)} years`;
  return `Fewer than ${LEAST_PAPERS} papers, whose shares say little: ${named}. `;
}

/** Whether shares of years with few papers leave the picture. */
function cutYears(followed: readonly Followed[], totals: readonly number[]): string {
  const most = Math.max(0, ...followed.flatMap((one) => sharesOf(one, totals).map((share) => share ?? 0)));
  return topShare(followed, totals) < most
    ? `Shares of years with fewer than ${SCALED_FROM} papers may leave the picture at the top. `
    : '';
}

/** What there is to say where no two years have enough papers. */
const TOO_FEW = `Too few to say what rises and what fades: no two years have ${LEAST_PAPERS} papers or more.`;

/** The years that a trend leaves out. */
function outside({ years, totals }: Timeline, [first, last]: readonly [number, number]): string {
  const left = years.filter((_, i) => (i < first || i > last) && totals[i]! > 0);
  if (left.length === 0) return '';
  const named = left.length <= 2 * NAMED ? left.join(', ') : `${whole(left.length)} years before or after`;
  return `Fewer than ${LEAST_PAPERS} papers, too few to say: ${named}. `;
}

/** What rises and what fades, and what came in bursts. */
export function trendChart({ what, name, timeline, followed, selected, unfilteredBy, onpick }: YearCharts): ChartSpec {
  const { years, totals } = timeline;
  const telling = tellingYears(totals);
  const span = telling ? `${years[telling[0]]} to ${years[telling[1]]}` : '';
  const rows = (telling ? [...followed] : []).sort(
    (a, b) => b.trend.change - a.trend.change || (a.label < b.label ? -1 : 1),
  );
  const sure = rows.filter(({ trend }) => trend.p <= FALSE_SHARE);
  const list = (some: readonly Followed[]): string =>
    some
      .slice(0, NAMED)
      .map(({ label, trend }) => `${label} (${points(trend.change)})`)
      .join(', ');
  const rising = sure.filter(({ trend }) => trend.change > 0);
  const fading = sure.filter(({ trend }) => trend.change < 0).reverse();
  const bursts = followed
    .flatMap(({ label, bursts: all }) => all.map((burst) => ({ label, ...burst })))
    .sort((a, b) => b.weight - a.weight);
  return {
    title: 'Rising and fading',
    description: telling
      ? `Change of the share of each year’s papers, ${span}, along the straight line that fits the years best: +5 points is from 10% to 15%, say. ` +
        outside(timeline, telling) +
        (rising.length > 0 ? `Rising: ${list(rising)}. ` : '') +
        (fading.length > 0 ? `Fading: ${list(fading)}. ` : '') +
        `${whole(sure.length)} of ${whole(rows.length)} change by more than chance would make them (one in twenty of these may be wrong; Cochran–Armitage test); the others are faint.` +
        (bursts.length > 0
          ? ` Bursts, years with about ${BURST_RATIO} times the usual share (after Kleinberg, cost ${BURST_COST}): ${bursts
              .slice(0, NAMED)
              .map(({ label, from, to }) => `${label} ${from === to ? from : `${from}–${to}`}`)
              .join(', ')}.`
          : '')
      : TOO_FEW,
    n: counted(
      totals.reduce((sum, total) => sum + total, 0),
      'paper',
    ),
    unfilteredBy,
    name: `${name}-trends`,
    figure: figureOf(ChangeBars, {
      rows: rows.map(({ id, label, topic, trend }) => ({
        id,
        label,
        ...(topic === undefined ? {} : { topic }),
        change: trend.change,
        sure: trend.p <= FALSE_SHARE,
      })),
      span,
      selected,
      onpick,
    }),
    explained: [
      { name: 'trend', ...(rows[0] ? { here: trendExample(rows[0], span) } : {}) },
      {
        name: 'falseDiscovery',
        here: `${whole(sure.length)} of ${whole(rows.length)} change by more than chance would make them (adjusted p of 0.05 or less).`,
      },
      ...(bursts[0]
        ? [
            {
              name: 'burst' as const,
              here: `The strongest: ${bursts[0].label}, ${bursts[0].from === bursts[0].to ? bursts[0].from : `${bursts[0].from}–${bursts[0].to}`}, with a weight of ${index(bursts[0].weight)}.`,
            },
          ]
        : []),
    ],
    code: barCode(what.toLowerCase(), 'change of share'),
    table: {
      columns: [what.toLowerCase(), 'change of share', 'p (adjusted)', 'first year', 'last year', 'bursts'],
      rows: rows.map(({ label, trend, bursts: all }) => [
        label,
        trend.change,
        trend.p,
        trend.seen?.[0] ?? null,
        trend.seen?.[1] ?? null,
        all.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', '),
      ]),
    },
  };
}

function points(change: number): string {
  return `${change > 0 ? '+' : '−'}${percent(Math.abs(change)).replace('%', '')} points`;
}

function trendExample({ label, trend }: Followed, span: string): string {
  return `${label}, ${span}: ${points(trend.change)}; adjusted p ${pValue(trend.p)}.`;
}
