import { stampOfFile } from '#lib/figure/stampOfFile.ts';
import { parseView } from '#lib/view/viewCodec.ts';
import type { AtlasSource } from '#lib/workbench/atlasSource.svelte.ts';
import type { Workbench } from '#lib/workbench/workbench.svelte.ts';

/** A file that was dropped. */
interface GivenFile {
  readonly name: string;
  readonly content: Blob;
}

/** The name of a figure's numbers as this page gives them, or as a browser numbers a second one. */
const NUMBERS = /^corpuscope-.*-[0-9a-f]{12}(?: ?\(\d+\))?\.csv$/i;

/** Takes a figure or a recipe of this page; false where the files are neither. */
export async function takeDropped(files: readonly GivenFile[], source: AtlasSource): Promise<boolean> {
  if (await takeFigure(files, source.workbench)) return true;
  const [only] = files;
  if (only === undefined || files.length > 1 || !/\.json$/i.test(only.name)) return false;
  return source.offer.takeDropped(only.content, only.name);
}

/** Shows the view of a figure, or says why not; false where the files are no figure. */
async function takeFigure(files: readonly GivenFile[], bench: Workbench | undefined): Promise<boolean> {
  const [only] = files;
  const twin = files.find(({ name }) => /\.csv-metadata\.json$/i.test(name));
  const isPicture = files.length === 1 && /\.(?:svg|png|pdf)$/i.test(only!.name);
  if (isPicture) await show(only!, bench);
  else if (twin && files.every((file) => file === twin || NUMBERS.test(file.name))) await show(twin, bench);
  else if (files.length === 1 && NUMBERS.test(only!.name) && !(await holdsPapers(only!.content))) {
    if (bench)
      bench.notice = `${only!.name} holds the numbers of a figure, and CSV has no place for the view that they are of: drop what says where its numbers come from (${only!.name}-metadata.json, in the menu beside CSV), alone or with it.`;
  } else return false;
  return true;
}

/** Lists of papers are CSV too, and papers to be opened. */
async function holdsPapers(file: Blob): Promise<boolean> {
  const [heads = ''] = (await file.slice(0, 4096).text()).split('\n');
  return /(?:^|,)"?abstract/i.test(heads);
}

async function show({ name, content }: GivenFile, bench: Workbench | undefined): Promise<void> {
  if (!bench) return;
  const stamp = await stampOfFile(content);
  if (!stamp) {
    bench.notice = `${name} does not say which view it was taken from: drop an SVG, PNG or PDF that this page exported, or the description of a CSV file.`;
    return;
  }
  bench.go(parseView(stamp.view));
  const other = stamp.against
    ? ` It holds this atlas against another one (${stamp.against}): choose that under Compare.`
    : '';
  bench.notice =
    stamp.fingerprint === bench.atlas.manifest.fingerprint
      ? `The view that ${name} was taken from.${other}`
      : `${name} was taken from another atlas (${stamp.fingerprint}): this is its view, but topics and numbers may differ.`;
}
