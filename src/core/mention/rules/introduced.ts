import type { Rule } from '../precedence.ts';
import { isName, isStrongName, looksLikeModel, runFrom } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';
import { abbreviates } from './shortForms.ts';

const INTRODUCE =
  /^(?:introduc|present|releas|propos|construct|buil[dt]|creat|collect|contribut|develop|curat|publish|establish|provid|describ|design|offer|annotat|assembl|compil|launch|annunc|announc|unveil|synthesi[sz]|organi[sz])/i;
const NAMED = /^(?:called|named|termed|dubbed|namely|coined|titled|as)$/i;

/** Within this many words of the article the noun of data must stand: "X, the first large-scale, high-resolution dataset of". */
const REACH = 14;
/** From the verb to the bracket of "present a novel dataset for …, … (X)". */
const PHRASE = 30;

/**
 * "we introduce X, a dataset of …", "X is a benchmark for …", "a new dataset, called X", "present a novel dataset … (X)".
 */
export function introducedNames(view: SentenceView): Candidate[] {
  const { words } = view;
  const found: Candidate[] = [];
  const add = (first: number, last: number, rule: Rule) =>
    found.push({ start: words[first]!.start, end: words[last]!.end, rule });

  let verb = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (INTRODUCE.test(word.text)) verb = i;
    const known = knownAs(view, i);
    if (known !== undefined) add(i, known, 'dataset called X');
    const run = word.shape === 'strong' || word.shape === 'title' ? runFrom(view, i) : undefined;
    if (!run || run.first !== i || !isName(view, run)) continue;
    const end = words[run.last]!;
    const strong = isStrongName(view, run);
    const introduced = verb >= 0 && i - verb <= 4;
    if ((introduced || strong) && /^(?:\))?[,:]$|^$/.test(end.after)) {
      let article = run.last + 1;
      if (words[article]?.before.startsWith('(')) {
        while (article < words.length && !words[article]!.after.includes(')')) article++;
        article++;
      }
      const comma = (words[article - 1]?.after ?? '').endsWith(',') || (words[article - 1]?.after ?? '').endsWith(':');
      const copula = /^(?:is|are|as|–|—|-)$/.test(words[article]?.text ?? '');
      if ((comma && (introduced || strong)) || (copula && strong)) {
        const from = copula ? article + 1 : article;
        if (isDataPhrase(view, from)) {
          const stem = view.markOf[run.first - 1];
          // "we present QUUXpedia NIF – a corpus": with the known name before it, it is one name.
          if (stem?.kind === 'dataset' && words[run.first - 1]!.after === '' && verb === stem.first - 1)
            add(stem.first, run.last, 'variant of a known one');
          else add(run.first, run.last, comma ? 'introduce X, a dataset' : 'X is a dataset');
        }
      }
    }
    if (
      strong &&
      run.first === run.last &&
      end.after === '' &&
      !looksLikeModel(view, run) &&
      holdsExamples(view, run.last + 1)
    )
      add(run.first, run.last, 'X is a dataset');
    const dashed = /^[-–—]+$/.test(words[i - 1]?.text ?? '') && /^[-–—]+$/.test(words[run.last + 1]?.text ?? '');
    if (strong && dashed && verb >= 0 && phraseWithNoun(view, verb, i)) add(i, run.last, 'new dataset – X');
    const lead = words[i - 1];
    if (lead && NAMED.test(lead.text) && lead.text !== 'as' && nounWithin(view, i - 2, 12))
      add(run.first, run.last, 'dataset called X');
    if (
      strong &&
      verb >= 0 &&
      i - verb <= PHRASE &&
      run.first === run.last &&
      word.before.endsWith('(') &&
      end.after.startsWith(')') &&
      phraseWithNoun(view, verb, i) &&
      !abbreviates(view, i)
    ) {
      add(run.first, run.last, 'new dataset (X)');
    }
  }
  return found;
}

/** "a benchmark dataset known as the Quux Images": two capitalised words or more after it, however common, to the last of them. */
function knownAs(view: SentenceView, first: number): number | undefined {
  const { words, markOf } = view;
  const article = /^the$/i.test(words[first - 1]?.text ?? '') ? first - 1 : first;
  const said = words[article - 1]?.text === 'as' && words[article - 2]?.text === 'known' ? article - 2 : undefined;
  if (said === undefined || !nounWithin(view, said - 1, 8)) return undefined;
  let last = first - 1;
  while (words[last + 1]?.shape === 'title' && !markOf[last + 1] && (last < first || words[last]!.after === '')) last++;
  return last > first ? last : undefined;
}

/** Words from "contains" to the noun of what it holds. */
const HOLDS_WITHIN = 9;

/** "QuuxSplit contains one million sentence pairs": a verb of holding, a number, and examples of data. */
function holdsExamples({ words }: SentenceView, verb: number): boolean {
  if (!/^(?:contains|comprises|consists|includes|covers|provides|features)$/.test(words[verb]?.text ?? ''))
    return false;
  let counted = false;
  for (let i = verb + 1; i < words.length && i <= verb + HOLDS_WITHIN; i++) {
    counted ||=
      words[i]!.shape === 'number' || /^(?:\d+[kKM]|million|thousands?|hundreds|hundred)$/.test(words[i]!.text);
    if (
      /^(?:images?|photos|videos?|clips|frames|sentences?|documents|articles|questions?|pairs|utterances|recordings|hours|tweets|records|annotations|examples|samples|dialogu?es|conversations|scenes|objects|queries|instances|subjects|speakers|classes|categories)\b/.test(
        words[i]!.text,
      )
    )
      return counted;
    if (/[.;]/.test(words[i]!.after)) return false;
  }
  return false;
}

