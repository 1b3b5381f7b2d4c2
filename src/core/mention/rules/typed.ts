import { isGeneric } from '../generic.ts';
import { runBefore } from './beforeNoun.ts';
import { isName, isStrongName, isStrongWord, looksLikeModel, type Run } from './names.ts';
import type { Candidate, Mark, SentenceView } from './sentenceView.ts';
import { SURE, commonWords, fromCapital, quotedWords, upToNoun, withAnd, withOf } from './wholeNames.ts';

const YEAR = /^(?:19|20)\d{2}$/;
const BEFORE =
  /^(?:the|on|of|from|in|for|using|with|our|and|a|an|called|like|new|public|popular|large-scale|standard|challenging|entire|original|full|whole|as|publicly|available|benchmark)$/i;

/**
 * "the X dataset", "on the X and Y benchmarks", "the X test set": a name right before the noun.
 * In titles, where every word has a capital, and before nouns that mean other things too (challenge, collection), only a coined word
 * or acronym counts.
 */
export function typedNames(view: SentenceView): Candidate[] {
  const { words, marks, field } = view;
  const found: Candidate[] = [];
  for (const noun of marks) {
    if (noun.kind !== 'noun' || noun.first === 0 || isVerb(view, noun)) continue;
    if (words[noun.first]!.before !== '') continue;
    const common = quotedWords(view, noun) ?? commonWords(view, noun);
    if (common) {
      found.push({ start: words[common.first]!.start, end: words[common.last]!.end, rule: `the X ${noun.name}` });
      continue;
    }
    const run = runBefore(view, noun.first - 1);
    if (!run || view.markOf[run.last]?.kind === 'dataset' || followsKnown(view, run)) continue;
    const strong = isStrongName(view, run);
    if (!strong && isProper(view, noun, run) && !isAny(view, run, noun) && !isProgram(view, noun)) {
      found.push({
        start: words[fromCapital(view, run.first)]!.start,
        end: words[noun.last]!.end,
        rule: `the X ${noun.name}`,
      });
      continue;
    }
    if (!isName(view, run) || isKindOfData(view, noun, run) || isProgram(view, noun)) continue;
    if (!strong && isAny(view, run, noun)) continue;
    const whole =
      strong || plural(words[noun.last]!.text)
        ? withOf(view, upToNoun(view, run, noun))
        : withAnd(view, withOf(view, run));
    const titled = /^\p{Lu}/u.test(words[noun.first]!.text) && view.markOf[noun.last + 1]?.kind === 'noun';
    const sure = (SURE.has(noun.name) || titled) && field !== 'title';
    const dated = isDatedChallenge(view, noun, whole);
    if (!strong && !sure && !dated) continue;
    const lead = run.first > 0 ? words[run.first - 1]!.text : '';
    const many = plural(words[noun.last]!.text);
    const beside = many && isBeside(view, run);
    if (
      !strong &&
      !beside &&
      whole.first === whole.last &&
      (many || !(leadsIn(view, run.first) || isOneOf(view, run.first, noun)))
    )
      continue;
    if (many && run.first === run.last && /^\p{Lu}{2}$/u.test(words[run.first]!.text)) continue;
    if (many && run.first === run.last && !namesPlural(words[run.first]!.text, lead)) continue;
    if (/^(?:functions?|problems?|instances?)$/.test(words[noun.last + 1]?.text ?? '') && noun.name === 'benchmark')
      continue;
    if (
      strong &&
      run.first === run.last &&
      looksLikeModel(view, run) &&
      !SURE.has(noun.name) &&
      noun.name !== 'shared task'
    )
      continue;
    const named =
      /^(?:Challenge|Competition)$/.test(words[noun.last]!.text) &&
      noun.first === noun.last &&
      touches(words, whole, noun.first);
    found.push({
      start: words[whole.first]!.start,
      end: words[dated ? noun.last + 1 : named ? noun.last : whole.last]!.end,
      rule: `the X ${noun.name}`,
    });
  }
  return [...found, ...sequenceNames(view)];
}

