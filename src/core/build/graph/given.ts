import { GENERATOR } from '../../atlas/generator.ts';
import type { Previous } from '../../atlas/previous.ts';
import type { Recipe } from '../../atlas/recipe.ts';
import type { InputFile } from '../../corpus/inputFile.ts';
import { CorpuscopeError } from '../../errors.ts';
import type { Corpus } from '../../types.ts';
import type { OwnVectors } from '../../vectors/ownVectors.ts';
import type { Given } from './runner.ts';
import type { Values } from '../values.ts';

/** Where papers come from: files, or a corpus that is there already. */
export interface Source {
  /** Of the files, also of those that a ready corpus came from. */
  readonly inputs: Values['inputs'];
  /** The files, or the corpus: asked for only where no cache has what is made of them. */
  readonly files?: () => readonly InputFile[] | Promise<readonly InputFile[]>;
  readonly corpus?: () => Corpus | Promise<Corpus>;
  /** Vectors of the papers, which topics and map are to come from; none by default. */
  readonly own?: OwnVectors | null;
}

/** Values that no stage makes in a build, by name. */
export type GivenValues = { readonly [Name in keyof Values]?: Given<Values[Name]> };

/** What the stages are given, with keys that are equal only for equal values: a ready corpus was read by the recipe's settings. */
export function givenBy(
  { inputs, files, corpus, own = null }: Source,
  previous: Previous | null,
  { corpus: settings }: Pick<Recipe, 'corpus'>,
): GivenValues {
  const key = JSON.stringify(inputs.map(({ name, sha256: hash }) => [name, hash]));
  return {
    inputs: { key, value: () => inputs },
    ownVectors: { key: own ? `${own.sha256} ${own.column ?? ''}` : '', value: () => own },
    previous: { key: previous?.fingerprint ?? '', value: () => previous },
    ...(files && { files: { key, value: files } }),
    ...(corpus && {
      corpus: { key: `${key} ${JSON.stringify(settings)}`, value: async () => withPapers(await corpus()) },
    }),
  };
}

function withPapers(corpus: Corpus): Corpus {
  if (corpus.papers.length === 0) throw new CorpuscopeError('there are no papers', { fix: 'give files with papers' });
  return corpus;
}

/** Names the program that fills a cache: what another one made is not taken from it. */
export const programVersion = (version = ''): string => `${GENERATOR} ${version}`;