/** Heads that make something else of a noun of data: "a benchmark generator". */
const MADE_OF_DATA =
  /^(?:generators?|generation|frameworks?|tools?|toolkits?|platforms?|designs?|creation|construction|distillation|condensation|augmentation|pruning|search|management|systems?|bias|shift|engines?|servers?|schemas?|softwares?|solutions?|approach(?:es)?|methods?|techniques?|technolog(?:y|ies)|architectures?|models?|quer(?:y|ies)|operators?|index(?:es|ing)?|applications?|security|backups?)$/i;
/** Words that make a program of a database: "a distributed in-memory database". */
const PROGRAM =
  /^(?:(?:no|new)?sql|xml|native|rdf|relational|in-memory|distributed|replicated|graph|graph-based|key-value|column-oriented|row-oriented|document-oriented|object-oriented|oblivious|encrypted|transactional|main-memory|embedded|deductive|active|federated|peer-to-peer|blockchain|multi-model|array|streaming|disk-based)$/i;

/** From an article on: adjectives, and a noun of data before any preposition or verb. */
function isDataPhrase({ words, markOf }: SentenceView, from: number): boolean {
  if (!/^(?:a|an|the|our|another|one|two|three|four|new|novel)$/i.test(words[from]?.text ?? '')) return false;
  for (let i = from + 1; i < words.length && i <= from + REACH; i++) {
    if (markOf[i]?.kind === 'noun') {
      const { name, last } = markOf[i]!;
      if (MADE_OF_DATA.test(words[last + 1]?.text ?? '')) return false;
      if (name === 'database' && words.slice(from, i).some(({ text }) => PROGRAM.test(text))) return false;
      if (i === from + 1 && isClause(words, from, last)) return false;
      return (
        name !== 'challenge' ||
        !/^(?:for|to|of)$/.test(words[last + 1]?.text ?? '') ||
        /benchmark/.test(words[i - 1]!.text)
      );
    }
    if (/^(?:set|suite|battery)$/.test(words[i]!.text) && holdsTasks(words, i + 1)) return true;
    if (
      /^(?:of|for|to|that|which|with|by|in|on|from|is|are|using|based|where|participating|entering|winning)$/.test(
        words[i]!.text,
      )
    )
      return false;
    const next = words[i + 1]?.text ?? '';
    if (words[i]!.text === 'and' && (markOf[i + 1]?.kind === 'noun' || /^(?:an?|the)$/.test(next))) return false;
    if (/[.;]/.test(words[i]!.after)) return false;
  }
  return false;
}

/** "a set of five biologically relevant tasks": what a benchmark is made of. */
function holdsTasks(words: SentenceView['words'], of: number): boolean {
  if (words[of]?.text !== 'of') return false;
  for (let i = of + 1; i < words.length && i <= of + 6; i++) {
    if (/^(?:tasks|problems|environments|games|scenarios|datasets|benchmarks)$/.test(words[i]!.text)) return true;
    if (words[i]!.after !== '' && words[i]!.after !== ',') return false;
  }
  return false;
}

/** "though FooNet fails, the dataset shows": an article, the noun and a verb begin another clause. */
function isClause(words: SentenceView['words'], article: number, noun: number): boolean {
  return (
    /^the$/i.test(words[article]!.text) &&
    words[noun]!.after === '' &&
    !/^(?:of|for|that|which|with|on|from|in|we|used|containing)$/.test(words[noun + 1]?.text ?? 'of')
  );
}

/** A noun of data that heads its phrase, at most `reach` words back. */
function nounWithin({ words, markOf }: SentenceView, from: number, reach: number): boolean {
  // "five datasets, collectively called QUAVA"
  const together = /^(?:collectively|jointly|together)$/.test(words[from]?.text ?? '');
  for (let i = from; i >= 0 && i > from - reach; i--) {
    if (i < from && !(together && i === from - 1) && /[,;:]/.test(words[i]!.after)) return false;
    // "a database with the component called X"
    if (/^(?:with|by|using|via|through)$/.test(words[i]!.text) && /^(?:the|an?)$/.test(words[i + 1]?.text ?? ''))
      return false;
    if (markOf[i]?.kind !== 'noun') continue;
    if (/(?<!corpu)s$/.test(words[markOf[i]!.last]!.text) && !together) return false;
    const next = words[markOf[i]!.last + 1];
    return (
      words[markOf[i]!.last]!.after !== '' ||
      /^(?:of|for|to|with|on|from|in|that|which|is|are|we|it|has|and|containing|consisting|comprising|known|called|named|termed|dubbed|namely|coined|titled)$/i.test(
        next?.text ?? '',
      )
    );
  }
  return false;
}

/** "present a novel dataset for continual learning …": an article and the noun stand right after the verb. */
function phraseWithNoun({ words, markOf }: SentenceView, verb: number, before: number): boolean {
  let article = -1;
  for (let i = verb + 1; i < before; i++) {
    if (article < 0 && /^(?:a|an|the|our|new|novel|two|three|first)$/i.test(words[i]!.text) && i <= verb + 2)
      article = i;
    if (article >= 0 && markOf[i]?.kind === 'noun' && i - article <= 7) return true;
    // "a procedure for massive datasets (X)": what comes after the preposition is not what is introduced.
    if (
      article >= 0 &&
      /^(?:for|of|on|in|to|with|from|under|by|over)$/.test(words[i]!.text) &&
      !/^(?:suites?|sets?|collections?|series|famil(?:y|ies)|range|number|pairs?|variet(?:y|ies)|kinds?|types?|part|version|family)$/.test(
        words[i - 1]!.text,
      )
    )
      return false;
    if (/^(?:and|,|based|using|with|called|method|model|framework|network)$/i.test(words[i]!.text) && article < 0)
      return false;
  }
  return false;
}