/** "The accelerator challenges the readout": an object follows. */
function isVerb({ words }: SentenceView, { last }: Mark): boolean {
  const { text, after } = words[last]!;
  return text === 'challenges' && after === '' && /^(?:the|an?|our|this|us|any)$/.test(words[last + 1]?.text ?? '');
}

/** "QUAX and Cornell datasets": after "and", beside a name. */
function isBeside({ words }: SentenceView, { first, last }: Run): boolean {
  const other = words[first - 2];
  return (
    first === last &&
    /^(?:and|&)$/.test(words[first - 1]?.text ?? '') &&
    other !== undefined &&
    isStrongWord(other) &&
    /^,?$/.test(other.after)
  );
}

function plural(noun: string): boolean {
  return /s$|^corpora$/.test(noun) && noun !== 'corpus';
}

/** "The SunnyvaleBigLoop sequences": a coined word in the midst of whose letters stand capitals. */
function sequenceNames({ words, markOf }: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  words.forEach(({ text }, at) => {
    const name = words[at - 1];
    if (!/^(?:sequences|recordings)$/.test(text) || name?.after !== '' || name.before !== '' || markOf[at - 1]) return;
    if (/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+/u.test(name.text) && /^the$/i.test(words[at - 2]?.text ?? ''))
      found.push({ start: name.start, end: name.end, rule: 'the X sequences' });
  });
  return found;
}

/** An article, a numeral, a quantifier or praise: what follows is any such data, not the data of that name. */
const ANY =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|multiple|various|other|existing|any|each|every|some|most|all|few|numerous|diverse|different|both|first|new|novel|\p{Ll}+est)$/u;
const MODIFIERS = 4;

/** "a General Practice database", "a public Heart Disease database": after the indefinite article capitals only say what kind. */
function isAny({ words, markOf }: SentenceView, { first, last }: Run, noun: Mark): boolean {
  let at = first - 1;
  const skip = (shape: RegExp) =>
    words[at]?.after === '' && shape.test(words[at]!.shape) && !/^an?$/i.test(words[at]!.text);
  while (skip(/^(?:title|strong)$/)) at--;
  const head = markOf[noun.last + 1]?.kind === 'noun' ? markOf[noun.last + 1]! : noun;
  if (last > first && COUNTED.test(words[at]?.text ?? '') && plural(words[head.last]!.text)) return true;
  if (last > first && skip(/^plain$/)) at--;
  return /^an?$/i.test(words[at]?.text ?? '');
}

/** "three Structural Affinity Model benchmark datasets": how many there are of a kind. */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|multiple|various|other)$/;

/** "the Foo database engine", "the Foo NoSQL database": a program that keeps data. */
function isProgram({ words }: SentenceView, { name, first, last }: Mark): boolean {
  if (name !== 'database') return false;
  const next = words[last]!.after === '' ? (words[last + 1]?.text ?? '') : '';
  return (
    /^(?:NoSQL|SQL|RDF|relational|graph)$/.test(words[first - 1]!.text) ||
    words[first - 2]?.text === 'Apache' ||
    /^(?:engines?|servers?|systems?|management|security|backups?|administrat\w+|software|design|schemas?|quer(?:y|ies)|users?|community|kernel)$/.test(
      next,
    )
  );
}

