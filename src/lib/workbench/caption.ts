import type { FilterAbout, UnfilteredBy } from '#lib/ui/filterAbout.ts';
import { timelineOf } from '#lib/stats/timeline.ts';
import type { Papers } from '#lib/tables/papers.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { capital, counted, whole } from '#lib/ui/words.ts';
import { describeFieldTest } from '#lib/view/fieldTest.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Names of files in a caption. */
const MOST_FILES = 2;

/** The filters in force, in words; none where all papers are shown. */
export function describeFilters({ view, topics, kept, facets }: Workbench, unfilteredBy?: UnfilteredBy): string[] {
  const bears = (about: FilterAbout): boolean => unfilteredBy !== 'all' && unfilteredBy !== about;
  const nameOf = (id: number): string => {
    const topic = topics.get(id);
    return topic ? topicName(topic) : String(id);
  };
  return [
    ...(bears('topics') && view.topics.length > 0 ? [`topic ${view.topics.map(nameOf).join(' or ')}`] : []),
    ...(bears('terms') ? view.terms.map((term) => `with “${term}”`) : []),
    ...(bears('mentions') ? view.mentions.map(({ name }) => `mention ${name}`) : []),
    ...view.where
      .filter(({ field }) => bears(`where ${field}`))
      .map((test) => describeFieldTest(test, facets.find(test.field)?.label)),
    ...(bears('q') && view.q ? [`search ${view.q}`] : []),
    ...(bears('picked') && view.picked ? [kept.nameOf(view.picked) || 'picked by hand'] : []),
  ];
}

/**
 * What a figure is of: how many papers of which corpus, the filters in force on it, the years of the papers, and what made it.
 *
 * @param against the other atlas, where it tells of two
 */
export function captionOf(
  bench: Workbench,
  unfilteredBy?: UnfilteredBy,
  against?: { readonly name: string; readonly fingerprint: string },
): string {
  const { manifest, papers } = bench.atlas;
  const files = manifest.inputs.map(({ name }) => name);
  const named = files.length > MOST_FILES ? counted(files.length, 'file') : files.join(', ');
  const here = bench.filtering.without((about) => unfilteredBy === 'all' || unfilteredBy === about).count;
  const filters = describeFilters(bench, unfilteredBy);
  const [first, last] = spanOf(papers);
  return [
    here < papers.count ? `${whole(here)} of ${counted(papers.count, 'paper')}` : counted(papers.count, 'paper'),
    named && ` of ${named}`,
    filters.length > 0 && ` (${filters.join('; ')})`,
    first > 0 && `, ${first === last ? first : `${first}–${last}`}`,
    `. ${capital(manifest.generator)}, atlas ${manifest.fingerprint}`,
    against && `, held against ${against.name}, atlas ${against.fingerprint}`,
    '.',
  ]
    .filter(Boolean)
    .join('');
}

/** First and last year of all papers, counted once: a caption is made again at each step. */
const spans = new WeakMap<Papers, readonly [first: number, last: number]>();
function spanOf(papers: Papers): readonly [first: number, last: number] {
  let span = spans.get(papers);
  if (!span) {
    const { years } = timelineOf(papers.year, new Uint8Array(papers.count).fill(1));
    span = [years[0] ?? 0, years[years.length - 1] ?? 0];
    spans.set(papers, span);
  }
  return span;
}
