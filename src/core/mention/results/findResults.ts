import type { ReportedResult } from '#core/types';
import type { FieldNames, FoundName } from '../foundName.ts';
import { isGeneric } from '../generic.ts';
import { assignDatasets, type Claim } from './assign.ts';
import { statedNumbers } from './statedNumbers.ts';

/** How many sentences back a dataset may have been named that a sentence without one goes on about; and where it is the paper's only one. */
const REMEMBERED = 2;
const ONLY_REMEMBERED = 12;
const ACHIEVES =
  /achiev|outperform|surpass|improv|\bbeats?\b|state[- ]of[- ]the[- ]art|attain|obtain|solve|exceed|accura/i;
/** Data that the sentence speaks of without naming it. */
const OTHER_DATA =
  /\b(?!(?:all|these)\s(?:[\w-]+\s){0,3}?tasks\b)(?:an?|another|other|own|our\s(?:collected|recorded)|new|private|in-house|internal|challenging|more|real|real-world|synthetic|(?<![\d.])\d+|two|three|four|five|six|several|various|multiple|all|these|downstream|unseen|different)\s(?:(?!on\b|of\b|in\b|at\b)[\w-]+\s){0,4}?(?:datasets?|data\ssets?|benchmarks?|corpus|corpora|tasks)\b|\b(?:proprietary|in-house|internal|private)\s(?:[\w-]+\s){0,5}?(?:test\ssets?|datasets?|data)\b|\b[Ee]xternal\s(?:validation|test|cohort|data)|\bour\s(?:own|collected|recorded)\s(?:[\w-]+\s){0,2}databases?\b/i;

/** "We also test our model on images from the Quux Foundation": other data again. */
const ALSO_ON =
  /\b(?:also|further|additionally)\s(?:test|evaluat|appl|validat|run|experiment|report)\w*\s(?:[\w-]+\s){0,4}?(?:on|to|with)\s(?!(?:the\ssame|this|these|it|them)\b)/i;

/**
 * Numbers that a paper reports on a dataset: in each sentence, numbers that stand by a metric or in a phrase of achievement, each given
 * to the dataset that the wording ties it to. A sentence that names no dataset inherits one only where the sentences right before it
 * speak of a single dataset and the number has a metric of its own. A number without metric counts only where a paper names a task or a
 * method, or the sentence speaks of achievement: elsewhere it is more likely a share of something.
 */
export function findResults(fields: readonly FieldNames[], paper: number, results: ReportedResult[]): void {
  const learns = fields.some(({ names }) => names.some(({ kind }) => kind === 'task' || kind === 'method'));
  const only = onlyDataset(fields);
  const titled = titleDataset(fields);
  for (const { text, field, names, sentences } of fields) {
    if (!(titled !== undefined || names.some(isDataset)) || !/\d/.test(text)) continue;
    // A paper whose title names its data goes on about them.
    const main: Spoken =
      titled === undefined
        ? { names: [], foremost: undefined, age: 0 }
        : { names: [titled], foremost: titled, age: -Infinity };
    let recent = main;
    // Whether the field has named no second dataset yet.
    let isFirst = true;
    let next = 0;
    for (const { start, end } of sentences()) {
      // Names and sentences are in the order of the text; a name may reach into the next sentence.
      while (next < names.length && names[next]!.end <= start) next++;
      let last = next;
      while (last < names.length && names[last]!.start < end) last++;
      const near = names.slice(next, last);
      const sentence = text.slice(start, end);
      const targets = near
        .filter((one) => isDataset(one) && one.start >= start)
        .map((one) => ({ ...one, start: one.start - start, end: one.end - start }))
        .filter((one, _, all) => isTarget(one, sentence, all.length));
      const claims =
        targets.length > 0
          ? claimsIn(sentence, targets, near, start)
          : inherited(
              sentence,
              meant(
                sentence,
                recent.age < (only || isFirst ? ONLY_REMEMBERED : REMEMBERED) ? recent : main,
                only && isOwn(only) ? only.name : undefined,
              ),
              near,
              start,
            );
      for (const { number, dataset, metric, improvement } of claims) {
        if (!metric && !learns && !ACHIEVES.test(sentence)) continue;
        results.push({
          paper,
          dataset,
          metric: metric?.name ?? '',
          value: number.value,
          unit: number.unit,
          kind: improvement ? 'improvement' : 'absolute',
          better: metric?.better ?? '',
          field,
          start: start + number.start,
          end: start + number.end,
          sentence,
        });
      }
      if (targets.length > 0) {
        const foremost = targets.find(({ end: at }) => DATASET_AFTER.test(sentence.slice(at, at + 40)))?.name;
        const apart = targets.filter(
          ({ end: at }, i) => !/^\s+$/.test(sentence.slice(at, targets[i + 1]?.start ?? at)),
        );
        const spoken = [...new Set(apart.map(({ name }) => name))];
        isFirst &&= spoken.length === 1 && (recent.names.length === 0 || recent.names[0] === spoken[0]);
        recent = { names: spoken, foremost, age: 0 };
      } else if (claims.length === 0 && TURNS_TO.test(sentence) && OTHER_DATA.test(sentence)) {
        recent = main;
      } else recent = { ...recent, age: claims.length > 0 ? 0 : recent.age + 1 };
    }
  }
}

/** The data that the sentences before have spoken of. */
interface Spoken {
  readonly names: readonly string[];
  /** The one of them that was called a dataset: "the Quux dataset, provided by the Zork Archive". */
  readonly foremost: string | undefined;
  /** Sentences since then. */
  readonly age: number;
}

const DATASET_AFTER = /^\s(?:[\w-]+\s){0,2}(?:data\s?set|corpus|benchmark|database)\b/i;
const THIS_DATASET =
  /\b(?:[Oo]n|[Ii]n|[Ff]or|[Ww]ith|[Uu]sing)\sth(?:is|e)\s(?:data\s?set|corpus|benchmark|database|challenge)\b/;
