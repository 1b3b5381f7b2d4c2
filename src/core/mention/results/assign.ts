import type { FoundName } from '../foundName.ts';
import { isSeries, type Stated } from './statedNumbers.ts';

/** A number with the dataset that it is about. */
export interface Claim extends Stated {
  readonly dataset: string;
}

/** A run of names, or of numbers, that a sentence lists together. */
interface Group<Item> {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
}

/** Between two numbers of one statement: "53.9 box AP and 46.4 mask AP". */
const JOINED = /^[^.;]{0,30}$/;
const BREAK =
  /;|\.\s[A-Z]|\b(?:while|whereas|but|compared|than|outperform\w*|surpass\w*|which|respectively,? and)\b|\band\s(?:obtain|achiev|advanc|set|reach|improv|establish|show|attain|outperform|surpass|generaliz)\w*\b/;
const TIE = /(?:^|\s|\()(?:on|for|in|of|over|at|across|from|to|onto|using|with)\s(?:\S+\s){0,5}?$/;

/**
 * Ties numbers to datasets by the order in which a sentence gives them.
 *
 * Lists of datasets and series of numbers alternate. Where the sentence opens with a dataset and closes with numbers, numbers belong to
 * the list before them ("On A, x; on B, y"); where it opens with numbers, to the list after them ("x on A and y on B"). A list and a
 * series of the same length are matched in order; one dataset takes every number of its series, one number counts for every dataset of
 * its list. A second series as long as all earlier numbers, with "respectively", repeats their datasets ("…, surpassing Y by +1, +2").
 */
export function assignDatasets(sentence: string, stated: readonly Stated[], targets: readonly FoundName[]): Claim[] {
  const lists = groupNames(sentence, targets);
  const series = groupNumbers(sentence, stated, targets);
  const apart =
    lists.length === 1 && (lists[0]!.end <= series[0]!.start || lists[0]!.start >= series[series.length - 1]!.end);
  const inOrder = apart || /\brespectively\b/.test(sentence);
  const every = lists.flatMap(({ items }) => items);
  if (inOrder && every.length > 1 && stated.length === every.length && distinctNames(every).length === every.length) {
    return stated.map((one, at) => ({ ...one, dataset: every[at]!.name }));
  }
  const claims: Claim[] = [];
  const leads = lists[0]!.start < series[0]!.start;
  const closes = lists[lists.length - 1]!.end < series[series.length - 1]!.start;
  series.forEach((group, at) => {
    const all = group.items;
    if (
      claims.length > 1 &&
      all.length === claims.length &&
      all.every(({ improvement }) => improvement) &&
      /respectively/.test(sentence.slice(group.end))
    ) {
      const earlier = [...claims];
      all.forEach((one, i) =>
        claims.push({ ...one, metric: earlier[i]!.metric ?? one.metric, dataset: earlier[i]!.dataset }),
      );
      return;
    }
    const pair = claims.slice(-all.length);
    if (pair.length === all.length && isSlashed(sentence, all) && isSlashed(sentence, pair) && isApart(pair)) {
      all.forEach((one, i) =>
        claims.push({ ...one, metric: one.metric ?? pair[i]!.metric, dataset: pair[i]!.dataset }),
      );
      return;
    }
    const bracket = targets.find(
      ({ end }) =>
        end <= group.start &&
        /^(?:-\w+)?(?:\s(?:datasets?|data\ssets?|corpus|benchmarks?|databases?|test\ssets?))?\s?\([^()]*$/.test(
          sentence.slice(end, group.start),
        ),
    );
    if (bracket) {
      claims.push(...match(all, [bracket]));
      return;
    }
    const until = series[at + 1]?.start ?? Infinity;
    const after = lists.find(({ start }) => start >= group.end && start < until);
    const before = [...lists]
      .reverse()
      .find(({ end }) => end <= group.start && !/;/.test(sentence.slice(end, group.start)));
    const only = lists.length === 1 && !before ? lists[0] : undefined;
    const tail = splitOff(sentence, all, before, after, leads) ?? metricAnew(all, claims, before, after);
    if (tail) {
      claims.push(...match(all.slice(0, tail), before!.items), ...match(all.slice(tail), after!.items));
      return;
    }
    const list = elsewhere(sentence, group, after)
      ? undefined
      : (choose(sentence, group, before, after, leads && closes) ?? only);
    if (list) claims.push(...match(all, list.items));
  });
  return claims;
}

/** "7.2%/14.6%" */
function isSlashed(sentence: string, numbers: readonly Stated[]): boolean {
  return (
    numbers.length > 1 &&
    numbers.every(
      ({ number }, at) => at === 0 || /^\s?\/\s?$/.test(sentence.slice(numbers[at - 1]!.number.tail, number.start)),
    )
  );
}

/** Each on a dataset of its own. */
function isApart(claims: readonly Claim[]): boolean {
  return new Set(claims.map(({ dataset }) => dataset)).size === claims.length;
}

/** "On A we reach 97% success, and 84% on B": how many numbers of the series belong to the list before it. */
function splitOff(
  sentence: string,
  numbers: readonly Stated[],
  before: Group<FoundName> | undefined,
  after: Group<FoundName> | undefined,
  leads: boolean,
): number | undefined {
  if (!leads || !before || !after || numbers.length < 2) return undefined;
  const last = numbers[numbers.length - 1]!.number;
  const gap = sentence.slice(numbers[numbers.length - 2]!.number.tail, last.start);
  const tied = /^\s(?:[\w@-]+\s){0,3}?(?:on|for|in)\s(?:the\s)?$/.test(sentence.slice(last.tail, after.start));
  return tied && /,\s(?:and|while|whereas)\b/.test(gap) ? numbers.length - 1 : undefined;
}

/** "F1 x on A, recall y, precision z, and F1 w on B": how many numbers belong to A, before the metric that began its series comes again. */
function metricAnew(
  numbers: readonly Stated[],
  claims: readonly Claim[],
  before: Group<FoundName> | undefined,
  after: Group<FoundName> | undefined,
): number | undefined {
  const first = claims.at(-1);
  if (!before || !after || before.items.length > 1 || !first?.metric || first.dataset !== before.items[0]!.name)
    return undefined;
  const anew = numbers.findIndex(({ metric }) => metric?.name === first.metric!.name);
  return anew > 0 && numbers.slice(0, anew).every(({ metric }) => metric !== undefined) ? anew : undefined;
}

/** "6% … on an offline dataset at Quux": data that it does not name. */
const ON_OTHER =
  /^[^,;.]{0,90}?\s(?:on|over|for)\s(?:an?|another|our\sown|an?\sin-house|the\s(?:publicly\savailable\s|public\s)?(?:benchmark|other|second|private|internal|external|clinical|desktop))\s(?:[\w-]+\s){0,2}?(?:dataset|data\sset|corpus|collection|cohort)\b(?!\s?[(:])/;

/** "on a data set from the Quux corpus": it names it after all. */
const OF_NAMED = /^\s(?:from|of|in|called|named|taken\sfrom|drawn\sfrom|based\son)\s(?:[\w-]+\s){0,2}$/;

const ELSEWHERE =
  /^[^,;.]{0,30}?\s(?:on|across|over|for)\s(?:(?:the|our|all|average|an?|both)\s)?(?:downstream|other|unseen|out-of-domain|out-of-distribution|(?:[\w-]+\s){1,3}(?:datasets|benchmarks|tasks)(?!\s(?:such|like|including|\()))/;

/** "… and 7.3 points on downstream tasks": said of data that the sentence does not name. */
function elsewhere(sentence: string, group: Group<Stated>, after: Group<FoundName> | undefined): boolean {
  const rest = sentence.slice(group.end, Math.min(after?.start ?? Infinity, group.end + 80));
  // What stands in brackets, an interval of confidence, is passed over.
  const beyond = sentence
    .slice(group.end, Math.min(after?.start ?? Infinity, group.end + 120))
    .replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length));
  const other = ON_OTHER.exec(beyond);
  const from = group.end + (other?.[0].length ?? 0);
  if (other && !(after && OF_NAMED.test(sentence.slice(from, after.start)))) return true;
  const said = ELSEWHERE.exec(rest);
  // "on the unseen KITTI", "on all tasks in the original CARLA" name it after all.
  if (said === null || !after) return said !== null;
  return (
    said[0].length < rest.trimEnd().length && !OF_NAMED.test(sentence.slice(group.end + said[0].length, after.start))
  );
}

function choose(
  sentence: string,
  group: Group<Stated>,
  before: Group<FoundName> | undefined,
  after: Group<FoundName> | undefined,
  preferBefore: boolean,
): Group<FoundName> | undefined {
  if (!after) return before;
  const between = sentence.slice(group.items[group.items.length - 1]!.number.tail, after.start);
  const direct = /^\s?(?:the\s)?$/.test(between);
  const tied = direct || (between.length < 100 && !BREAK.test(between) && TIE.test(between));
  if (!before) return tied ? after : undefined;
  if (direct) return after;
  if (preferBefore && /,|\band\b/.test(between)) return before;
  return tied && !/,\s(?:and\s)?(?:\w+\s){0,3}$/.test(between.replace(TIE, '')) ? after : before;
}

function match(numbers: readonly Stated[], names: readonly FoundName[]): Claim[] {
  const distinct = distinctNames(names);
  if (distinct.length === 1) return numbers.map((one) => ({ ...one, dataset: distinct[0]!.name }));
  if (distinct.length === numbers.length) return numbers.map((one, at) => ({ ...one, dataset: distinct[at]!.name }));
  if (numbers.length === 1) return distinct.map(({ name }) => ({ ...numbers[0]!, dataset: name }));
  return [];
}

function distinctNames(names: readonly FoundName[]): FoundName[] {
  return names.filter((one, at) => names.findIndex(({ name }) => name === one.name) === at);
}

function groupNames(sentence: string, targets: readonly FoundName[]): Group<FoundName>[] {
  const groups: Group<FoundName>[] = [];
  let items: FoundName[] = [];
  for (const target of targets) {
    const last = items[items.length - 1];
    // "LDC97S62 (Switchboard)": the bracket says what the name before it is.
    if (last && /^\s?\($/.test(sentence.slice(last.end, target.start)) && !/^[^)]*,/.test(sentence.slice(target.end)))
      continue;
    if (last && /^\s+$/.test(sentence.slice(last.end, target.start))) items.pop();
    else if (
      last &&
      !/^[\s(]{0,3}(?:,|\/|and|or|&|\)|\([^)]{0,60}\)|[-{}]|the|as well as|both|on|datasets?|benchmarks?|plus|-\p{L}{1,3}\b|\s)*$/u.test(
        sentence.slice(last.end, target.start),
      )
    ) {
      groups.push({ start: items[0]!.start, end: last.end, items });
      items = [];
    }
    items.push(target);
  }
  if (items.length > 0) groups.push({ start: items[0]!.start, end: items[items.length - 1]!.end, items });
  return groups;
}

function groupNumbers(sentence: string, stated: readonly Stated[], targets: readonly FoundName[]): Group<Stated>[] {
  const groups: Group<Stated>[] = [];
  let items: Stated[] = [];
  const close = () => {
    if (items.length > 0)
      groups.push({ start: items[0]!.number.start, end: items[items.length - 1]!.number.tail, items });
    items = [];
  };
  for (const one of stated) {
    const last = items[items.length - 1];
    if (last) {
      const from = last.number.tail;
      const between = sentence.slice(from, one.number.start);
      const crossed = targets.some(({ start }) => start >= from && start < one.number.start);
      const joined =
        !crossed && (isSeries(between) || (JOINED.test(between) && !BREAK.test(between) && !/\bfrom\b/.test(between)));
      if (!joined || (last.improvement !== one.improvement && !isSeries(between))) close();
    }
    items.push(one);
  }
  close();
  return groups;
}
