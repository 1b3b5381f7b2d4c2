import { arxivIn, bareArxiv } from '../../values/arxivId.ts';
import { bareDoi, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import { barePmid } from '../../values/pmid.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, attribute, first, textAt, textOf, textsAt, type XmlElement } from './xmlElements.ts';

const AUTHOR =
  /^(?:aut|author|cre|creator|dis|inv|inventor|cmp|composer|art|artist|ive|interviewee|ctg|cartographer|prg|programmer|)$/i;

/** The Library of Congress's MODS, as libraries and Zotero write it. What is said of the host (`relatedItem`) is not the work's own. */
export const mods = xmlFormat({
  name: 'MODS',
  roots: ['mods', 'modsCollection'],
  shows: /<(?:\w+:)?mods[\s>]/,
  records: ['mods'],
  read({ element, line, cut }) {
    const draft = new RecordDraft(line);
    const hosts = all(element, 'relatedItem').filter((item) =>
      ['host', 'series', ''].includes(attribute(item, 'type')),
    );
    const host = hosts.find((item) => attribute(item, 'type') === 'host');
    draft.title = titleOf(element);
    draft.abstract = textsAt(element, 'abstract').join('\n');
    const names = all(element, 'name');
    const makers = names.filter(isAuthor);
    // Of a picture or a map, whoever has made it.
    draft.authors.push(
      ...(makers.length > 0 ? makers : names.filter((name) => !hasRole(name, HELPER))).map(nameOf).filter(Boolean),
    );
    draft.venue = hosts.map(titleOf).find(Boolean) ?? '';
    draft.type = textAt(element, 'genre') || textAt(element, 'typeOfResource');
    const subjects = all(element, 'subject').flatMap((subject) =>
      subject.children.filter((child): child is XmlElement => typeof child !== 'string'),
    );
    draft.keywords.push(
      ...subjects.filter(({ name }) => ['topic', 'geographic', 'temporal'].includes(name)).map(textOf),
    );
    draft.language = languageCode(textAt(element, 'language', 'languageTerm') || textAt(element, 'language'));
    draft.date = dateOf(element) || (host ? dateOf(host) : '');
    const links = textsAt(element, 'location', 'url');
    draft.url = links[0] ?? '';
    const ids = all(element, 'identifier').map((id) => [attribute(id, 'type').toLowerCase(), textOf(id)] as const);
    const idOf = (...kinds: string[]) => ids.find(([kind]) => kinds.includes(kind))?.[1] ?? '';
    draft.doi = bareDoi(idOf('doi')) || ([...links, ...ids.map(([, id]) => id)].map(namedDoi).find(Boolean) ?? '');
    draft.arxiv = bareArxiv(idOf('arxiv')) || (links.map(arxivIn).find(Boolean) ?? '');
    draft.pmid = barePmid(idOf('pmid', 'pubmed', 'medline'));
    draft.url ||= /^https?:/.test(idOf('uri')) ? idOf('uri') : '';
    draft.id = textAt(element, 'recordInfo', 'recordIdentifier') || attribute(element, 'ID');
    for (const [kind, id] of ids)
      if (!['doi', 'pmid', 'arxiv'].includes(kind)) draft.addFacet(kind || 'identifier', id);
    draft.addFacet('Publisher', textAt(element, 'originInfo', 'publisher'));
    draft.addFacet('Place', textAt(element, 'originInfo', 'place', 'placeTerm'));
    for (const note of textsAt(element, 'note')) draft.addFacet('Notes', note);
    for (const editor of all(element, 'name').filter((name) => !draft.authors.includes(nameOf(name))))
      draft.addFacet('Other names', nameOf(editor));
    const part = first(element, 'part') ?? (host && first(host, 'part'));
    for (const detail of part ? all(part, 'detail') : [])
      draft.addFacet(attribute(detail, 'type') || 'Part', textAt(detail, 'number'));
    if (cut) draft.addNote(CUT_NOTE);
    return draft.finish();
  },
});

/** The title proper: translated, uniform and short ones have a type. */
function titleOf(element: XmlElement): string {
  const infos = all(element, 'titleInfo');
  const info = infos.find((candidate) => attribute(candidate, 'type') === '' && textAt(candidate, 'title')) ?? infos[0];
  if (!info) return '';
  const article = textAt(info, 'nonSort');
  const title = `${article}${article && !/['’]$/.test(article) ? ' ' : ''}${textAt(info, 'title')}`.trim();
  const rest = textAt(info, 'subTitle');
  return title && rest ? `${title}${/[:?!]$/.test(title) ? '' : ':'} ${rest}` : title;
}

const HELPER =
  /^(?:edt|edit\w*|ed|trl|translator|pbl|publisher|ths|thesis advisor|advisor|dgs|ctb|contributor|spn|sponsor|his|host institution|dgg|degree grantor|fnd|funder|rev|reviewer|com|compiler|own|owner|dpc|depicted)\b/i;

function hasRole(name: XmlElement, role: RegExp): boolean {
  return rolesOf(name).some((term) => role.test(term));
}

function rolesOf(name: XmlElement): string[] {
  return all(name, 'role').flatMap((role) =>
    textsAt(role, 'roleTerm').concat(first(role, 'roleTerm') ? [] : textOf(role)),
  );
}

const isAuthor = (name: XmlElement) => rolesOf(name).length === 0 || hasRole(name, AUTHOR);

function nameOf(name: XmlElement): string {
  const parts = all(name, 'namePart');
  const of = (...kinds: string[]) =>
    parts
      .filter((part) => kinds.includes(attribute(part, 'type')))
      .map(textOf)
      .join(' ');
  return (
    joinName(of('family'), of('given'), of('family') ? of('termsOfAddress') : '') ||
    // Years of life may stand behind a name.
    of('')
      .replace(/ ?\[\d{4}[^[\]]*\]$/, '')
      .replace(/(?<!\s)\s*,\s*/g, ', ') ||
    textAt(name, 'displayForm')
  );
}

function dateOf(element: XmlElement): string {
  const origins = all(element, 'originInfo');
  const named = ['dateIssued', 'copyrightDate', 'dateCreated', 'dateOther'].flatMap((kind) =>
    origins.flatMap((origin) => all(origin, kind)),
  );
  // The library's own mark for the date that counts.
  const key = named.filter((date) => attribute(date, 'keyDate') === 'yes');
  const dates = [...key, ...named, ...all(element, 'part', 'date')];
  const usable = dates.filter((date) => attribute(date, 'point') !== 'end');
  return usable.map((date) => isoDate(textOf(date))).find(Boolean) ?? '';
}
