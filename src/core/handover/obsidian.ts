import type { HandedAtlas, HandedPaper } from './handedAtlas.ts';

/** Bytes of a file name that leave room for a path on every system. */
const LONGEST = 120;
/** What Windows, macOS, Linux or a link of Obsidian cannot have in a name. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f\\/:*?"<>|#^[\]]/g;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A vault of Markdown for Obsidian: a note a paper, a topic and a dataset, linked with each other, under an index. */
export function toObsidian(atlas: HandedAtlas): ReadonlyMap<string, string> {
  const { papers, topicNames } = atlas;
  const names = new Names();
  const paperNotes = papers.map(({ title, id }) => names.take('Papers', title || id));
  const byTopic = rowsBy(papers, ({ topic }) => [topic]);
  const byDataset = rowsBy(papers, ({ datasets }) => datasets);
  const nameOf = (topic: number) => topicNames.get(topic) ?? `Topic ${topic}`;
  const topics = [...byTopic.keys()].sort((a, b) => a - b);
  const topicNotes = new Map(topics.map((topic) => [topic, names.take('Topics', nameOf(topic))]));
  const datasetNotes = new Map([...byDataset.keys()].sort().map((name) => [name, names.take('Datasets', name)]));
  const paperLink = (row: number) => link(paperNotes[row]!, papers[row]!.title || papers[row]!.id);
  const topicLink = (topic: number) => link(topicNotes.get(topic)!, nameOf(topic));

  const files = new Map<string, string>();
  papers.forEach((paper, row) => {
    const datasets = paper.datasets.map((name) => link(datasetNotes.get(name)!, name));
    const nearest = paper.nearest.map(paperLink);
    files.set(`${paperNotes[row]!}.md`, paperNote(paper, topicLink(paper.topic), datasets, nearest));
  });
  for (const [topic, path] of topicNotes) {
    const rows = [...byTopic.get(topic)!].sort((a, b) => papers[b]!.similarity - papers[a]!.similarity || a - b);
    files.set(
      `${path}.md`,
      note(nameOf(topic), `Papers: ${rows.length}, the most typical first.`, rows.map(paperLink)),
    );
  }
  for (const [name, path] of datasetNotes) {
    const rows = byDataset.get(name)!;
    files.set(`${path}.md`, note(name, `Papers that mention it: ${rows.length}.`, rows.map(paperLink)));
  }
  const sizes = topics.map((topic) => `${topicLink(topic)} (${byTopic.get(topic)!.length})`);
  files.set('Atlas.md', note('Atlas', `Papers: ${papers.length}, in ${topics.length} topics.`, sizes));
  return files;
}

/** The rows of the papers that hold each value. */
function rowsBy<Value>(papers: readonly HandedPaper[], valuesOf: (paper: HandedPaper) => readonly Value[]) {
  const rows = new Map<Value, number[]>();
  papers.forEach((paper, row) => {
    for (const value of valuesOf(paper)) {
      const known = rows.get(value);
      if (known) known.push(row);
      else rows.set(value, [row]);
    }
  });
  return rows;
}

const link = (note: string, shown: string) => `[[${note}|${shown.replace(/[[\]|]/g, ' ')}]]`;

function paperNote(
  { id, title, abstract, year, bibliography }: HandedPaper,
  topic: string,
  datasets: readonly string[],
  nearest: readonly string[],
): string {
  const { authors, venue, doi, url, keywords } = bibliography;
  // JSON's texts and lists are YAML's too.
  const matter = Object.entries({
    id,
    title,
    year,
    authors,
    venue,
    doi,
    url: url || (doi && `https://doi.org/${doi}`),
    keywords,
  })
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return [
    '---',
    ...matter,
    '---',
    '',
    `Topic: ${topic}`,
    ...(datasets.length > 0 ? ['', `Datasets: ${datasets.join(', ')}`] : []),
    ...(abstract ? ['', markdown(abstract)] : []),
    ...(nearest.length > 0 ? ['', '## Nearest papers', '', ...nearest.map((link) => `- ${link}`)] : []),
    '',
  ].join('\n');
}

function note(title: string, says: string, links: readonly string[]): string {
  return [`# ${markdown(title)}`, '', says, '', ...links.map((link) => `- ${link}`), ''].join('\n');
}

/** A text whose signs Markdown leaves alone. */
const markdown = (text: string) => text.replace(/[\\`*_{}[\]<>#|$~]/g, '\\$&');

/** Paths of notes without their ending: safe on every system, each once, though a system may take capitals and small letters for one. */
class Names {
  readonly #taken = new Set<string>();

  take(folder: string, text: string): string {
    let name = text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    while (new TextEncoder().encode(name).length > LONGEST) name = [...name].slice(0, -1).join('');
    name = name.replace(/^[. ]+|(?<![. ])[. ]+$/g, '') || 'Untitled';
    if (RESERVED.test(name)) name += ' _';
    let path = `${folder}/${name}`;
    for (let at = 2; this.#taken.has(path.toLowerCase()); at++) path = `${folder}/${name} ${at}`;
    this.#taken.add(path.toLowerCase());
    return path;
  }
}
