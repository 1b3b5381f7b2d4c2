import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTopics } from '#core/cluster/countTopics';
import { groupTopics } from '#core/cluster/groupTopics';
import { labelGroups, labelTopics, type TopicLabel } from '#core/label/labelTopics';
import { lowerCaseTexts } from '#core/label/texts';
import { parseRecipe } from '#core/atlas/recipe';
import type { Paper } from '#core/types';
import { measureNames, type Named, type NameMeasures, readTexts } from './nameMeasures.ts';
import { findPython, timed } from './process.ts';
import { makeThemes, readCorpus, type Themes } from './themes.ts';

const ARXIV = '../shared/corpora/arxiv-100k.jsonl.gz';
/** What is named by default: the seeds, a labelled corpus at its labels' number and at the chosen one, and cuts of other fields. */
export const NAMED = [
  'seeds',
  '../shared/corpora/arxiv-mlmix.jsonl.gz=13',
  '../shared/corpora/arxiv-mlmix.jsonl.gz',
  `${ARXIV}@astro-ph,cond-mat,hep-,quant-ph,gr-qc,nucl-`,
  `${ARXIV}@math`,
  `${ARXIV}@q-bio`,
  `${ARXIV}@stat`,
  `${ARXIV}@econ,q-fin`,
  `${ARXIV}@cs.CL,cs.RO`,
];

/**
 * `npm run bench -- names [--read] [PATH[@LABEL,…][=TOPICS] …]`: measures the names of topics and groups, and against them the three and ten
 * terms with the highest mean weight in each cluster of scikit-learn's pipeline. `--read` prints every name with its terms and six titles,
 * for a reader to judge.
 */
export async function benchNames(words: readonly string[], read: boolean): Promise<void> {
  const python = await findPython();
  console.log(HEAD.join('\n'));
  for (const word of words) {
    const [, path = '', labels = '', topics = 'auto'] = /^([^@=]+)(?:@([^=]+))?(?:=(\d+))?$/.exec(word) ?? [];
    const papers = readCorpus(path, labels.split(',').filter(Boolean));
    const themes = await makeThemes(papers, topics === 'auto' ? 'auto' : Number(topics), 1);
    const { assignment, centroids } = themes.clustering;
    const named = nameThemes(themes);
    const texts = await readTexts(papers, parseRecipe({}).text);
    const said = { corpus: word, papers: papers.length, topics: centroids.rows };
    print(said, 'topics', measureNames(texts, assignment, named.topics.map(plain(themes))), named.topics);
    if (named.groups.length > 0) {
      const groupOf = assignment.map((topic) => named.groupOf[topic]!);
      print(said, 'groups', measureNames(texts, groupOf, named.groups.map(plain(themes))), named.groups);
    }
    if (python) {
      const peer = await centroidTerms(python, papers, centroids.rows);
      const names = peer.terms.map((terms) => ({ phrases: terms.slice(0, 3), terms }));
      print(said, 'scikit-learn', measureNames(texts, peer.topics, names), []);
    }
    if (!read) continue;
    readAloud(themes, named.topics, (paper) => assignment[paper]!);
    console.log('Groups');
    readAloud(themes, named.groups, (paper) => named.groupOf[assignment[paper]!]!);
  }
}

function nameThemes({ papers, termCounts, clustering: { assignment, centroids } }: Themes) {
  const topics = centroids.rows;
  const textOf = lowerCaseTexts(papers);
  const names = labelTopics({ textOf, termCounts, assignment, topics });
  const members = groupTopics(centroids, countTopics(assignment, topics));
  const groupOf = new Int32Array(topics);
  members.forEach((group, number) => group.forEach((topic) => (groupOf[topic] = number)));
  const input = { textOf, termCounts, assignment, topics, groupOf, groups: members.length, named: names };
  return { topics: names, groups: members.length > 0 ? labelGroups(input) : [], groupOf };
}

const plain =
  ({ termCounts }: Themes) =>
  ({ phrases, terms }: TopicLabel): Named => ({
    phrases,
    terms: terms.slice(0, 10).map(({ term }) => termCounts.terms[term]!.form),
  });

async function centroidTerms(python: string, papers: readonly Paper[], topics: number) {
  const folder = mkdtempSync(join(tmpdir(), 'corpuscope-names-'));
  try {
    const file = join(folder, 'papers.jsonl');
    writeFileSync(file, papers.map(({ title, abstract }) => JSON.stringify({ title, abstract })).join('\n'));
    const args = ['scripts/bench/centroid_terms.py', file, String(topics)];
    return (await timed<{ topics: number[]; terms: string[][] }>(python, args)).printed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEAD = [
  '| corpus | papers | topics | of | coverage | least | word for word | by words | mixed | under .35 | least lift | under 3 | shared stems | unique | NPMI | diversity |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

function print(
  { corpus, papers, topics }: { corpus: string; papers: number; topics: number },
  of: string,
  measures: NameMeasures,
  names: readonly TopicLabel[],
): void {
  const { coverage, leastCoverage, coverages, coverageWordForWord, coverageByWords, npmi, diversity } = measures;
  const { leastLift, underThree, sharedStems, unique } = measures;
  const mixed = names.filter(({ isMixed }) => isMixed).length;
  const thin = coverages.filter((share, topic) => share < THIN && !names[topic]?.isMixed).length;
  const shares = [coverage, leastCoverage, coverageWordForWord, coverageByWords].map((share) => share.toFixed(2));
  const last = [leastLift.toFixed(1), underThree.length, sharedStems, unique, npmi.toFixed(3), diversity.toFixed(2)];
  console.log(`| ${[corpus, papers, topics, of, ...shares, mixed, thin, ...last].join(' | ')} |`);
}

/** A name that holds for fewer of its papers says too little of them, unless it is marked as mixed. */
const THIN = 0.35;
const TITLES = 6;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

function readAloud(
  { papers, termCounts }: Themes,
  names: readonly TopicLabel[],
  topicOf: (paper: number) => number,
): void {
  names.forEach(({ label, coverage, isMixed, terms, namedBy }, topic) => {
    const members = papers.filter((_, paper) => topicOf(paper) === topic);
    console.log(`\n${label}${isMixed ? ' (mixed)' : ''} [${members.length}] ${coverage.toFixed(2)}`);
    console.log(
      `  ${namedBy.map(({ phrase, inside, outside }) => `${phrase} ${percent(inside)}/${percent(outside)}`).join(' · ')}`,
    );
    const listed = terms.slice(0, 10).map(({ term }) => termCounts.terms[term]!.form);
    console.log(`  ${listed.join('; ')}`);
    const step = Math.max(1, Math.floor(members.length / TITLES));
    for (const { title } of members.filter((_, at) => at % step === 0).slice(0, TITLES)) console.log(`  - ${title}`);
  });
  console.log('');
}
