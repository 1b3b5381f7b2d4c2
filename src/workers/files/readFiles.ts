import { plainDigest } from '#core/atlas/seal';
import { keyOf } from './preview.ts';
import { subtleDigest } from '../subtleDigest.ts';
import type { Recipe } from '#core/atlas/recipe';
import type { InputFile } from '#core/corpus/inputFile';
import { inInputOrder } from '#core/corpus/inputOrder';
import { readPapers } from '#core/corpus/readPapers';
import { unpackFiles } from '#core/corpus/unpack/unpackFiles';
import type { Corpus } from '#core/types';

/** A file as a person gave it to the page. */
export interface GivenFile {
  /** With its folder, where a folder was given. */
  readonly name: string;
  readonly content: Blob;
  /** It came with a folder: nobody chose this very file. */
  readonly inFolder: boolean;
}

export interface ReadFiles {
  readonly corpus: Corpus;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  /** What each file was taken for, by name; those that were left out are missing. */
  readonly formats: ReadonlyMap<string, string>;
  /** Title of each record that was read, by `keyOf`. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Files to papers with the account of every record, as `corpuscope build` reads them; a file without papers is in the account. */
export async function readFiles(files: readonly GivenFile[], settings: Recipe['corpus']): Promise<ReadFiles> {
  const inputs = inInputOrder(await Promise.all(files.map(inputOf)));
  const formats = new Map<string, string>();
  const titles = new Map<string, string>();
  const corpus = readPapers(await unpackFiles(inputs, settings), {
    ...settings,
    rules: settings,
    keepUseless: true,
    onFile: ({ name, format }) => formats.set(name, format),
    onRecord: (record) => record.kind === 'usable' && titles.set(keyOf(record.source), record.title),
  });
  return { corpus, inputs: inputs.map(({ name, sha256 }) => ({ name, sha256 })), formats, titles };
}

async function inputOf({ name, content, inFolder }: GivenFile): Promise<InputFile> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const sha256 = await (subtleDigest ?? plainDigest)(bytes);
  return { name, bytes, sha256, inFolder };
}
