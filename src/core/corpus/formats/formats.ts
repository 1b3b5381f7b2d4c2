import { CorpuscopeError } from '../../errors.ts';
import type { FileText } from '../decode.ts';
import { bibtex } from './bibtex/bibtex.ts';
import { bibTxt } from './bibtex/bibTxt.ts';
import { delimited } from './delimited.ts';
import type { Format, ReadOptions } from './format.ts';
import { jsonDocument } from './json/jsonDocument.ts';
import { jsonLines } from './json/jsonLines.ts';
import { pythonRecords } from './json/pythonRecords.ts';
import { labelledTable } from './labelledTable.ts';
import { marc } from './marc/marc.ts';
import { marcXml } from './marc/marcXml.ts';
import { papersPage } from './papersPage.ts';
import { arxivListing } from './plain/arxivListing.ts';
import { cochraneText } from './tagged/cochraneText.ts';
import { labelledLines } from './tagged/labelledLines.ts';
import { labelledText } from './tagged/labelledText.ts';
import { nbib } from './tagged/nbib.ts';
import { nepMail } from './plain/nepMail.ts';
import { ovidTagged } from './tagged/ovidTagged.ts';
import { proQuestText } from './tagged/proQuestText.ts';
import { pubMedSummary } from './plain/pubMedSummary.ts';
import { pubMedText } from './plain/pubMedText.ts';
import { pubTator } from './plain/pubTator.ts';
import { scienceDirect } from './plain/scienceDirect.ts';
import { refer } from './tagged/refer.ts';
import { refWorks } from './tagged/refWorks.ts';
import { ris } from './tagged/ris.ts';
import { scopusText } from './plain/scopusText.ts';
import { tagLines } from './tagged/tagLines.ts';
import { webOfScience } from './tagged/webOfScience.ts';
import { transposedTable } from './transposedTable.ts';
import { webPage } from './html/webPage.ts';
import { aclAnthology } from './xml/aclAnthology.ts';
import { arxivAtom } from './xml/arxivAtom.ts';
import { biocXml } from './xml/biocXml.ts';
import { citavi } from './xml/citavi.ts';
import { crossrefXml } from './xml/crossrefXml.ts';
import { dataCiteXml } from './xml/dataCiteXml.ts';
import { endNoteXml } from './xml/endNoteXml.ts';
import { jats } from './xml/jats.ts';
import { mods } from './xml/mods.ts';
import { oaiPmh } from './xml/oaiPmh.ts';
import { otherXml } from './xml/otherXml.ts';
import { primo } from './xml/primo.ts';
import { pubMedXml } from './xml/pubMedXml.ts';
import { rdf } from './xml/rdf.ts';
import { solr } from './xml/solr.ts';
import { spreadsheetMl } from './xml/spreadsheetMl.ts';
import { tei } from './xml/tei.ts';
import { yaml } from './yaml.ts';

// prettier-ignore
const TAGGED: readonly Format[] = [
  pubTator, nepMail, ris, ovidTagged, nbib, webOfScience, refWorks, refer, labelledText, proQuestText, cochraneText, pubMedText, pubMedSummary,
  scopusText, scienceDirect, tagLines, arxivListing,
];

// prettier-ignore
const XML: readonly Format[] = [
  pubMedXml, biocXml, spreadsheetMl, crossrefXml, arxivAtom, citavi, rdf, tei, marcXml, endNoteXml, mods, jats, dataCiteXml, oaiPmh, primo, aclAnthology, solr,
  webPage, otherXml,
];

/** Every format that is read, the most telling first: the first that fits is taken. */
export const FORMATS: readonly Format[] = [
  marc,
  bibTxt,
  pythonRecords,
  jsonLines,
  jsonDocument,
  ...XML,
  yaml,
  bibtex,
  ...TAGGED,
  transposedTable,
  labelledTable,
  labelledLines,
  delimited,
  papersPage,
];

/**
 * The format of a file.
 * @throws {CorpuscopeError} where none fits
 */
export function formatOf(text: FileText, options?: ReadOptions): Format {
  const format = FORMATS.find((candidate) => candidate.fits(text, options));
  if (format) return format;
  throw new CorpuscopeError('unknown format', {
    where: text.name,
    fix: `give ${FORMATS.filter((known) => known !== otherXml)
      .map(({ name }) => name)
      .join(', ')}`,
  });
}
