import { REBUILT } from '#core/atlas/tables/tableFile';
import { CorpuscopeError } from '#core/errors';
import { missingPart } from '#workers/missingPart';
import { isMissingPart } from './missingParts.ts';

/** Why something is not shown, in words for the person in front of the page. */
export interface Failure {
  /** One sentence. */
  readonly what: string;
  /** Where it went wrong; empty where that says nothing. */
  readonly where: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
  /** True where only the page's reloading helps: the atlas is another one by now. */
  readonly reload: boolean;
}

/** What an error says to a reader. An error that is not meant for readers keeps its message as `where`, so that it can be reported. */
export function explain(error: unknown): Failure {
  if (isMissingPart(error)) return explain(missingPart());
  if (error instanceof CorpuscopeError) {
    return {
      what: sentence(error.what),
      where: error.detail.where ?? '',
      fix: error.what === REBUILT ? 'Reload the page to see the new one.' : sentence(error.detail.fix ?? 'try again'),
      reload: error.what === REBUILT,
    };
  }
  return {
    what: 'The page met an error that it does not know.',
    where: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    fix: 'Reload the page; if it happens again, please report it with the line below.',
    reload: false,
  };
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return first.endsWith('.') ? first : `${first}.`;
}
