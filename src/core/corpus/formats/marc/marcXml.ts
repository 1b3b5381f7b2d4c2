import { xmlFormat } from '../xml/xmlFormat.ts';
import { all, attribute, textAt, textOf, within, type FoundElement, type XmlElement } from '../xml/xmlElements.ts';
import type { RawRecord } from '../../record.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { recordOfMarc, type MarcField } from './marcRecord.ts';

/** MARC 21 and UNIMARC as XML, alone or in answers of SRU and OAI-PMH. */
export const marcXml = xmlFormat({
  name: 'MARCXML',
  roots: [],
  shows: /<(?:\w+:)?datafield\s[^>]*\btag\s*=/,
  records: ['record'],
  read({ element, line, cut }: FoundElement): RawRecord | RawRecord[] {
    // Answers of services put the record into one of their own.
    const sources = within(element, (inner) => inner.name === 'record' && all(inner, 'datafield').length > 0);
    const records = sources.map((source) =>
      recordOfMarc({ line, cut, leader: textAt(source, 'leader'), fields: fieldsOf(source) }),
    );
    return records.length > 0
      ? records
      : { kind: 'broken', line, reason: cut ? CUT_NOTE : 'a record without fields of MARC' };
  },
});

function fieldsOf(record: XmlElement): MarcField[] {
  return record.children.flatMap((field): MarcField[] => {
    if (typeof field === 'string') return [];
    const tag = attribute(field, 'tag');
    const indicators = attribute(field, 'ind1') + attribute(field, 'ind2');
    if (field.name === 'controlfield') return [{ tag, indicators, parts: [['', rawOf(field)]] }];
    if (field.name !== 'datafield') return [];
    const parts = all(field, 'subfield').map((part) => [attribute(part, 'code'), textOf(part)] as const);
    return [{ tag, indicators, parts }];
  });
}

/** In control fields each place has its meaning, blanks too. */
function rawOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}
