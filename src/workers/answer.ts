import { CorpuscopeError } from '#core/errors';

/** What an error says, in a form that can be posted: a class of ours would arrive as a plain `Error`. */
export interface Refusal {
  readonly what: string;
  readonly where: string;
  readonly fix: string;
}
export type Answer<Value> = { readonly value: Value } | { readonly refused: Refusal };

/** The worker's side: errors that are meant for a person become an answer. */
export async function answered<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof CorpuscopeError)) throw error;
    return { refused: { what: error.what, where: error.detail.where ?? '', fix: error.detail.fix ?? '' } };
  }
}

/** The page's side. @throws CorpuscopeError with the worker's own words where it refused */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if ('value' in answer) return answer.value;
  const { what, where, fix } = answer.refused;
  throw new CorpuscopeError(what, { ...(where && { where }), ...(fix && { fix }) });
}
