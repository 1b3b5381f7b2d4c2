import { exportTable, EXPORT_TABLES } from '#core/atlas/tables/exportTable';
import { MANIFEST_FILE, tableFile } from '#core/atlas/folder';
import { encodeManifest, readManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { parseRecipe } from '#core/atlas/recipe';
import { sealOf, type Seal } from '#core/atlas/seal';
import { TABLE_NAMES, type Manifest, type TableName } from '#core/atlas/types';
import { buildAtlas } from '#core/build/buildAtlas';
import { readPapers } from '#core/corpus/readPapers';
import { unpackFiles } from '#core/corpus/unpack/unpackFiles';
import { CorpuscopeError } from '#core/errors';
import { parseGazetteer } from '#core/mention/parseGazetteer';
import type { Random } from '#core/random';
import { formatView, parseView } from '#lib/view/viewCodec.ts';
import { parseRange } from '../../src/cli/serve/byteRange.ts';
import { mutate } from './mutate.ts';
import { packedSamples } from './packedSamples.ts';
import { hostile, wellFormed, type Sample } from './samples.ts';

/** A reader with what it is fed. It throws where the reader breaks its word; what the reader says of bad input is no such thing. */
export interface Target {
  readonly name: string;
  /** One mutated input, and its size. */
  run(random: Random): Promise<number>;
}

/** Samples that are small enough to be mutated by the thousand. */
const TEXTS = [...wellFormed, ...hostile.filter(({ bytes }) => bytes.length < 20_000)];

export async function targets(): Promise<readonly Target[]> {
  const packed = await packedSamples();
  return [
    { name: 'readers', run: (random) => readSample(mutated(TEXTS, random)) },
    { name: 'packed', run: (random) => readSample(mutated(packed, random)) },
    { name: 'recipe', run: (random) => withText(RECIPES, random, recipeHolds) },
    { name: 'gazetteer', run: (random) => withText(GAZETTEERS, random, gazetteerHolds) },
    { name: 'address', run: (random) => withText(QUERIES, random, addressHolds) },
    { name: 'ranges', run: (random) => withText(RANGES, random, rangeHolds) },
    await atlasTarget(),
  ];
}

/** Reads a stranger's file. Every record of it is accounted for, or the file is refused in one line. */
export async function readSample({ name, bytes }: Sample): Promise<number> {
  await said(async () => {
    const files = await unpackFiles([{ name, bytes, sha256: '' }]);
    const { papers, intake } = readPapers(files);
    const used = intake.filter(({ outcome }) => outcome === 'used').length;
    check(used === papers.length, `${papers.length} papers of ${used} records used`);
    check(new Set(papers.map(({ id }) => id)).size === papers.length, 'an id twice');
    check(({} as { polluted?: boolean }).polluted === undefined, 'a prototype was changed');
    for (const { title, abstract } of papers) check(!/\0/.test(title + abstract), 'a NUL in a text');
  });
  return bytes.length;
}

const RECIPES = [
  JSON.stringify(parseRecipe({})),
  '{"topics": 12, "text": {"stopWords": {"add": ["image"]}, "synonyms": {"convnet": "CNN"}}, "mentions": {"gazetteer": [{"name": "Purrbase"}]}}',
  '{"mentions": {"decisions": [{"type": "rename", "name": "VOC", "to": "PASCAL VOC"}]}, "__proto__": {"seed": 1}}',
];
function recipeHolds(text: string): void {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return;
  }
  const recipe = parseRecipe(given);
  check(
    JSON.stringify(parseRecipe(recipe)) === JSON.stringify(recipe),
    'a complete recipe is another one when it is read again',
  );
}

const GAZETTEERS = [
  'name,aliases,casing\nPurrbase,PB|Purr,exact\nBarks,,any\n',
  '[{"name": "Purrbase", "aliases": ["PB"]}, "Barks"]',
];
function gazetteerHolds(text: string): void {
  for (const { name } of parseGazetteer(text, 'mine.csv')) check(name.length > 0, 'an entry without a name');
}

const QUERIES = [
  'view=papers&topic=1&topic=2&q=%22depth+map%22&sort=title',
  'view=compare&a=1&b=2&paper=p1',
  'dataset=ImageNet&open=ImageNet&picked=abc',
];
function addressHolds(text: string): void {
  const once = formatView(parseView(text));
  check(formatView(parseView(once)) === once, 'a view is another one when its address is read again');
}

const RANGES = ['bytes=0-99', 'bytes=-9', 'bytes=50-', 'bytes=0-1,5-9', 'lines=1-2'];
function rangeHolds(text: string): void {
  const range = parseRange(text, 1000);
  if (typeof range === 'string') return;
  check(
    range.start >= 0 && range.start <= range.end && range.end < 1000,
    `a range beyond the file: ${JSON.stringify(range)}`,
  );
}

/** Mutates a table and seals it anew, as a stranger could who makes an atlas: then only the reader's own care is left. */
async function atlasTarget(): Promise<Target> {
  const lines = Array.from({ length: 12 }, (_, at) => {
    const subject = ['cats purr and kittens', 'ships harbour and sailors', 'trains rails and stations'][at % 3]!;
    return JSON.stringify({
      title: `On ${subject} ${at}`,
      abstract: `We study the ${subject} of year${at} on ImageNet again.`,
    });
  });
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const corpus = () => readPapers([{ name: 'a.jsonl', bytes, sha256: '' }]);
  const { files } = await buildAtlas({ inputs: [], corpus }, parseRecipe({ topics: 2 }));
  const manifest = await readManifest(memoryFolder(files, 'atlas'));
  return {
    name: 'atlas',
    async run(random) {
      const table = TABLE_NAMES[random.below(TABLE_NAMES.length)]!;
      const own = files.get(tableFile(table))!;
      const changed = mutate(own, files.get(tableFile('papers'))!, random);
      const seals = Object.fromEntries(
        TABLE_NAMES.map((name) => [name, name === table ? sealOf(changed) : manifest.files[name]]),
      ) as Record<TableName, Seal>;
      const sealed = new Map(files)
        .set(tableFile(table), changed)
        .set(MANIFEST_FILE, encodeManifest(contentOf(manifest), seals));
      for (const name of EXPORT_TABLES) {
        await said(async () => {
          const folder = memoryFolder(sealed, 'atlas');
          const { rows, columns } = await exportTable(folder, await readManifest(folder), name);
          for (const { data } of columns) check(data.length === rows, 'a column of another length');
        });
      }
      return changed.length;
    },
  };
}

function contentOf({ files: _files, checksum: _checksum, ...content }: Manifest) {
  return content;
}

async function withText(seeds: readonly string[], random: Random, holds: (text: string) => void): Promise<number> {
  const samples = seeds.map((seed) => ({ name: '', bytes: new TextEncoder().encode(seed) }));
  const { bytes } = mutated(samples, random);
  await said(() => holds(new TextDecoder().decode(bytes)));
  return bytes.length;
}

function mutated(samples: readonly Sample[], random: Random): Sample {
  const { name, bytes } = samples[random.below(samples.length)]!;
  return { name, bytes: mutate(bytes, samples[random.below(samples.length)]!.bytes, random) };
}

/** Lets pass what a person is told: one line that says what to do. */
async function said(use: () => void | Promise<void>): Promise<void> {
  try {
    await use();
  } catch (error) {
    if (!(error instanceof CorpuscopeError)) throw error;
    check(error.what.length > 0, 'an error that says nothing');
  }
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
