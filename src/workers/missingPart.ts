import { CorpuscopeError } from '#core/errors';

/** What is told where code of the page does not arrive. */
export const missingPart = (): CorpuscopeError =>
  new CorpuscopeError('a part of this page could not be fetched', {
    fix: 'see that the server it came from runs and can be reached, then try again: what is open stays as it is',
  });

/** Why a thread ended. An event without a message tells of one whose code did not arrive. */
export const endOf = ({ message }: Partial<Pick<ErrorEvent, 'message'>>): Error =>
  message ? new Error(message) : missingPart();
