import type { Tour, TourStop } from '#core/atlas/tour';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { topicName } from '#lib/ui/topicName.ts';
import { counted, percent } from '#lib/ui/words.ts';

/** The guide to the page: what can be seen where, told with the numbers of this corpus. Views that it has nothing for are left out. */
export function guideOf({ manifest, papers }: OpenAtlas): Tour {
  const { counts, topics } = manifest;
  const shown = topics.filter(({ hidden }) => !hidden);
  const largest = [...shown].sort((a, b) => b.papers - a.papers || a.id - b.id)[0];
  const stops: (TourStop | null)[] = [
    {
      query: '',
      title: 'The map',
      note: `Each point is one of the ${counted(counts.papers, 'paper')}. Papers that use the same words lie close together, and the colours are the ${counted(counts.topics, 'topic')} that they form. Point at a paper to read its title; choose it, a name on the map or a topic in the list, and everything else on the page follows.`,
    },
    largest
      ? {
          query: `topic=${largest.id}`,
          title: 'One topic',
          note: `“${topicName(largest)}” is the largest: ${counted(largest.papers, 'paper')}, ${percent(largest.share)} of the corpus. Beside the map stand why it is called so, its terms, what it is measured on and its most typical papers. The ? beside a number says what the number is. Choose the topic again to leave it.`,
        }
      : null,
    {
      query: 'view=topics',
      title: 'How large the topics are',
      note: 'The same topics by size, by how sure they are (stability) or by growth, as bars or as areas. The list of topics is also where they are renamed, merged and split.',
    },
    counts.datasets > 0
      ? {
          query: 'view=datasets',
          title: 'What is measured on what',
          note: `${counted(counts.datasets, 'dataset')} and benchmarks are mentioned, in ${counted(counts.papersWithMention, 'paper')}. A bar opens the sentences behind it; a mention that is wrong can be rejected there, and the counts follow.`,
        }
      : null,
    papers.year.some((year) => year > 0)
      ? {
          query: 'view=years',
          title: 'Since when',
          note: 'Topics, terms and datasets over the years, as shares of the papers of each year, with what rose and what faded.',
        }
      : null,
    {
      query: 'view=compare',
      title: 'This against that',
      note: 'Any two sets of papers side by side: topics, searches, years, or papers picked on the map. What is said more often in one than chance would have it stands out.',
    },
    {
      query: 'view=papers',
      title: 'The papers themselves',
      note: 'A list and a table to sort, filter, star and note. The search at the top understands "phrases", -without and column:value. What is selected leaves as BibTeX, RIS or CSV.',
    },
    {
      query: 'view=corpus',
      title: 'What came in, and how it was made',
      note: `${counted(counts.records, 'record')} came in, and each has its place in this account. The settings are here too: with them anybody makes the same atlas again. Export, at the top, gives whatever is on screen as a figure or as numbers, and Open… takes your own papers, which stay on this machine.`,
    },
  ];
  return { title: 'A guide to this page', stops: stops.filter((stop) => stop !== null) };
}
