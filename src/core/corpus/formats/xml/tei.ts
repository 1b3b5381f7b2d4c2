import { bareDoi, namedDoi } from '../../values/doi.ts';
import { bareArxiv } from '../../values/arxivId.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import { barePmid } from '../../values/pmid.ts';
import type { FoundRecord } from '../../record.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import {
  all,
  attribute,
  first,
  textAt,
  textOf,
  textsAt,
  within,
  type FoundElement,
  type XmlElement,
} from './xmlElements.ts';

/** TEI: papers as GROBID and HAL write them, a document each, and lists of references (`listBibl`). */
export const tei = xmlFormat({
  name: 'TEI',
  roots: ['TEI', 'teiCorpus', 'listBibl'],
  records: ['TEI', 'biblStruct', 'biblFull'],
  passedOver: ['encodingDesc', 'revisionDesc'],
  read(found) {
    const { element, line } = found;
    if (element.name !== 'TEI') return recordOf(found, element, undefined);
    const header = first(element, 'teiHeader');
    const isWork = ({ name }: XmlElement) => name === 'biblStruct' || name === 'biblFull';
    const whole = header && within(header, isWork)[0];
    // A paper says itself what it is, and has references; a list of references has a header that is about the list.
    if (header && (whole ?? first(header, 'profileDesc', 'abstract'))) return recordOf(found, whole ?? header, header);
    const listed = within(element, isWork);
    const records = listed.map((work, at) =>
      recordOf({ ...found, cut: found.cut && at === listed.length - 1 }, work, undefined),
    );
    return records.length > 0
      ? records
      : { kind: 'broken', line, reason: found.cut ? CUT_NOTE : 'no paper and no reference that TEI describes' };
  },
});

function recordOf({ line, cut }: FoundElement, work: XmlElement, header: XmlElement | undefined): FoundRecord {
  const draft = new RecordDraft(line);
  const [part, whole] = [first(work, 'analytic'), first(work, 'monogr')];
  const titles = part ?? whole ?? first(work, 'titleStmt') ?? work;
  draft.title = titleOf(titles) || (header ? textAt(header, 'fileDesc', 'titleStmt', 'title') : '');
  draft.venue = part && whole ? titleOf(whole) : '';
  const people = [titles, whole ?? work].map((parent) => all(parent, 'author').map(nameOf).filter(Boolean));
  draft.authors.push(...(people.find((names) => names.length > 0) ?? []));
  const abstracts = header ? all(header, 'profileDesc', 'abstract') : [];
  draft.abstract = abstracts[0] ? textOf(abstracts[0]) : textAt(work, 'note');
  draft.keywords.push(
    ...(header
      ? [
          ...textsAt(header, 'profileDesc', 'textClass', 'keywords', 'term'),
          ...within(header, ({ name }) => name === 'item').map(textOf),
        ]
      : []),
  );
  const dates = within(whole ?? work, ({ name }) => name === 'date');
  draft.date = dates.map((date) => isoDate(attribute(date, 'when')) || isoDate(textOf(date))).find(Boolean) ?? '';
  const ids = within(work, ({ name }) => name === 'idno').map(
    (id) => [attribute(id, 'type').toLowerCase(), textOf(id)] as const,
  );
  const idOf = (kind: string) => ids.find(([type]) => type === kind)?.[1] ?? '';
  const links = [
    ...within(work, ({ name }) => name === 'ptr' || name === 'ref').map((link) => attribute(link, 'target')),
    ...ids.map(([, id]) => id),
  ];
  draft.doi = bareDoi(idOf('doi')) || (links.map(namedDoi).find(Boolean) ?? '');
  draft.arxiv = bareArxiv(idOf('arxiv'));
  draft.pmid = barePmid(idOf('pmid'));
  draft.url = links.find((link) => /^https?:/.test(link)) ?? '';
  draft.language = languageCode(
    header ? attribute(first(header, 'profileDesc', 'langUsage', 'language'), 'ident') : attribute(titles, 'lang'),
  );
  draft.type = attribute(work, 'type');
  draft.addFacet('Publisher', whole ? textAt(whole, 'imprint', 'publisher') : '');
  for (const unit of whole ? all(whole, 'imprint', 'biblScope') : [])
    draft.addFacet(attribute(unit, 'unit') || 'Place in the whole', textOf(unit));
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

/** The main title, and the subtitle where it has an element of its own. */
function titleOf(parent: XmlElement): string {
  const titles = all(parent, 'title');
  const kind = (title: XmlElement) => attribute(title, 'type');
  const title =
    titles.find((one) => kind(one) === 'main' && textOf(one)) ??
    titles.find((one) => !/^(?:sub|short)/.test(kind(one)) && textOf(one));
  const rest = titles.find((one) => kind(one) === 'sub');
  return [title, rest]
    .map((one) => (one ? textOf(one) : ''))
    .filter(Boolean)
    .join(': ');
}

function nameOf(author: XmlElement): string {
  const name = first(author, 'persName') ?? first(author, 'name') ?? author;
  const given = textsAt(name, 'forename').join(' ');
  return joinName(textAt(name, 'surname'), given) || (first(name, 'surname') ? '' : textOf(name));
}
