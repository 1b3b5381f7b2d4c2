import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_TABLES, exportTable } from '#core/atlas/tables/exportTable';
import { MANIFEST_FILE, tableFile } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { parseRecipe } from '#core/atlas/recipe';
import { checkTables, readTable } from '#core/atlas/tables/tableFile';
import { ATLAS_FORMAT, TABLE_NAMES, type Manifest } from '#core/atlas/types';
import { buildAtlas } from '#core/build/buildAtlas';
import { readPapers } from '#core/corpus/readPapers';
import { createRandom } from '#core/random';
import { textFile } from '../corpus/textFile.ts';

type Files = Map<string, Uint8Array>;

const SUBJECTS = [
  ['cats', 'purr', 'kittens'],
  ['ships', 'harbour', 'sailors'],
  ['trains', 'rails', 'stations'],
];
/** Four papers on each subject. */
const PAPERS = Array.from({ length: 12 }, (_, at) => {
  const [subject, one, other] = SUBJECTS[at % 3]!;
  const abstract = `We study ${subject} on ImageNet. The ${one} of ${subject} and their ${other} in year number${at}.`;
  return JSON.stringify({ id: `n${at}`, title: `On ${subject} ${at}`, abstract });
});

async function build(topics: number): Promise<Files> {
  const corpus = () => readPapers([textFile('papers.jsonl', PAPERS.join('\n'))]);
  return (await buildAtlas({ inputs: [], corpus }, parseRecipe({ topics }))).files;
}

const folder = (files: Files) => memoryFolder(files, 'map');

let files: Files;
let manifest: Manifest;
beforeAll(async () => {
  files = await build(2);
  manifest = await readManifest(folder(files));
});

/** All that an atlas says. */
async function everything(from: Files): Promise<string> {
  const said = await readManifest(folder(from));
  const tables = [];
  for (const name of TABLE_NAMES) tables.push(await readTable(folder(from), said, name));
  return JSON.stringify([said, tables], (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value));
}

describe('an atlas of which one bit is another', () => {
  it('is refused by the name of the file, or says what it said', async () => {
    const random = createRandom(7);
    const before = await everything(files);
    const names = [...files.keys()];
    let refused = 0;
    for (let attempt = 0; attempt < 200; attempt++) {
      const name = names[attempt % names.length]!;
      const bytes = files.get(name)!.slice();
      bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
      const after = await everything(new Map(files).set(name, bytes)).catch((error: Error) => error);
      if (after instanceof Error) {
        refused++;
        expect(after.message).toMatch(name === MANIFEST_FILE ? /^map: the (atlas is broken: atlas\.json|atlas has format)/ : `map/${name}: the atlas is broken`);
      } else expect(after).toBe(before);
    }
    // A space of the manifest may become a line feed.
    expect(refused).toBeGreaterThan(190);
  });
});

describe('an atlas', () => {
  it('is whole as it was built', async () => {
    await checkTables(folder(files), manifest);
  });

  it.each(EXPORT_TABLES)('whose tables are cut short does not export %s', async (name) => {
    const cut = new Map([...files].map(([file, bytes]) => [file, file === MANIFEST_FILE ? bytes : bytes.slice(0, -9)]));
    await expect(exportTable(folder(cut), manifest, name)).rejects.toThrow(/\.parquet: the atlas is broken: a table is not/);
  });

  it('that was built again while it is open says so', async () => {
    const again = await build(3);
    for (const changed of [again, new Map(again).set(tableFile('papers'), files.get(tableFile('papers'))!)]) {
      const read = readTable(folder(changed), manifest, 'topics');
      await expect(read).rejects.toThrow('map/topics.parquet: this atlas was built again since it was opened; open it again');
    }
  });

  it('with a table of another atlas is broken', async () => {
    const mixed = new Map(files).set(tableFile('topics'), (await build(3)).get(tableFile('topics'))!);
    await expect(checkTables(folder(mixed), manifest)).rejects.toThrow('map/topics.parquet: the atlas is broken');
  });

  it('without a table is broken', async () => {
    const less = new Map(files);
    less.delete(tableFile('neighbours'));
    await expect(checkTables(folder(less), manifest)).rejects.toThrow('map/neighbours.parquet: the atlas is broken: a table is missing');
  });
});

describe('a manifest', () => {
  const withText = (text: string) => folder(new Map(files).set(MANIFEST_FILE, new TextEncoder().encode(text)));
  const text = () => new TextDecoder().decode(files.get(MANIFEST_FILE));

  it('may be indented as one likes', async () => {
    expect(await readManifest(withText(JSON.stringify(JSON.parse(text()))))).toEqual(manifest);
  });

  it.each([
    ['', 'atlas.json is not JSON'],
    ['[]', 'the atlas has format null'],
    ['null', 'atlas.json is no manifest'],
    ['"text"', 'atlas.json is no manifest'],
    [`{"format": ${ATLAS_FORMAT - 1}}`, `the atlas has format ${ATLAS_FORMAT - 1}, and this version reads format ${ATLAS_FORMAT}; build it again`],
    ['{"format": 2}', `the atlas has format 2, and this version reads format ${ATLAS_FORMAT}; build it again`],
    ['{"format": "evil\\u001b[2J"}', 'format "evil\\u001b[2J"'],
    [`{"format": ${ATLAS_FORMAT}}`, 'atlas.json is not as it was written'],
    [`{"format": ${ATLAS_FORMAT}, "__proto__": {"checksum": 1}}`, 'atlas.json is not as it was written'],
  ])('%s is refused', async (wrong, message) => {
    await expect(readManifest(withText(wrong))).rejects.toThrow(message);
  });

  it('that was changed is refused', async () => {
    const changed = text().replace('"papers": 12', '"papers": 13');
    expect(changed).not.toBe(text());
    await expect(readManifest(withText(changed))).rejects.toThrow('atlas.json is not as it was written');
  });
});
