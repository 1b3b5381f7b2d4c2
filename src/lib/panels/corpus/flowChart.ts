import Flow from '#lib/charts/Flow.svelte';
import type { FlowStep } from '#lib/charts/flowLayout.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { shortList, type IntakeFlow } from '#lib/tables/intake/intakeFlow.ts';
import { capital, counted, whole } from '#lib/ui/words.ts';

/** Files and reasons that have a line of their own. */
const SHOWN = 5;

/** How records became papers and topics, as a flow in the manner of PRISMA 2020. */
export function flowChart(flow: IntakeFlow, topics: number): ChartSpec {
  const { records, files, merged, rejected, used, leftOut } = flow;
  const reasons = ({ reasons: all }: IntakeFlow['merged']) =>
    shortList(
      all.map(({ label, count }) => ({ label: capital(label), count })),
      SHOWN,
      'reasons',
    );
  const steps: FlowStep[] = [
    {
      label: 'Records identified',
      count: records,
      items: shortList(files, SHOWN, 'files'),
      aside: { label: 'Merged as duplicates', count: merged.count, items: reasons(merged) },
    },
    {
      label: 'Records after merging',
      count: records - merged.count,
      items: [],
      aside: { label: 'Rejected', count: rejected.count, items: reasons(rejected) },
    },
    { label: 'Papers used', count: used, items: [] },
    { label: 'Topics', count: topics, items: [] },
  ];
  return {
    title: 'From records to topics',
    description:
      `Of ${counted(records, 'record')} from ${counted(files.length, 'file')}, ${whole(merged.count)} merged with another, ` +
      `${whole(rejected.count)} rejected and ${whole(used)} used, in ${counted(topics, 'topic')}.` +
      (leftOut > 0 ? ` ${counted(leftOut, 'file')} without records left out.` : ''),
    n: counted(records, 'record'),
    unfilteredBy: 'all',
    name: 'flow',
    names: steps.flatMap(({ label, items, aside }) =>
      [label, ...items.map((item) => item.label), aside?.label ?? []].flat(),
    ),
    figure: figureOf(Flow, { steps }),
    table: {
      columns: ['step', 'file or reason', 'n'],
      rows: [
        ...files.map(({ label, count }) => ['records identified', label, count] as const),
        ...merged.reasons.map(({ label, count }) => ['merged', label, count] as const),
        ...rejected.reasons.map(({ label, count }) => ['rejected', label, count] as const),
        ['papers used', null, used],
        ['topics', null, topics],
      ],
    },
  };
}
