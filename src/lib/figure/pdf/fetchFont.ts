import { CorpuscopeError } from '#core/errors';

/** The file of a typeface. @throws CorpuscopeError where it cannot be fetched */
export async function fetchFont(url: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url);
    if (response.ok) return await response.arrayBuffer();
  } catch {
    // Told below, as for any other answer.
  }
  throw new CorpuscopeError('the typeface for PDFs cannot be fetched', {
    where: url,
    fix: 'see that the server is running, or take SVG',
  });
}
