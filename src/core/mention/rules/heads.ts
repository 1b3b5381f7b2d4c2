import { isGeneric } from '../generic.ts';
import { candidateOf } from './listItems.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';

/** Nouns that, with a capital, end the name of a source of data: surveys, catalogues, cohorts, registries of any science. */
const HEAD =
  /^(?:Survey|Surveys|Catalog|Catalogue|Registry|Register|Cohort|Study|Reanalysis|Atlas|Census|Biobank|Archive|Repository|Panel|Collection|Competition|Challenge)$/;
/** Of these, the ones that end other names, too: they need a word of data near. */
const VAGUE = /^(?:Study|Panel|Register|Atlas|Archive|Repository|Collection|Competition|Challenge)$/;
const LINK = /^(?:of|and|for|the|in|on|&)$/;
const LEAD = /^(?:the|from|of|in|on|by|using|with|and|or|to|both|data)$/i;
const DATA =
  /\b(?:data|datasets?|samples?|cohort|participants|subjects|respondents|patients|records|survey|corpus|from the)\b/i;

/** Words of a name before its head, at most. */
const LONGEST = 8;

/**
 * "the National Longitudinal Survey of Youth", "the Framingham Heart Study", "the Cancer Genome Atlas": capitalised words within a sentence
 * that end in the noun of a source of data, the head included; and "1000 Genomes Project data".
 */
export function headedNames(view: SentenceView): Candidate[] {
  const { words, markOf, field, text, start, end } = view;
  if (field === 'title') return [];
  const found: Candidate[] = [];
  for (let head = 1; head < words.length; head++) {
    const word = words[head]!;
    const project = word.text === 'Project' && word.after === '' && words[head + 1]?.text === 'data';
    if (!project && !HEAD.test(word.text)) continue;
    if (word.before !== '' || markOf[head]?.kind === 'dataset') continue;
    if (VAGUE.test(word.text) && !DATA.test(text.slice(start, end))) continue;
    let first = head;
    let named = 0;
    for (let i = head - 1; i >= 0 && head - i <= LONGEST; i--) {
      const { text: before, shape, after } = words[i]!;
      if (after !== '' && !/^['’]s?$/.test(after)) break;
      if (markOf[i]?.kind === 'dataset' || markOf[i]?.kind === 'method') break;
      if (shape === 'title' || shape === 'strong' || (shape === 'number' && i === first - 1)) {
        if (words[i]!.start === start) break;
        first = i;
        if (shape !== 'number' && !isGeneric(before)) named++;
      } else if (!LINK.test(before) || before === 'the') break;
      if (words[i]!.before !== '') break;
    }
    if (head - first < 2 && !(head - first === 1 && named > 0)) continue;
    if (named === 0 && head - first < 3) continue;
    const lead = words[first - 1];
    if (!lead || !(LEAD.test(lead.text) || lead.after === ')')) continue;
    const last = subjectOf(view, head);
    found.push(candidateOf(view, { first, last }, 'the X Survey'));
    const short = words[last + 1];
    if (short?.before === '(' && short.after.startsWith(')') && /^\p{Lu}[\p{L}\d-]{1,9}$/u.test(short.text))
      found.push(candidateOf(view, { first: last + 1, last: last + 1 }, 'the X Survey'));
  }
  return found;
}

/** "… Survey of Youth": capitalised words after "of" or "on" belong to the name. */
function subjectOf({ words }: SentenceView, head: number): number {
  if (words[head]!.after !== '' || !/^(?:of|on)$/.test(words[head + 1]?.text ?? '')) return head;
  let last = head;
  for (let i = head + 2; i < words.length && words[i]!.shape === 'title' && words[i]!.before === ''; i++) {
    last = i;
    if (words[i]!.after !== '') break;
  }
  return last;
}
