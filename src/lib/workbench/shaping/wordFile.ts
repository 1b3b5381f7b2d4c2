import { CorpuscopeError } from '#core/errors';

/** Signs that no text holds. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const BINARY = /[\u0000-\u0008\u000e-\u001a]/;

/**
 * The text of a file of words: UTF-8, or UTF-16 with its mark. What another encoding's letters are is not guessed: a list of words is short, and saved again quickly.
 *
 * @throws {CorpuscopeError} where it is another encoding, or no text
 */
export async function wordFileText(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = decoded(bytes, label);
  if (text === null || BINARY.test(text)) {
    throw new CorpuscopeError('this is not text in UTF-8', {
      where: file.name,
      fix: 'save it as UTF-8 (in Excel “CSV UTF-8”), a word a line',
    });
  }
  return text;
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