/** "We evaluated it on two datasets of our own": from here on the paper may speak of these. */
const TURNS_TO = /\b(?:evaluat|test|appl(?:y|ied|ying)|validat|benchmark)/i;

/** What a sentence without a dataset is about. */
function meant(sentence: string, { names, foremost }: Spoken, own: string | undefined): readonly string[] {
  if (names.length > 1 && foremost !== undefined && THIS_DATASET.test(sentence)) return [foremost];
  return names.length === 0 && own !== undefined && REFERS.test(sentence) ? [own] : names;
}

/** The one dataset that the title names. */
function titleDataset(fields: readonly FieldNames[]): string | undefined {
  const named = fields.flatMap(({ field, names }) => (field === 'title' ? names.filter(isDataset) : []));
  return named.every(({ name }) => name === named[0]!.name) ? named[0]?.name : undefined;
}

/** A sentence that speaks of the data of the paper, however far before they were named: "on Task 2", "on our corpus". */
const REFERS =
  /\b(?:on|for|in)\s(?:sub-?)?[Tt]ask\s\d|\bon\s(?:the\s)?(?:official\s|final\s|hidden\s|blind\s)?(?:development|dev|evaluation|test|validation)\s(?:set|data)\b|\b(?:on|over)\s(?:this|our|the)\s(?:new\s|proposed\s|collected\s)?(?:dataset|data\sset|corpus|benchmark|challenge)\b/;

/** The one dataset of a paper that names no other. */
function onlyDataset(fields: readonly FieldNames[]): FoundName | undefined {
  const found = fields.flatMap(({ names }) => names.filter(isDataset));
  const name = found[0]?.name;
  return found.every((one) => one.name === name) ? (found.find(isOwn) ?? found[0]) : undefined;
}

/** Of the paper itself, or a challenge that it enters: a rule found it, or its name has a year. */
function isOwn({ rule, name }: FoundName): boolean {
  return rule !== 'alias' || /\d{4}$|[Cc]hallenge/.test(name);
}

/** "in the two datasets": those just named. */
const THESE_DATA =
  /\b(?:the|these|both)\s(?:(?:two|three|four|five|2|3|4)\s)?(?:datasets|data\ssets|benchmarks|corpora|test\ssets)\b/;

function isDataset({ kind }: FoundName): boolean {
  return kind === 'dataset';
}

/** "the Quux dataset, provided by the Zork Archive": where data come from. */
const PROVIDES =
  /\b(?:provided|released|published|organi[sz]ed|hosted|available|obtained|downloaded|offered)\s(?:by|at|through|from|via)\s(?:the\s)?$/i;

/** Data that a model was only trained on is not what its numbers are about. */
function isTarget({ start, end }: FoundName, sentence: string, others: number): boolean {
  const before = sentence.slice(Math.max(0, start - 40), start);
  const after = sentence.slice(end, end + 16);
  if (/^[-\s](?:pre-?train|initiali[sz])/i.test(after)) return false;
  if (/pre-?train\w*\s(?:\w+\s){0,3}?(?:on|with|from|using)\s(?:the\s|only\s|larger\s|dataset\s)*$/i.test(before))
    return false;
  // "two networks trained on A, through fine-tuning of the last layers": what they knew beforehand.
  if (
    /\btrained\s(?:on|with|from)\s(?:the\s)?$/i.test(before) &&
    /\bfine-?tun|\btransfer(?:\slearning|r)/i.test(sentence)
  )
    return false;
  if (others > 1 && PROVIDES.test(before)) return false;
  return !(
    others > 1 && /(?:\btrained|fine-?tuned|transferred)\s(?:only\s)?(?:on|from|with)\s(?:the\s)?$/i.test(before)
  );
}

function claimsIn(
  sentence: string,
  targets: readonly FoundName[],
  names: readonly FoundName[],
  offset: number,
): Claim[] {
  const stated = statedNumbers(sentence, names, offset, false);
  return stated.length === 0 ? [] : assignDatasets(sentence, stated, targets);
}

/** "a WER of 9.95% on the Quuxby open domain test set": a name that nothing showed to be data, but other data than those spoken of before. */
const ON_NAMED =
  /\b(?:[Oo]n|[Ff]or)\s(?:the\s)?(?:same\s|proprietary\s)?((?:\p{Lu}[\w-]+\s){1,3})(?:[\w-]+\s){0,2}?(?:test\ssets?|datasets?|data\ssets?|corpus|benchmark)\b/u;

function isOnOthers(sentence: string, recent: readonly string[]): boolean {
  const named = ON_NAMED.exec(sentence)?.[1]?.trim().split(' ') ?? [];
  return named.some((word) => !isGeneric(word)) && !recent.some((name) => named.some((word) => name.includes(word)));
}

function inherited(sentence: string, recent: readonly string[], names: readonly FoundName[], offset: number): Claim[] {
  const [dataset] = recent;
  if (dataset === undefined) return [];
  const back = recent.length > 1 && /\brespectively\b/.test(sentence) && THESE_DATA.exec(sentence);
  if (OTHER_DATA.test(back ? sentence.replace(back[0], '') : sentence) || ALSO_ON.test(sentence)) return [];
  if (isOnOthers(sentence, recent)) return [];
  if (recent.length === 1) return statedNumbers(sentence, names, offset, true).map((one) => ({ ...one, dataset }));
  const said = statedNumbers(sentence, names, offset, false);
  const inOrder = recent.length === said.length && /\brespectively\b/.test(sentence);
  return inOrder ? said.map((one, at) => ({ ...one, dataset: recent[at]! })) : [];
}
