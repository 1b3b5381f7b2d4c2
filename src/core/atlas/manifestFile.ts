import * as v from 'valibot';
import { CorpuscopeError } from '../errors.ts';
import { MANIFEST_FILE, type AtlasFolder } from './folder.ts';
import { manifestSchema } from './manifestSchema.ts';
import { plainDigest, type Seal } from './seal.ts';
import { ATLAS_FORMAT, TABLE_NAMES, type Manifest, type ManifestContent, type TableName } from './types.ts';

/**
 * The bytes of `atlas.json`: what the build says, the seals of the tables, and a checksum of all that, so that the manifest too is known
 * from any other.
 */
export function encodeManifest(content: ManifestContent, files: Readonly<Record<TableName, Seal>>): Uint8Array<ArrayBuffer> {
  const inOrder = Object.fromEntries(TABLE_NAMES.map((name) => [name, files[name]]));
  const said = { ...content, files: inOrder };
  return new TextEncoder().encode(JSON.stringify({ ...said, checksum: checksumOf(said) }, null, 2) + '\n');
}

/** SHA-256 of the manifest without its checksum, as JSON without spaces: how the file is indented does not matter. */
function checksumOf(manifest: object): string {
  return plainDigest(new TextEncoder().encode(JSON.stringify(manifest)));
}

/** What is wrong where a folder holds no atlas at all. */
export const NO_ATLAS = 'there is no atlas here';

const FIX = 'build it again with `corpuscope build`';

/**
 * The folder's manifest.
 *
 * @throws CorpuscopeError where there is no atlas, its manifest is broken, or another version wrote it
 */
export async function readManifest(folder: AtlasFolder): Promise<Manifest> {
  const where = folder.name;
  const given = await readJson(folder);
  if (given === null) {
    throw new CorpuscopeError(NO_ATLAS, { where, fix: 'build one with `corpuscope build`' });
  }
  const { checksum, ...said } = given;
  if (said['format'] !== ATLAS_FORMAT) {
    const format = JSON.stringify(said['format'] ?? null).slice(0, 40);
    throw new CorpuscopeError(`the atlas has format ${format}, and this version reads format ${ATLAS_FORMAT}`, {
      where,
      fix: FIX,
    });
  }
  if (checksum !== checksumOf(said)) throw broken('atlas.json is not as it was written', where);
  const parsed = v.safeParse(manifestSchema, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw broken(`atlas.json has a wrong ${v.getDotPath(issue) ?? 'shape'}`, where);
}

/** Whether the folder holds another atlas than the one that this manifest came with. */
export async function isReplaced(folder: AtlasFolder, { checksum }: Manifest): Promise<boolean> {
  const now = await readJson(folder).catch(() => null);
  return now !== null && typeof now['checksum'] === 'string' && now['checksum'] !== checksum;
}

async function readJson(folder: AtlasFolder): Promise<Record<string, unknown> | null> {
  const file = await folder.open(MANIFEST_FILE);
  if (!file) return null;
  const text = new TextDecoder().decode(await file.slice(0, file.byteLength));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw broken('atlas.json is not JSON', folder.name, cause);
  }
  if (typeof given !== 'object' || given === null) throw broken('atlas.json is no manifest', folder.name);
  return given as Record<string, unknown>;
}

function broken(what: string, where: string, cause?: unknown): CorpuscopeError {
  return new CorpuscopeError(`the atlas is broken: ${what}`, { where, fix: FIX, cause });
}
