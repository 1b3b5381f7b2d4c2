import type { InputFile } from '#core/corpus/inputFile';
import { unpackFiles } from '#core/corpus/unpack/unpackFiles';
import { CorpuscopeError } from '#core/errors';
import { stretchSource } from '../byteSources.ts';
import { readInput } from '../inputs.ts';
import { isSystemError, reasonOf } from '../systemError.ts';
import type { Piece, Plan } from './plan.ts';

/**
 * The files of one shard of the input, unpacked, in their order.
 *
 * @throws CorpuscopeError behind the last file of an input that is not what it was when the plan was made
 */
export async function* readShard({ shards, inputs, recipe }: Plan, index: number): AsyncGenerator<InputFile> {
  for (const piece of shards[index]!) {
    const { path, name } = inputs[piece.input]!;
    const changed = (why: string, cause?: unknown) =>
      new CorpuscopeError(`${why} since the plan was made`, {
        where: name,
        fix: `put ${path} back as it was, or make a new plan in another folder`,
        cause,
      });
    try {
      const { file, sha256 } = open(piece, inputs);
      yield* await unpackFiles([file], recipe.corpus);
      if (file.sha256 !== sha256) throw changed('the file was changed');
    } catch (cause) {
      if (isSystemError(cause))
        throw changed(`the file cannot be read any more (${reasonOf(cause)}), and could`, cause);
      throw cause;
    }
  }
}

function open({ input, stretch }: Piece, inputs: Plan['inputs']): { file: InputFile; sha256: string } {
  const { path, name, inFolder, obstacle, sha256 } = inputs[input]!;
  if (!stretch) return { file: readInput({ path, shown: path, name, inFolder, obstacle }), sha256 };
  const bytes = stretchSource(path, stretch.from, stretch.to);
  const file = {
    ...{ name, inFolder, bytes, linesBefore: stretch.linesBefore },
    get sha256() {
      return bytes.sha256;
    },
  };
  return { file, sha256: stretch.sha256 };
}
