import type { FoundRecord } from '../../record.ts';
import { createFields, sortFields, type Field, type Value } from '../fields.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { attribute, textOf, type FoundElement, type XmlElement } from './xmlElements.ts';
import { xmlFormat } from './xmlFormat.ts';

/** A value of Solr's, of whatever kind. */
const VALUE = /<(?:arr|str|int|long|date)\s+name="/;

/** Answers of Solr, the search engine of many libraries (BASE, HAL, PLOS): fields are named by an attribute, lists are elements `arr`. */
export const solr = xmlFormat({
  name: 'Solr XML (BASE, HAL, PLOS)',
  roots: [],
  shows: new RegExp(`<response\\b[^]*<doc\\b[^>]*>\\s*${VALUE.source}`),
  records: ['doc'],
  read: recordOf,
});

const fieldOf = createFields();

function recordOf({ element, line, cut }: FoundElement): FoundRecord {
  const entries = element.children.flatMap((child): (readonly [Field, Value])[] => {
    if (typeof child === 'string') return [];
    // BASE writes Dublin Core's names in one word.
    const name = attribute(child, 'name').replace(/^dc(?=[a-z])/, 'dc:');
    return name === '' ? [] : [[fieldOf(name), valueOf(child)]];
  });
  return sortFields(entries, line, cut ? CUT_NOTE : '');
}

function valueOf(element: XmlElement): Value {
  if (element.name !== 'arr') return textOf(element);
  const texts = element.children.flatMap((child) => (typeof child === 'string' ? [] : [textOf(child)])).filter(Boolean);
  return texts.length === 1 ? texts[0]! : texts;
}
