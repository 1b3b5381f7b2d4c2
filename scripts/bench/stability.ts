import { bestMatches, meanOverlaps } from '#core/cluster/measures/stability';
import { measureTopics } from '#core/cluster/measures/measureTopics';
import { sampleRows } from '#core/cluster/sample';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import { makeThemes, readCorpus } from './themes.ts';

/**
 * `npm run bench -- stability [--runs 10] PATH=TOPICS …`: how near the stability and the agreement over seeds that an atlas shows are to
 * what rebuilding gives, from text to topics: on nine papers in ten, and with other seeds.
 */
export async function benchStability(words: readonly string[], runs: number): Promise<void> {
  console.log(
    '| corpus | topics | measure | shown | rebuilt | mean error over topics |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const word of words) {
    const [path = '', asked = 'auto'] = word.split('=');
    const papers = readCorpus(path, []);
    const { vectors, clustering, termCounts } = await makeThemes(papers, asked === 'auto' ? 'auto' : Number(asked), 1);
    const { assignment, centroids } = clustering;
    const topics = centroids.rows;
    const shown = await measureTopics(vectors, clustering, { seed: 1, counts: termCounts.counts }, inlinePool);
    const samples: Float64Array[] = [];
    const seeds: Float64Array[] = [];
    for (let run = 0; run < runs; run++) {
      const list = sampleRows(papers.length, Math.round(0.9 * papers.length), createRandom(run, 1));
      const part = await makeThemes(
        Array.from(list, (paper) => papers[paper]!),
        topics,
        1,
      );
      const before = Int32Array.from(list, (paper) => assignment[paper]!);
      samples.push(bestMatches(before, part.clustering.assignment, topics).overlaps);
      const other = await makeThemes(papers, topics, run + 2);
      seeds.push(bestMatches(assignment, other.clustering.assignment, topics).overlaps);
    }
    const tell = (measure: string, values: readonly (number | null)[], rebuilt: Float64Array) => {
      const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
      const errors = values.map((value, topic) => Math.abs((value ?? 0) - rebuilt[topic]!));
      const cells = [mean(values.map((value) => value ?? 0)), mean([...rebuilt]), mean(errors)].map((x) =>
        x.toFixed(3),
      );
      console.log(`| ${[word, topics, measure, ...cells].join(' | ')} |`);
    };
    tell(
      'nine papers in ten',
      shown.topics.map(({ stability }) => stability),
      meanOverlaps(samples, topics),
    );
    tell(
      'other seeds',
      shown.topics.map(({ seedAgreement }) => seedAgreement),
      meanOverlaps(seeds, topics),
    );
  }
}
