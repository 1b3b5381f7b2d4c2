/**
 * The charts as Svelte components that take plain data. Each renders on a server too; colours come as a `theme`.
 *
 * @packageDocumentation
 */
export { default as Bars } from './Bars.svelte';
export { default as ChangeBars } from './ChangeBars.svelte';
export { default as CompareBars } from './CompareBars.svelte';
export { default as DotPlot } from './DotPlot.svelte';
export { default as Flow } from './Flow.svelte';
export { default as Heatmap } from './heatmap/Heatmap.svelte';
export { default as SetsMap } from './SetsMap.svelte';
export { default as TopicFlow } from './TopicFlow.svelte';
export { default as Treemap } from './Treemap.svelte';
export { default as ClusterMap } from './map/ClusterMap.svelte';
export { default as StackedYears } from './time/StackedYears.svelte';
export { default as TimeLines } from './time/TimeLines.svelte';
export { default as TimeMultiples } from './time/TimeMultiples.svelte';
export { dark, light, print, type ChartTheme } from './drawing/theme.ts';
export type { BarRow, MapGroup, MapPapers, MapTopic } from './types.ts';
