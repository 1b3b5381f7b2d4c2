import { wholeNumber } from './wholeNumber.ts';

const NAMED =
  /\b(?:PMID[:\s]\s*|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/(?:pubmed|m\/pubmed)\/|\/pubmed\/)(\d{1,8})(?!\d)/i;

/** PubMed's number in a text or a link that names it (`PMID: 12653513`, `12653513[pmid]`); empty where there is none. */
export function pmidIn(text: string): string {
  return NAMED.exec(text)?.[1] ?? /(?<!\d)(\d{1,8})\[pmid\]/i.exec(text)?.[1] ?? '';
}

/** PubMed's number of a field that is meant for it; empty where it holds something else. */
export function barePmid(value: string): string {
  return /^(?:PMID:?\s*|MEDLINE:)?(\d{1,8})(?:\.0)?$/i.exec(wholeNumber(value.trim()))?.[1] ?? pmidIn(value);
}
