import { isGeneric } from '../generic.ts';
import { HOST } from './challenges.ts';
import { candidateOf } from './listItems.ts';
import { isStrongWord } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';
import { shortens } from './shortForms.ts';

/** Nouns that, with a capital, end the name of a source of data: surveys, catalogues, cohorts, registries of any science. */
const HEAD =
  /^(?:Survey|Surveys|Catalog|Catalogue|Registry|Register|Cohort|Study|Reanalysis|Atlas|Census|Biobank|Archive|Repository|Panel|Collection|Competition|Challenge|Olympics|Olympiad|Datathon|Hackathon|Bake-?[Oo]ff)$/;
/** Of these, the ones that end other names, too: they need a word of data near. */
const VAGUE = /^(?:Study|Panel|Register|Atlas|Archive|Repository|Collection|Competition|Challenge)$/;
const CONTEST_HEAD = /^(?:Competition|Challenge)$/;
/** What is said of a contest that one takes part in. */
const ENTERED =
  /\b(?:solutions?|submi\w+|entr(?:y|ies)|participat\w+|winning|won|winners?|ranked|placed?|teams?|hosted|organi[sz]ed|held)\b/i;
/** Contests that "competition" after them tells: "the Zembla Prize competition". */
const CONTEST = /^(?:Prize|Cup|Bowl|Games)$/;
const CONTESTED = /^(?:competition|challenge|contest|tournament)$/;
/** Bodies of the state that bear such a name: "the Zemblan Geological Survey". */
const BODY = /^(?:Geological|Geologic|Antarctic|Ordnance|Hydrographic)$/;
/** "a Case Study": how it was done, not what is known of whom. */
const KIND_OF_STUDY =
  /^(?:Case|Pilot|User|Field|Feasibility|Comparative|Simulation|Design|Empirical|Preliminary) Study$/;
const LINK = /^(?:of|and|for|the|in|on|&)$/;
const LEAD = /^(?:the|from|of|in|on|by|using|with|and|or|to|both|data|an?)$/i;
const DATA =
  /\b(?:data|datasets?|samples?|cohort|participants|subjects|respondents|patients|records|survey|corpus|from the)\b/i;

/** Words of a name before its head, at most. */
const LONGEST = 8;

/**
 * "the National Longitudinal Survey of Youth", "the Framingham Heart Study", "the Cancer Genome Atlas": capitalised words within a sentence
 * that end in the noun of a source of data, the head included; "1000 Genomes Project data"; "the QUUX-9 survey", "the QuuxPM catalogue".
 */
export function headedNames(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let head = 1; head < view.words.length; head++) {
    const { after } = view.words[head]!;
    const readable = view.field === 'abstract' || (after !== '' ? /^[:,]/.test(after) : head === view.words.length - 1);
    found.push(...(readable ? namesEndingAt(view, head) : []), ...coinedBefore(view, head));
  }
  return found;
}

