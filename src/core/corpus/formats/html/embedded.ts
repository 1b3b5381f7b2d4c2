import type { RawRecord } from '../../record.ts';
import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { joinName } from '../../values/personName.ts';
import { barePmid } from '../../values/pmid.ts';
import { createFields } from '../fields.ts';
import { recordsIn } from '../json/jsonRecords.ts';
import { isJsonObject } from '../json/jsonText.ts';
import { RecordDraft } from '../recordDraft.ts';
import { attribute, type XmlElement } from '../xml/xmlElements.ts';
import { ofClass, within } from './htmlTree.ts';

/** The papers that a page says in OpenURLs for reference managers (COinS: `<span class="Z3988" title="…">`). */
export function coinsPapers(page: XmlElement): RawRecord[] {
  return ofClass(page, 'Z3988').flatMap((span) => {
    const said = new URLSearchParams(attribute(span, 'title'));
    const one = (...names: string[]) => names.map((name) => said.get(name)?.trim()).find(Boolean) ?? '';
    const draft = new RecordDraft(1);
    draft.title = one('rft.atitle', 'rft.title', 'rft.btitle');
    if (draft.title === '') return [];
    draft.abstract = one('rft.description', 'rft.abstract');
    const first = joinName(one('rft.aulast'), one('rft.aufirst', 'rft.auinit'));
    const all = said.getAll('rft.au').map((name) => name.trim());
    draft.authors.push(...(all.length > 0 ? all : [first]));
    draft.date = isoDate(one('rft.date'));
    draft.venue = one('rft.jtitle', 'rft.stitle', ...(one('rft.atitle') ? ['rft.btitle', 'rft.title'] : []));
    const ids = said.getAll('rft_id');
    draft.doi = ids.filter((id) => /^info:doi|doi\.org/.test(id)).map(bareDoi)[0] ?? '';
    draft.pmid = ids.map((id) => (/^info:pmid\//.test(id) ? barePmid(id.slice(10)) : '')).find(Boolean) ?? '';
    draft.url = ids.find((id) => /^https?:/.test(id)) ?? '';
    draft.type = one('rft.genre');
    return [draft.finish()];
  });
}

/** What schema.org calls works that have a title and authors. */
const WORK =
  /^(?:scholarly|medicalscholarly|tech|news)?article$|^(?:report|thesis|book|chapter|publicationvolume|creativework|dataset)$/i;

/** The papers that a page says in JSON-LD, in the words of schema.org. */
export function jsonLdPapers(page: XmlElement): RawRecord[] {
  const fieldOf = createFields();
  const scripts = within(
    page,
    (element) => element.name === 'script' && attribute(element, 'type') === 'application/ld+json',
  );
  return scripts.flatMap((script) =>
    worksIn(parsed(script.children.join(''))).flatMap((work) => [...recordsIn(work, fieldOf, 1)]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function worksIn(value: unknown, depth = 0): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => worksIn(item, depth));
  if (!isJsonObject(value) || depth > 4) return [];
  const types: readonly unknown[] = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  const hasTitle = 'headline' in value || 'name' in value;
  if (hasTitle && 'author' in value && types.some((type) => WORK.test(String(type)))) return [value];
  return ['@graph', 'mainEntity', 'itemListElement', 'item'].flatMap((key) => worksIn(value[key], depth + 1));
}
