import { CorpuscopeError } from '../../errors.ts';
import type { FileText } from '../decode.ts';
import { delimited } from './delimited.ts';
import type { Format } from './format.ts';
import { jsonArray } from './jsonArray.ts';
import { jsonLines } from './jsonLines.ts';
import { papersPage } from './papersPage.ts';

/** Every format that is read, the most telling first: the first that fits is taken. */
const FORMATS: readonly Format[] = [jsonArray, jsonLines, delimited, papersPage];

/**
 * The format of a file.
 * @throws {CorpuscopeError} where none fits
 */
export function formatOf(text: FileText): Format {
  const format = FORMATS.find((candidate) => candidate.fits(text));
  if (format) return format;
  throw new CorpuscopeError('unknown format', {
    where: text.name,
    fix: `give ${FORMATS.map(({ name }) => name).join(', ')}`,
  });
}
