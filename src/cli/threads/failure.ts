import { CorpuscopeError } from '#core/errors';

/** An error on its way from one thread to another, which would lose its class. */
export interface Failure {
  readonly message: string;
  readonly usage: boolean;
  /** Only of defects of ours: what a person caused needs no stack. */
  readonly stack?: string;
}

export function toFailure(error: unknown): Failure {
  if (error instanceof CorpuscopeError) return { message: error.message, usage: error.detail.usage ?? false };
  const { message, stack } = error as Error;
  return { message, usage: false, ...(stack ? { stack } : {}) };
}

export function toError({ message, usage, stack }: Failure): Error {
  if (stack === undefined) return new CorpuscopeError(message, { usage });
  const error = new Error(message);
  error.stack = stack;
  return error;
}
