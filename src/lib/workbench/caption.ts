import { topicName } from '#lib/ui/topicName.ts';
import { counted, whole } from '#lib/ui/words.ts';
import { describeFieldTest } from '#lib/view/fieldTest.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Names of files in a caption. */
const MOST_FILES = 2;

/** The filters in force, in words; none where all papers are shown. */
export function describeFilters({ view, topics, kept, facets }: Workbench): string[] {
  const nameOf = (id: number): string => {
    const topic = topics.get(id);
    return topic ? topicName(topic) : String(id);
  };
  return [
    ...(view.topics.length > 0 ? [`topic ${view.topics.map(nameOf).join(' or ')}`] : []),
    ...view.terms.map((term) => `with “${term}”`),
    ...view.mentions.map(({ name }) => `mention ${name}`),
    ...view.where.map((test) => describeFieldTest(test, facets.find(test.field)?.label)),
    ...(view.q ? [`search ${view.q}`] : []),
    ...(view.picked ? [kept.nameOf(view.picked) || 'picked by hand'] : []),
  ];
}

/** What a figure is of: how many papers of which corpus, the filters in force, the years of the papers, and what made it. */
export function captionOf(bench: Workbench): string {
  const { manifest, papers } = bench.atlas;
  const files = manifest.inputs.map(({ name }) => name);
  const named = files.length > MOST_FILES ? counted(files.length, 'file') : files.join(', ');
  const here = bench.selection.rows.length;
  const filters = describeFilters(bench);
  const years = papers.year.filter((year) => year > 0);
  const [first, last] =
    years.length > 0 ? [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))] : [0, 0];
  return [
    here < papers.count ? `${whole(here)} of ${counted(papers.count, 'paper')}` : counted(papers.count, 'paper'),
    named && ` of ${named}`,
    filters.length > 0 && ` (${filters.join('; ')})`,
    first > 0 && `, ${first === last ? first : `${first}–${last}`}`,
    `. ${capitalised(manifest.generator)}, atlas ${manifest.fingerprint}.`,
  ]
    .filter(Boolean)
    .join('');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