/** "a new SWIR dataset", "four VideoQA benchmarks", "the largest UDA dataset": an acronym that says what kind of data is meant. */
function isKindOfData({ words, markOf }: SentenceView, noun: Mark, { first, last }: Run): boolean {
  const { text } = words[first]!;
  if (first !== last || /\d/.test(text) || !/^(?:\p{Lu}{2,6}s?|\p{L}{0,8}(?:QA|NLP|NER))$/u.test(text)) return false;
  if (/^(?:called|named|dubbed|termed|namely)$/i.test(words[first - 1]?.text ?? '')) return false;
  if (markOf[noun.last + 1]?.kind === 'noun') return false;
  // "a popular QUAX dataset": only what has a name is known.
  if (/^(?:popular|well-known|famous|renowned|widely-used)$/.test(words[first - 1]?.text ?? '')) return false;
  for (let i = first - 1; i >= 0 && i >= first - MODIFIERS; i--) {
    const { text: before, shape, after } = words[i]!;
    if (ANY.test(before)) return true;
    if (shape !== 'plain' || after !== '' || /^(?:the|our|this|on|of|in|from|for|with)$/.test(before)) return false;
  }
  return false;
}

/** "the Flickr8k Audio Captions corpus": words after a known name only say which part or kind of it is meant. */
function followsKnown({ words, markOf }: SentenceView, { first }: Run): boolean {
  return markOf[first - 1]?.kind === 'dataset' && words[first - 1]!.after === '';
}

/** Nothing stands between the run and the word. */
function touches(words: SentenceView['words'], { last }: Run, word: number): boolean {
  return last === word - 1 && words[last]!.after === '';
}

/** "the Russian National Corpus", "Tiger Corpus": within a sentence, a noun with a capital is part of the name. */
function isProper({ words, markOf, field, start }: SentenceView, { first, last }: Mark, run: Run): boolean {
  return (
    field !== 'title' &&
    first === last &&
    /^(?:Corpus|Treebank|Benchmark|Database|Dataset)$/.test(words[last]!.text) &&
    markOf[run.first]?.kind !== 'task' &&
    touches(words, run, first) &&
    words[run.first]!.start !== start &&
    !(run.first === run.last && isGeneric(words[run.first]!.text)) &&
    !goesOn(words, last)
  );
}

/** "Database Systems": another word of the name follows. */
function goesOn(words: SentenceView['words'], last: number): boolean {
  const next = words[last + 1];
  return words[last]!.after === '' && next?.before === '' && /^(?:title|strong)$/.test(next.shape);
}

/** "the Visual Storytelling Challenge 2018": capitals and a year make a name of plain words. */
function isDatedChallenge({ words }: SentenceView, { first, last }: Mark, run: Run): boolean {
  return (
    /^(?:Challenge|Competition)$/.test(words[last]!.text) &&
    words[last]!.after === '' &&
    YEAR.test(words[last + 1]?.text ?? '') &&
    touches(words, run, first) &&
    (run.last > run.first || isStrongWord(words[run.first]!)) &&
    // "Head and Neck Segmentation Challenge 2015" begins before the "and".
    !/^(?:and|&)$/.test(words[run.first - 1]?.text ?? '')
  );
}

/** "…, Bijankhan corpus, Hamshahri corpus and UPEC corpus": in a list of them no article is needed. */
function isOneOf({ words, marks }: SentenceView, first: number, { name }: Mark): boolean {
  const lead = words[first - 1];
  if (!lead || !(lead.after.endsWith(',') || /^(?:and|or|&)$/.test(lead.text))) return false;
  return marks.filter((one) => one.kind === 'noun' && one.name === name).length > 2;
}

/** A word that a name may follow: an article, a preposition, or an adjective after one of these. */
function leadsIn({ words }: SentenceView, first: number): boolean {
  const lead = words[first - 1];
  if (!lead) return false;
  if (BEFORE.test(lead.text)) return true;
  return lead.shape === 'plain' && lead.after === '' && /^(?:the|our|an?|on|this)$/i.test(words[first - 2]?.text ?? '');
}

/** "the UHDRR8K datasets", "A and B datasets"; but "two UDA benchmarks" and "15 BioNER corpora" speak of a kind. */
function namesPlural(name: string, lead: string): boolean {
  if (/^(?:and|or|&)$/.test(lead)) return true;
  return !/^\p{Lu}{2,6}$/u.test(name) && (/\d/.test(name) || /^(?:the|on|of|from|our|both)$/i.test(lead));
}
