import { codeAt } from '../text/words/characters.ts';
import { explainedKey, withoutOverlaps, type FieldNames, type FoundName } from './foundName.ts';
import { isGeneric } from './generic.ts';
import { isWordUnit } from './lexicon.ts';
import { BY_PLACE, type Rule } from './precedence.ts';
import { spellsOutNoData } from './rules/shortForms.ts';

/**
 * Reads title and abstract of a paper together: takes back what the paper itself explains as something else, gives one evaluation one
 * name, and adds what one place shows to be data wherever the paper writes it the same way.
 */
export function reconcile(fields: readonly FieldNames[]): FieldNames[] {
  const explained = new Set(fields.flatMap((field) => [...field.explained]));
  const sure = withUnsure(fields);
  for (const surface of ownMethods(sure)) explained.add(explainedKey('dataset', surface));
  const kept = explained.size > 0 ? sure.map((field) => withoutExplained(field, explained)) : sure;
  if (!kept.some(({ names }) => names.some(({ kind }) => kind === 'dataset'))) return kept;
  return withRepeats(withFullNames(withoutKinds(kept)));
}

/** "we propose RESIDE, a neural relation extraction method": what stands before and after a known name that is a method's here. */
const PROPOSED = /\b(?:propos\w*|present\w*|introduc\w*|develop\w*|call(?:ed)?|named|dubbed|termed)\s(?:the\s)?$/;
const AS_METHOD =
  /^(?:\s\([^()]{1,80}\))?,?\s(?:which\sis\s)?(?:an?|the)\s(?![^.;]{0,60}\b(?:data|datasets?|benchmarks?|corpus|corpora|databases?|test)\b)[^.;,]{0,70}?\b(?:methods?|models?|frameworks?|approach|networks?|algorithms?|architectures?|techniques?|systems?|metrics?|pipelines?|tools?)\b/;

function ownMethods(fields: readonly FieldNames[]): string[] {
  return fields.flatMap(({ text, names }) =>
    names
      .filter(
        ({ kind, rule, start, end }) =>
          kind === 'dataset' &&
          rule === 'alias' &&
          PROPOSED.test(text.slice(Math.max(0, start - 24), start)) &&
          AS_METHOD.test(text.slice(end, end + 160)),
      )
      .map(({ start, end }) => text.slice(start, end)),
  );
}

/** Words of machine learning: with one of them in the paper, "Gemini" is no telescope and "Transformer" no coil. */
const LEARNING =
  /\b(?:neural (?:net\w*|architectures?|models?)|embeddings|knowledge graphs?|social media|text mining|documents|tweets|(?:deep|machine|transfer|reinforcement|representation|metric|statistical)[- ]learn\w*|train(?:ed|ing)?\s(?:on|data|sets?|examples|images|samples|deep|models?)|(?:pre|co|self)-?train\w*|fine-?tun\w+ (?:on|the|a|pre|of|large)|classifiers?|(?:un|semi-?|self-|weakly[- ])?supervised|generative models?|overfitting|language models?|learning (?:algorithms?|methods?|models?|rates?|tasks?)|data mining|pattern recognition|computer vision|natural language|unlabell?ed|word embeddings?|clustering (?:algorithms?|methods?|problems?)|data points|k-means|corpus|corpora|linguistic\w*)\b/i;

/**
 * Tasks and methods that are other things, too, count where the paper speaks of learning; elsewhere acronyms do where it spells them out.
 */
function withUnsure(fields: readonly FieldNames[]): FieldNames[] {
  if (!fields.some(({ unsure }) => unsure.length > 0)) return [...fields];
  const learns = fields.some(({ text }) => LEARNING.test(text));
  const spelled = new Set(fields.flatMap(({ names }) => names.map(({ kind, name }) => `${kind} ${name}`)));
  return fields.map((field) => {
    const counted = field.unsure.filter(({ kind, name }) => learns || spelled.has(`${kind} ${name}`));
    return counted.length > 0 ? { ...field, names: withoutOverlaps([...field.names, ...counted]) } : field;
  });
}

