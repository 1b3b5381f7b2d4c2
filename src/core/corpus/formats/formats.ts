import { CorpuscopeError } from '../../errors.ts';
import type { FileText } from '../decode.ts';
import { bibtex } from './bibtex/bibtex.ts';
import { bibTxt } from './bibtex/bibTxt.ts';
import { delimited } from './delimited.ts';
import type { Format, ReadOptions } from './format.ts';
import { jsonDocument } from './jsonDocument.ts';
import { jsonLines } from './jsonLines.ts';
import { papersPage } from './papersPage.ts';
import { cochraneText } from './tagged/cochraneText.ts';
import { labelledText } from './tagged/labelledText.ts';
import { nbib } from './tagged/nbib.ts';
import { ovidTagged } from './tagged/ovidTagged.ts';
import { proQuestText } from './tagged/proQuestText.ts';
import { refer } from './tagged/refer.ts';
import { refWorks } from './tagged/refWorks.ts';
import { ris } from './tagged/ris.ts';
import { webOfScience } from './tagged/webOfScience.ts';

const TAGGED: readonly Format[] = [
  ...[ris, ovidTagged, nbib, webOfScience, refWorks, refer, labelledText, proQuestText, cochraneText],
];

/** Every format that is read, the most telling first: the first that fits is taken. */
const FORMATS: readonly Format[] = [bibTxt, jsonLines, jsonDocument, bibtex, ...TAGGED, delimited, papersPage];

/**
 * The format of a file.
 * @throws {CorpuscopeError} where none fits
 */
export function formatOf(text: FileText, options?: ReadOptions): Format {
  const format = FORMATS.find((candidate) => candidate.fits(text, options));
  if (format) return format;
  throw new CorpuscopeError('unknown format', {
    where: text.name,
    fix: `give ${FORMATS.map(({ name }) => name).join(', ')}`,
  });
}
