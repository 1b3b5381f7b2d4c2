import type { Span } from '#core/text/words/sentences';
import { findInSentence, inAddress } from './findInSentence.ts';
import { explainedKey, withoutOverlaps, type FieldNames, type DoubtfulName, type FoundName } from './foundName.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import type { Meaning } from './meanings.ts';
import { readableSentences } from './readableSentences.ts';
import { isExplainedOtherwise } from './rules/shortForms.ts';
import { viewSentence } from './rules/sentenceView.ts';

/** Parts of names that tell a dataset by themselves, so that a sentence without any known word is worth reading. */
const SHAPED =
  /[Bb]ench(?:[-+\d]|\b)|BENCH|(?:Sem|Image|Life|Plant|Iber|Germ|Media)(?:Eval|CLEF)|NTIRE|DCASE|CLEF|NTCIR|TRECVID|EVALITA|BioCreative|\bLDC\d|Survey|Catalog|Registry|Cohort|Study|Reanalysis|Atlas|Census|Biobank|Archive|Project data|(?:set|suite|battery) of (?:[\w-]+ ){0,5}tasks|Olympics|(?:Dat|Hack)athon|Bake-?[Oo]ff|\b[A-Z][\w-]{0,30}\s(?:survey|catalog(?:ue)?|cohort|registry|reanalysis|study|trial)\b/;

/** Finds names in one field: one scan for what is known, then the rules in the sentences that speak of data. */
export function findInField(text: string, field: FieldNames['field'], lexicon: Lexicon<Meaning>): FieldNames {
  let cut: readonly Span[] | undefined;
  const sentences = () => (cut ??= readableSentences(text, field));
  const hits = lexicon.scan(text);
  const names: FoundName[] = [];
  const doubtful: DoubtfulName[] = [];
  const explained = new Set<string>();
  const shaped = SHAPED.test(text);
  if (shaped || hits.some(speaksOfData)) {
    let at = 0;
    for (const { start, end } of sentences()) {
      const inside: Hit<Meaning>[] = [];
      while (at < hits.length && hits[at]!.start < end) inside.push(hits[at++]!);
      if (!inside.some(speaksOfData) && !(shaped && SHAPED.test(text.slice(start, end)))) continue;
      const found = findInSentence(viewSentence(text, field, start, end, inside), inside, lexicon);
      names.push(...found.names);
      doubtful.push(...found.doubtful);
      for (const acronym of found.explained) explained.add(acronym);
    }
  }
  const unsure: FoundName[] = [];
  for (const [at, hit] of hits.entries()) {
    const { start, end } = hit;
    const meaning = hit.meanings.find(({ kind }) => kind === 'task' || kind === 'method');
    if (!meaning || meaning.kind === 'noun' || inAddress(text, start)) continue;
    const { kind, name, context } = meaning;
    if (isExplainedOtherwise(text, hit, name, hits[at - 1])) explained.add(explainedKey(kind, text.slice(start, end)));
    (context ? unsure : names).push({ start, end, kind, name, rule: 'alias' });
  }
  return { text, field, names: withoutOverlaps(names), doubtful, unsure, explained, sentences };
}

function speaksOfData({ meanings }: Hit<Meaning>): boolean {
  return meanings.some(({ kind }) => kind === 'dataset' || kind === 'noun');
}