function withoutExplained(field: FieldNames, explained: ReadonlySet<string>): FieldNames {
  const stands = ({ kind, start, end }: FoundName) => !explained.has(explainedKey(kind, field.text.slice(start, end)));
  return { ...field, names: field.names.filter(stands), doubtful: field.doubtful.filter(stands) };
}

/**
 * An acronym that a rule found is no name where the paper spells it out without a noun of data ("content delivery networks (CDNs)"), or
 * speaks of it as a task or method ("the UDA problem").
 */
function withoutKinds(fields: readonly FieldNames[]): FieldNames[] {
  const verdicts = new Map<string, boolean>();
  const isKind = (surface: string) => {
    let verdict = verdicts.get(surface);
    if (verdict === undefined) {
      verdict = fields.some(({ text }) => isKindIn(text, surface));
      verdicts.set(surface, verdict);
    }
    return verdict;
  };
  return fields.map((field) => {
    const names = field.names.filter(
      ({ kind, rule, start, end }) =>
        kind !== 'dataset' ||
        !BY_PLACE.has(rule) ||
        !/^\p{Lu}{2,6}s?$/u.test(field.text.slice(start, end)) ||
        !isKind(field.text.slice(start, end)),
    );
    return names.length < field.names.length ? { ...field, names } : field;
  });
}

const SPOKEN_OF_AS =
  /^s?\)?\s(?:tasks?|problems?|methods?|approach(?:es)?|algorithms?|settings?|scenarios?|techniques?|research|community|applications?|scans?|imag(?:es|ing))\b/;

function isKindIn(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + acronym.length)) {
    const end = at + acronym.length;
    if (isWordUnit(codeAt(text, at - 1)) || (isWordUnit(codeAt(text, end)) && text[end] !== 's')) continue;
    if (SPOKEN_OF_AS.test(text.slice(end, end + 20))) return true;
    if (text[at - 1] === '(' && spellsOutNoData(text, at, end)) return true;
  }
  return false;
}

/** Evaluations held every year or so, known by name without and with it. */
const YEARLY = /^(?:DCASE|BraTS|ISLES|ISIC|ASVspoof|WMT|IWSLT|DUC|AVEC)$/;

/** "SemEval-2018" and "SemEval 2018 Task 1", "BraTS" and "BraTS 2018" in one paper are one evaluation: the fuller name holds for both. */
function withFullNames(fields: readonly FieldNames[]): FieldNames[] {
  const flat = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isEvaluation = ({ kind, name, rule }: FoundName) =>
    rule === 'challenge' || (kind === 'dataset' && YEARLY.test(name.replace(/(?<!\d)\d+$/, '').trimEnd()));
  const evaluations = fields.flatMap(({ names }) => names.filter(isEvaluation));
  const full = [...new Set(evaluations.map(({ name }) => name))];
  if (full.length < 2) return [...fields];
  return fields.map((field) => ({
    ...field,
    names: field.names.map((one) => {
      const fuller = full.filter((name) => name.length > one.name.length && flat(name).startsWith(flat(one.name)));
      return isEvaluation(one) && fuller.length === 1 ? { ...one, name: fuller[0]! } : one;
    }),
  }));
}

/** What these find counts where it stands. */
const WHERE_IT_STANDS: ReadonlySet<Rule> = new Set<Rule>(['alias', 'family', 'challenge']);

