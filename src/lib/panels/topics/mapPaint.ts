import { interpolateLab, rgb } from 'd3';
import { colourStyle } from '#lib/charts/drawing/palette.ts';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';
import type { Paint, PaintClass, Shapes } from '#lib/charts/map/paint.ts';
import type { Facet } from '#lib/tables/facet.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { index, percent } from '#lib/ui/words.ts';
import { binFacet, type FacetBin } from '#lib/view/facetBins.ts';

/** Names that have a colour of their own; the others share one. */
const MOST_NAMES = 11;
/** Steps of a scale of colours. */
const STEPS = 7;
/** Ends of the scale for what has an order: both stand at 3:1 or more on the theme's ground. */
const RAMP = { light: ['#2a93a6', '#43156b'], print: ['#2a93a6', '#43156b'], dark: ['#7d74e0', '#ffdf8c'] } as const;

/** Papers coloured by the values of a column: a hue a name, a step of a scale a stretch of numbers or dates. */
export function paintFacet(facet: Facet, theme: ChartTheme): Paint {
  const ordered = facet.kind === 'number' || facet.kind === 'date';
  const bins = binFacet(facet, ordered ? STEPS : MOST_NAMES);
  const classes: PaintClass[] = bins.map(({ label }, at) => ({
    label,
    ...(ordered ? step(at, bins.length, theme) : { mark: colourStyle(at + 1, theme).mark, cue: 'disc' as const }),
  }));
  classes.push(
    { label: 'any other', mark: theme.bar, cue: 'square' },
    { label: `no ${facet.label}`, mark: theme.bar, cue: 'ring' },
  );
  return withoutEmpty({ title: facet.label, classOf: classesOf(facet, bins), classes });
}

/** Shapes that an eye tells apart in a crowd, the first for the most frequent; the last two are for all others, and for none. */
const FORMS = ['disc', 'square', 'triangle', 'diamond', 'ring', 'frame'] as const;
/** Stretches that numbers are put in: few enough for the forms, whatever bounds are round. */
const STRETCHES = 4;
const [OTHER_FORM, NO_FORM] = ['delta', 'lozenge'] as const;

/** Papers shaped by the values of a column: a shape a name, or a stretch of numbers or dates. */
export function shapeFacet(facet: Facet): Shapes {
  const ordered = facet.kind === 'number' || facet.kind === 'date';
  const drawn = binFacet(facet, ordered ? STRETCHES : FORMS.length).slice(0, FORMS.length);
  const classes = [
    ...drawn.map(({ label }, at) => ({ label, cue: FORMS[at]! })),
    { label: 'any other', cue: OTHER_FORM },
    { label: `no ${facet.label}`, cue: NO_FORM },
  ];
  return withoutEmpty({ title: facet.label, classOf: classesOf(facet, drawn), classes });
}

/** The bin of each paper; after them come the papers of no bin, then those without a value. */
function classesOf(facet: Facet, bins: readonly FacetBin[]): Uint8Array {
  const [others, none] = [bins.length, bins.length + 1];
  const classOf = Uint8Array.from(facet.values, (value) => (value === null ? none : others));
  // From the rarest to the most frequent: a paper with several is one of the most frequent.
  bins.toReversed().forEach(({ papers }, at) => papers.forEach((row) => (classOf[row] = bins.length - 1 - at)));
  return classOf;
}

/** Papers coloured by how well they fit their topic. */
export function paintSimilarity({ papers }: OpenAtlas, theme: ChartTheme): Paint {
  const sorted = papers.similarity.slice().sort();
  const edges = Array.from({ length: STEPS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / STEPS)] ?? 1);
  const ends = [sorted[0] ?? 0, ...edges, sorted[sorted.length - 1] ?? 1];
  const classes = Array.from({ length: STEPS }, (_, at) => ({
    label: `${index(ends[at]!)} to ${index(ends[at + 1]!)}`,
    ...step(at, STEPS, theme),
  }));
  const classOf = Uint8Array.from(papers.similarity, (value) => edges.filter((edge) => value >= edge).length);
  return withoutEmpty({ title: 'similarity to its topic', classOf, classes });
}

/** Papers coloured by how steady their topic is. */
export function paintStability({ papers, topics }: OpenAtlas, theme: ChartTheme): Paint {
  const at = (stability: number): number => Math.min(STEPS - 1, Math.floor(stability * STEPS));
  const classes: PaintClass[] = Array.from({ length: STEPS }, (_, i) => ({
    label: `${percent(i / STEPS, 0)} to ${percent((i + 1) / STEPS, 0)}`,
    ...step(i, STEPS, theme),
  }));
  classes.push({ label: 'not known', mark: theme.bar, cue: 'ring' });
  const known = new Map(Array.from(topics, ([id, { stability }]) => [id, stability === null ? STEPS : at(stability)]));
  return withoutEmpty({
    title: 'topic the same when re-run',
    classOf: Uint8Array.from(papers.topic, (id) => known.get(id) ?? STEPS),
    classes,
  });
}

function step(at: number, steps: number, theme: ChartTheme): Pick<PaintClass, 'mark' | 'cue'> {
  const [from, to] = RAMP[theme.name];
  return { mark: rgb(interpolateLab(from, to)(steps > 1 ? at / (steps - 1) : 1)).formatHex(), cue: 'disc' };
}

interface Classed<Class> {
  readonly title: string;
  readonly classOf: Uint8Array;
  readonly classes: readonly Class[];
}

/** The key names only what there is. */
function withoutEmpty<Class>({ title, classOf, classes }: Classed<Class>): Classed<Class> {
  const used = new Set(classOf);
  const kept = classes.map((_, at) => at).filter((at) => used.has(at));
  const to = new Map(kept.map((at, i) => [at, i]));
  return { title, classOf: classOf.map((at) => to.get(at)!), classes: kept.map((at) => classes[at]!) };
}
