import { CorpuscopeError } from '#core/errors';

/** Why something is not shown, in words for the person in front of the page. */
export interface Failure {
  /** One sentence. */
  readonly what: string;
  /** Where it went wrong; empty where that says nothing. */
  readonly where: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
}

/** What an error says to a reader. An error that is not meant for readers keeps its message as `where`, so that it can be reported. */
export function explain(error: unknown): Failure {
  if (error instanceof CorpuscopeError) {
    return {
      what: sentence(error.what),
      where: error.detail.where ?? '',
      fix: sentence(error.detail.fix ?? 'try again'),
    };
  }
  return {
    what: 'The page met an error that it does not know.',
    where: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    fix: 'Reload the page; if it happens again, please report it with the line below.',
  };
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return first.endsWith('.') ? first : `${first}.`;
}