/** Coined words that a rule found, and known names in capitals that are also words, count wherever they stand. */
function withRepeats(fields: readonly FieldNames[]): FieldNames[] {
  const known = new Set<string>();
  const coined = new Map<string, string>();
  for (const { text, names } of fields) {
    for (const { start, end, kind, name, rule } of names) {
      if (kind !== 'dataset') continue;
      known.add(name);
      const surface = text.slice(start, end);
      if (!WHERE_IT_STANDS.has(rule) && isCoined(surface)) coined.set(surface, name);
    }
  }
  const series = new Set(Array.from(known, (name) => DATED.exec(name)?.[1]).filter((head) => head !== undefined));
  const heads = new Set(
    fields.flatMap(({ text, names }) =>
      names
        .filter(({ kind, rule }) => kind === 'dataset' && rule === 'alias')
        .map(({ start, end }) => text.slice(start, end))
        .filter((surface) => VARIED.test(surface)),
    ),
  );
  return fields.map((field) => {
    const { text, names, doubtful } = field;
    const more: FoundName[] = doubtful.filter(
      ({ name, start, end, sure }) =>
        known.has(name) && (sure || /^\p{Lu}{2,}\d*$/u.test(text.slice(start, end)) || isMeasuredOn(text, start)),
    );
    for (const [surface, name] of coined) {
      for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1)) {
        const end = start + surface.length;
        if (standsAlone(text, start, end)) {
          more.push({ start, end, kind: 'dataset', name, rule: 'named elsewhere in the paper' });
        }
      }
    }
    for (const head of series) more.push(...otherYears(text, head));
    for (const head of heads) more.push(...gluedVariants(text, head));
    return more.length > 0 ? { ...field, names: withoutOverlaps([...names, ...more]) } : field;
  });
}

/** "by 23% for MovieLens and 22% for Netflix": a percentage on it. */
function isMeasuredOn(text: string, start: number): boolean {
  return /\d\\?%\s(?:on|for|in)\s(?:the\s)?$/.test(text.slice(Math.max(0, start - 16), start));
}

/** A coined word with a year or a version: "VLSP 2019", "ZuCo 2.0". */
const DATED = /^(?=[^\p{Lu}]*\p{Lu}[^\p{Lu}]*\p{Lu})([\p{L}\d]+)[ -](?:(?:19|20)\d{2}|\d\.\d)$/u;

/** Names that a word in small letters may be glued to: coined, of a capital and a digit or more capitals. */
const VARIED = /^(?=\S{4,})\p{Lu}\S*[\p{Lu}\d]/u;

/** Where "ESC-50" is data, "noiseESC-50" is a variant of it. */
function gluedVariants(text: string, head: string): FoundName[] {
  const found: FoundName[] = [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const prefix = /(?<![\p{L}\p{N}-])\p{Ll}{3,10}$/u.exec(text.slice(Math.max(0, at - 11), at))?.[0];
    const end = at + head.length;
    if (prefix === undefined || !standsAlone(text, at - prefix.length, end)) continue;
    const start = at - prefix.length;
    found.push({ start, end, kind: 'dataset', name: text.slice(start, end), rule: 'variant of a known one' });
  }
  return found;
}

/** Where "VLSP 2019" is data, so is "VLSP 2018"; versions alike. */
function otherYears(text: string, head: string): FoundName[] {
  const found: FoundName[] = [];
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
    const year = /^[ -](?:(?:19|20)\d{2}|\d\.\d(?!\d))/.exec(text.slice(start + head.length, start + head.length + 5));
    const end = start + head.length + (year?.[0].length ?? 0);
    if (!year || !standsAlone(text, start, end)) continue;
    found.push({ start, end, kind: 'dataset', name: text.slice(start, end), rule: 'named elsewhere in the paper' });
  }
  return found;
}

function isCoined(surface: string): boolean {
  return /^\S{4,}$/.test(surface) && /^\P{L}*\p{L}.*[\p{Lu}\d_]/u.test(surface) && !isGeneric(surface);
}

/** Between word borders, and not a part of a longer name ("my-X", "X-Y"); "X-based" is fine. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (isWordUnit(codeAt(text, start - 1)) || isWordUnit(codeAt(text, end))) return false;
  return !/[-/.]/.test(text[start - 1] ?? '') && !/^-[^\P{L}\p{Ll}]/u.test(text.slice(end, end + 2));
}
