import type { HandedAtlas, HandedPaper } from './handedAtlas.ts';
import { paperKind } from './paperKinds.ts';
import { keywordsOf, withoutCommas } from './risFile.ts';
import { writeRecords, type RecordWriter, type Told } from './recordWriter.ts';

/**
 * Papers as CSL-JSON, which Pandoc, Quarto, Zotero and every citeproc read. Keywords are as in `toRis`, topics without commas.
 *
 * Source: https://github.com/citation-style-language/schema, `schemas/input/csl-data.json`, which allows no other names.
 */
export function toCslJson(atlas: HandedAtlas): string {
  return writeRecords(cslWriter(atlas), atlas.papers);
}

/** Writes {@link toCslJson} paper by paper. */
export function cslWriter({ topicNames }: Told): RecordWriter {
  const record = (paper: HandedPaper) => JSON.stringify(item(paper, topicNames.get(paper.topic) ?? ''));
  return { head: '[\n', between: ',\n', tail: '\n]\n', record };
}

function item(paper: HandedPaper, topic: string): object {
  const { id, title, abstract, year, bibliography } = paper;
  const { authors, venue, date, doi, arxiv, pmid, url, language, keywords, type } = bibliography;
  const parts = (date || String(year ?? '')).split('-').map(Number).filter(Boolean);
  return {
    id,
    type: paperKind(type).csl,
    title: oneLine(title),
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...(parts.length > 0 && { issued: { 'date-parts': [parts] } }),
    ...(venue && { 'container-title': oneLine(venue) }),
    ...(abstract && { abstract: oneLine(abstract) }),
    ...(doi && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
    ...(arxiv && { archive: 'arXiv', number: `arXiv:${arxiv}` }),
    ...((url || arxiv) && { URL: url || `https://arxiv.org/abs/${arxiv}` }),
    ...(language && { language }),
    keyword: keywordsOf(paper, withoutCommas(topic), keywords).join('; '),
  };
}

/** A name of the atlas, `Family, Given, Suffix`, in its parts; one without a comma is that of a body, or has but one part. */
function nameOf(author: string): object {
  const [family, given, suffix] = author.split(', ');
  return given === undefined ? { literal: author } : { family, given, ...(suffix && { suffix }) };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