function namesEndingAt(view: SentenceView, head: number): Candidate[] {
  const { words, markOf, text, start, end } = view;
  const word = words[head]!;
  const next = word.after === '' ? (words[head + 1]?.text ?? '') : '';
  const project = word.text === 'Project' && next === 'data';
  const contest = CONTEST.test(word.text) && CONTESTED.test(next);
  if (!project && !contest && !HEAD.test(word.text)) return [];
  if (
    /^Grande?$|^Gran$/.test(words[head - 1]!.text) &&
    words[head - 2]?.shape !== 'title' &&
    words[head - 2]?.shape !== 'strong'
  )
    return [];
  if (KIND_OF_STUDY.test(`${words[head - 1]!.text} ${word.text}`)) return [];
  if (word.before !== '' || markOf[head]?.kind === 'dataset') return [];
  const entered = CONTEST_HEAD.test(word.text) && ENTERED.test(text.slice(start, end));
  if (VAGUE.test(word.text) && view.field === 'abstract' && !entered && !DATA.test(text.slice(start, end))) return [];
  let first = head;
  let named = 0;
  let known = false;
  for (let i = head - 1; i >= 0 && head - i <= LONGEST; i--) {
    const { text: before, shape, after } = words[i]!;
    if (after !== '' && !/^['’]s?$/.test(after)) break;
    if (markOf[i]?.kind === 'method') break;
    known = markOf[i]?.kind === 'dataset';
    if (known) break;
    if (
      shape === 'title' ||
      shape === 'strong' ||
      /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(before) ||
      (shape === 'number' && i === first - 1)
    ) {
      if (words[i]!.start === start) break;
      first = i;
      if (shape !== 'number' && !isGeneric(before)) named++;
    } else if (!LINK.test(before) || before === 'the') break;
    if (words[i]!.before !== '') break;
  }
  const last = subjectOf(view, head);
  const subject =
    (last > head + 2 && shortFormAfter(view, last, head) !== undefined) ||
    (last > head + 1 && /^(?:the|from)$/i.test(words[first - 1]?.text ?? ''));
  if (head - first < 2 && !(head - first === 1 && named > 0) && !subject) return [];
  if (named === 0 && head - first < 3 && !subject) return [];
  const short = shortFormAfter(view, last, first - (known ? 1 : 0));
  // "the SDSS Quuxing Galaxy Survey (SQGS)" is no other name of SDSS.
  if (known) return short === undefined ? [] : [candidateOf(view, { first: short, last: short }, 'the X Survey')];
  const lead = words[first - 1];
  // In a title, where every word has a capital, "the" in small letters and two words show a name.
  if (view.field === 'title' && !(lead?.text === 'the' && named > 1)) return [];
  if (!lead || !(LEAD.test(lead.text) || lead.after === ')') || BODY.test(words[head - 1]!.text)) return [];
  if (last === head && goesOn(view, head)) return [];
  if (entered && (HOST.test(words[first]!.text) || words[first]!.shape === 'number')) return [];
  const found = [candidateOf(view, { first, last: lastWithYear(view, last) }, 'the X Survey')];
  if (short !== undefined) found.push(candidateOf(view, { first: short, last: short }, 'the X Survey'));
  return found;
}

/** "the Claim Registry Model": what the next word names is no source of data. */
function goesOn({ words }: SentenceView, head: number): boolean {
  return (
    words[head]!.after === '' &&
    /^(?:Models?|Systems?|Frameworks?|Services?|Protocols?|Methods?|Tools?|Algorithms?|Platforms?|Networks?|Group|Team|Committee|Center|Centre|Board|Institute)$/.test(
      words[head + 1]?.text ?? '',
    )
  );
}

/** "the Zembla Datathon 2018" */
function lastWithYear({ words }: SentenceView, last: number): number {
  const isContest = /^(?:Datathon|Hackathon)$/.test(words[last]!.text) && words[last]!.after === '';
  return isContest && /^(?:19|20)\d{2}$/.test(words[last + 1]?.text ?? '') ? last + 1 : last;
}

/** The coined word in brackets after word `last`; of a name that begins before `first`, only where it shortens it. */
function shortFormAfter(view: SentenceView, last: number, first: number): number | undefined {
  const short = view.words[last + 1];
  if (short?.before !== '(' || !short.after.startsWith(')') || !/^\p{Lu}[\p{L}\d-]{1,9}$/u.test(short.text))
    return undefined;
  const from = shortens(view, last + 1);
  return view.markOf[first]?.kind !== 'dataset' || (from !== undefined && from <= last) ? last + 1 : undefined;
}

/** "… Survey of Youth": capitalised words after "of" or "on" belong to the name. */
function subjectOf({ words }: SentenceView, head: number): number {
  if (words[head]!.after !== '' || !/^(?:of|on)$/.test(words[head + 1]?.text ?? '')) return head;
  let last = head;
  for (let i = head + 2; i < words.length && words[i]!.before === ''; i++) {
    const linked = i > head + 2 && LINK.test(words[i]!.text) && words[i + 1]?.shape === 'title';
    if (words[i]!.shape === 'title') last = i;
    else if (!linked) break;
    if (words[i]!.after !== '') break;
  }
  return last;
}

/** Whose data a study has. */
const PEOPLE = /\b(?:data|samples?|cohort|participants|subjects|patients|phenotypes|women|men|children)\b/i;
const SMALL_HEAD =
  /^(?:study|trial|[Ss]urvey|[Cc]atalog(?:ue)?|[Cc]ohort|[Rr]egistry|[Rr]eanalysis|[Cc]ensus|[Bb]iobank)$/;
/** What only names look like: a digit, capitals within, two parts with capitals, four capitals or more. */
const COINED = /\d|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|-\p{Lu}|^\p{Lu}{4,}$/u;

/** "the QUUX-9 survey", "from the QuuxPM Catalog"; but "the AGN catalogue" is one of many. */
function coinedBefore(view: SentenceView, head: number): Candidate[] {
  const { words, markOf } = view;
  const name = words[head - 1]!;
  if (!SMALL_HEAD.test(words[head]!.text) || words[head]!.before !== '' || name.after !== '' || name.before !== '')
    return [];
  if (markOf[head - 1] || !isStrongWord(name) || !COINED.test(name.text) || /\p{Lu}s$/u.test(name.text)) return [];
  if (!/^(?:the|our|from)$/i.test(words[head - 2]?.text ?? '') || words[head - 2]!.after !== '') return [];
  const { text, start, end } = view;
  if (
    /^(?:study|trial)$/.test(words[head]!.text) &&
    !(/^(?:from|in|of)$/.test(words[head - 3]?.text ?? '') && PEOPLE.test(text.slice(start, end)))
  )
    return [];
  return [candidateOf(view, { first: head - 1, last: head - 1 }, 'the X Survey')];
}
