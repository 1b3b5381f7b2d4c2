import type { FoundName } from '../foundName.ts';
import { findMetrics, type Metric, type MetricHit } from './metrics.ts';
import { findNumbers, type ReportedNumber } from './numbers.ts';

/** A metric, and whether it stands right by a number. */
type Located = MetricHit & { readonly near: boolean };

/** A number with what the words around it say, before it has a dataset. */
export interface Stated {
  readonly number: ReportedNumber;
  readonly metric: Metric | undefined;
  readonly improvement: boolean;
}

const REPORTS =
  /achiev|obtain|reach|attain|outperform|improv|surpass|yield|gain|increas|decreas|boost|exceed|state-of-the-art|state of the art|scor|result|beat|drop|perform|accura|error|rais|better|higher|superior|lower|reduc|rate\b|best|report|advanc|record|enhanc|up to|realiz|deliver|solv|pass|get\b|gets\b|mIoU|mAP|AP\b|FID|BLEU|F1/i;
const IMPROVES_BEFORE =
  /(?:\b(?:by|gain(?:s|ed|ing)?|(?:improvement|reduction|gain|increase)s?\s(?:[\w-]+\s){0,4}(?:is|was|are|were|equal\sto)|(?:improv\w+|gains?|increas\w*|boost(?:s|ings?)?|margins?|reductions?|drops?|decreas\w*|enhancements?|rises?|jumps?|uplifts?|benefits?|improvements?)\s(?:in\s(?:the\s)?(?:[\w-]+\s){1,3})?(?:of|up\sto)|better\sby|advantage\sof|difference\sof|lift\sof|outperform\w*|surpass\w*|improv\w+)\s(?:by\s)?(?:(?:an?|up\sto|about|over|more\sthan|at\sleast|around|approximately|nearly|roughly|almost|average|absolute|relative|of|as\smuch\sas|significant|large|only|another|additional|further|margin|substantial|average\sof|margins|the)\s)*\(?)$/i;
const IMPROVES_AFTER =
  /^(?:\s?[~–-]\s?\d+(?:\.\d+)?\\?%)?\s*\(?(?:absolute|relative|further|additional|higher|better|lower|improvements?|gains?|increases?|boosts?|reductions?|decreases?|drops?|advantage|degradation|margin)\b|^\s(?:(?!on\b|for\b|of\b|in\b|at\b|and\b|with\b|when\b|while\b|by\b|which\b)[\w-]+\s){1,4}(?:improvements?|gains?|increases?|boosts?|reductions?|higher|lower|better)\b/i;

/**
 * "an increase of 3.2% on A and 1.1% on B": between two numbers of one statement stand a place, a list's separator and no verb, so that
 * the word that governs the first governs the second.
 */
const GOVERNED =
  /^(?!.*\b(?:to|achiev\w*|reach\w*|obtain\w*|attain\w*|gets?|with|from|while|whereas|but|than|compared|result\w*|which|accuracy\sof|score\sof|scores)\b)[^;:.]{0,30}\s(?:on|in|for|over|at)\s(?:[^;]{2,50}?)(?:,|\band)\s(?:and\s)?(?:by\s|of\s|an?\s)?$/s;
/** "by a large margin on A (2.3% …)", "significant improvement in perplexity (10.5% …)". */
const MARGIN_BEFORE =
  /\b(?:improvements?|reductions?|gains?|increase|decrease)\s(?:in|of)\s(?:[\w-]+\s){1,3}\([^();.]{0,30}$|\bby\s(?:an?\s)?(?:[\w-]+\s){0,2}margins?\s(?:on\s)?[^();.]{0,40}\($/i;

/** "5.18% improvement over the state of the art": a gain in quality, though no metric is named. */
const OVER_OTHERS =
  /^\s(?:(?:absolute|relative|average|overall)\s)*(?:improvements?|gains?|increases?)\s(?:over|on|upon|compared\sto|with\srespect\sto)\s(?:the\s|all\s|our\s)?(?:current\s|previous\s|prior\s|best\s|strong\s|existing\s)*(?:state|baselines?|methods?|approach|work|results?|systems?|models?|best)/;

/** "an absolute improvement of 2.5%, 2.7% respectively compared to a baseline". */
const THAN_OTHERS =
  /^[^;.()]{0,40}?\b(?:over|than|compared\s(?:to|with)|relative\sto)\s(?:the\s|all\s|an?\s|our\s)?(?:[\w-]+\s){0,5}?(?:state|baselines?|previous|prior|best|existing)\b/;

/** "a substantial improvement in counting over a strong baseline by 6.6%". */
const OVER_OTHERS_BY =
  /\b(?:improvements?|gains?)\s[^;.]{0,40}?\b(?:over|on)\s(?:the\s|all\s|an?\s|our\s)?(?:[\w-]+\s){0,3}?(?:baselines?|state-of-the-art|methods?|models?|results?)\s(?:by|of)\s(?:up\sto\s|about\s)?$/;

/** "outperforms its unsupervised counterpart by 29.4%". */
const OUTPERFORMS_BY =
  /\b(?:outperform|surpass|exceed)\w*\s[^.;]{3,80}\sby\s(?:up\sto\s|about\s|over\s|more\sthan\s)?$/;

/** What a method gives up, or lags behind, is no result of it. */
const LOST_BEFORE =
  /\b(?:accuracy|performance|quality)\s(?:drops|falls|decreases|degrades)\s(?:by\s)?(?:only\s|just\s|less\sthan\s|about\s)?$|\b(?:(?:accuracy|performance|AP|AUC|F1|quality|minimal|small|negligible|absolute|minor|slight)\s)(?:drops?|loss|losses|degradations?)\s(?:of|by)\s(?:(?:only|less\sthan|about|up\sto|at\smost|around)\s)*[<~≈≤]?\s?$|\bgap\b[^.;]{0,80}$|\bwithin\s$/i;
const LOST_AFTER =
  /^\)?\s(?:(?:absolute|relative|top-?[15]|average|mean|test)\s)*(?:(?:accuracy|performance|quality|AP|mAP|F1)\s)?(?:drops?|loss|degradation)\b/i;

/** Words that may stand between a number and the metric after it. */
const TO_METRIC = words(
  'db mm cm px pixels voxels degrees days years absolute relative higher better lower improvement improvements gain gains in of points point average micro-averaged macro-averaged weighted mean the on test for top',
);
/** Words that may stand between a metric and the number after it. */
const FROM_METRIC = words(
  `score scores rate value values datasets of is was are were at to by from up about over around reaches reaching reached the a an as high low improves improve
  improved improvement improvements drop reduction gain gains increase points point set with and on in respectively only more than respective
  new state-of-the-art rises rise rose grows grew increases increased climbs falls fell drops dropped decreases decreased which above below nearly approximately = : ~ ≈ → $`,
);

/** "Dice coefficients for the core and the whole tumour are 0.8": of what, and a verb, between a metric and its number. */
const STATED =
  /^(?:\s(?:measures?|scores?|values?|metrics?|coefficients?|results?))?\s(?:for|of|on|in|from|across|over)\s[^.;()\d]{3,110}\s(?:is|are|was|were)\s(?:(?:calculated|found|measured|estimated|observed|reported)\s(?:as|to\sbe|at)\s)?$|^\s(?:coefficients?\s)?between\s[^.;()\d]{3,90}\s(?:of|is|was)\s$/;
/** Characters between a number and its metric, at most; and where a verb ties them. */
const METRIC_WITHIN = 90;
const STATED_WITHIN = 140;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function allIn(between: string, allowed: ReadonlySet<string>, most: number): boolean {
  const tokens = between
    .replace(/[()+~≈$,:=]/g, ' ')
    .trim()
    .split(/\s+/);
  return (
    tokens.length <= most &&
    tokens.every((token) => token === '' || allowed.has(token.toLowerCase()) || /^\p{Lu}/u.test(token))
  );
}

/** Characters between a value and the gain that it is, or the value that it is compared with. */
const CONSEQUENCE = 80;
const RESULTING = /^[^;]*\b(?:result\w*|yield\w*|correspond\w*|represent\w*|which|improv\w*)\b/;
const PARALLEL =
  /^\s(?:on|for|in|at|with)\s(?:(?!\s\d)[^,;.()]){2,50}(?:,|,?\s(?:and|or))\s(?:an?\s|about\s|around\s|over\s|nearly\s)?$/;
/** "79.6% using the network (11.6% improvement over …)": a gain in the bracket after the value that it led to. */
const BRACKETED_GAIN = /^[^;()]*\($/;
/** "54% …, while the RF function achieves 46%" */
const CONTRASTED =
  /\b(?:while|whereas)\s[^;.\d]{3,60}\s(?:achiev|reach|obtain|attain|gives?|has|had)\w*\s(?:only\s|about\s)?\(?$/;
/** "with a Dice of 0.8961, namely 0.9741 for kidneys": what a value consists of. */
const NAMELY = /^,?\s\(?(?:namely|i\.e\.,?|specifically)\s$/;
const COMPARED =
  /\b(?:compared\s(?:to|with)|than|against|versus|vs\.?)\s$|\b(?:than|against|versus|vs\.?|compared\s(?:to|with))\s(?:[\w-]+\s){0,6}(?:of|at)\s$/;

/** "34.6%, resulting in a relative improvement of 20.5%", "0.85 as against the baseline of 0.69": the metric of the number before. */
function metricBefore(previous: Stated | undefined, between: string, improvement: boolean): Located | undefined {
  if (!previous?.metric || between.length >= CONSEQUENCE) return undefined;
  const compared = COMPARED.test(between) || PARALLEL.test(between) || CONTRASTED.test(between) || NAMELY.test(between);
  if (!compared && !(improvement && (RESULTING.test(between) || BRACKETED_GAIN.test(between)))) return undefined;
  return { start: 0, end: 0, metric: previous.metric, near: compared };
}

/** "we improve the results from 31.1% to": quality, though no metric is named. */
const RESULTS_RAISED =
  /\b(?:improv|increas|rais|boost|lift|push|bring)\w*\s(?:(?:the|our|its|their|previous|best|overall|state-of-the-art)\s)*(?:results?|scores?|performance|state\sof\sthe\sart)\s(?:[\w-]+\s){0,5}?from\s$/i;

/** The numbers of a sentence that report quality, each with its metric. */
export function statedNumbers(
  sentence: string,
  names: readonly FoundName[],
  offset: number,
  strict: boolean,
): Stated[] {
  if (!/\d/.test(sentence)) return [];
  const covered = names.filter((one) => one.start < offset + sentence.length && one.end > offset);
  const metrics = findMetrics(sentence);
  const numbers = findNumbers(sentence).filter(
    ({ start, end }) =>
      !covered.some((one) => one.start - offset < end && start < one.end - offset) &&
      !metrics.some((one) => one.start < end && start < one.end),
  );
  const reports = REPORTS.test(sentence);
  const stated: Stated[] = [];
  let lost = -1;
  numbers.forEach((number, at) => {
    const previous = stated[stated.length - 1];
    const between = previous ? sentence.slice(previous.number.tail, number.start) : '';
    const inSeries = previous !== undefined && isSeries(between);
    const lead = sentence.slice(Math.max(0, number.start - 90), number.start).replace(/[+~≈<>$]\s?$/, '');
    const after = sentence.slice(number.tail, number.tail + 60);
    if (
      LOST_BEFORE.test(lead) ||
      LOST_AFTER.test(after) ||
      (lost >= 0 && isSeries(sentence.slice(lost, number.start)))
    ) {
      lost = number.tail;
      return;
    }
    const improvement =
      number.signed ||
      IMPROVES_BEFORE.test(lead) ||
      ((number.unit !== '' || number.value.includes('.')) && MARGIN_BEFORE.test(lead)) ||
      IMPROVES_AFTER.test(after);
    const own = ACCURATE.test(after) ? accurate(number) : metricOf(sentence, number, metrics);
    const named = own?.near && own.metric.name !== 'score' && own.metric.name !== '';
    const before = metricBefore(previous, between, improvement);
    const metric = named
      ? own
      : (metricAhead(sentence, numbers, at, metrics) ??
        (before?.near ? before : own) ??
        before ??
        metricRaised(sentence, number, metrics));
    const onData = covered.some(
      ({ kind, start, end }) =>
        kind === 'dataset' &&
        (/^\s(?:on|for|in)\s(?:the\s)?$/.test(sentence.slice(number.tail, start - offset)) ||
          (/^\s\($/.test(sentence.slice(end - offset, number.start)) && sentence[number.tail] === ')')),
    );
    const parallel = previous !== undefined && onData;
    const score = onData && reports && /\.\d/.test(number.value);
    if (number.unit === '') {
      const joined = inSeries && previous.number.unit === '';
      const gain = improvement && metrics.length > 0 && !/^\s?dB\b/.test(after);
      const threshold =
        /\b(?:at|@|with|an?)\s(?:an?\s)?$/.test(lead) &&
        metric !== undefined &&
        /IoU|AP/.test(metric.metric.name) &&
        /^0?\.\d/.test(number.value);
      // "significant improvements over 25 structures"
      if (/\bover\s$/.test(lead) && /^\d+$/.test(number.value)) return;
      const vague = metric?.metric.name === 'score' && /^\d{1,2}$/.test(number.value);
      if (threshold || vague || !(metric?.near || gain || joined || score || (parallel && previous.metric))) return;
    } else if (
      !metric &&
      !(inSeries && (!strict || previous.metric || isRise(between))) &&
      ((strict &&
        !RESULTS_RAISED.test(lead) &&
        !(
          improvement &&
          (OVER_OTHERS.test(after) || THAN_OTHERS.test(after) || OVER_OTHERS_BY.test(lead) || OUTPERFORMS_BY.test(lead))
        )) ||
        !reports)
    )
      return;
    if (inSeries && improvement && !isRise(between) && !between.includes('(')) markSeries(stated, sentence);
    const governed =
      previous?.improvement === true && !improvement && number.unit === previous.number.unit && GOVERNED.test(between);
    stated.push({
      number,
      metric: metric?.metric ?? (inSeries || parallel ? previous?.metric : undefined),
      improvement:
        improvement || governed || (inSeries && previous.improvement && !isRise(between) && !between.includes(')')),
    });
  });
  return stated;
}

/** "is 99.29% accurate" */
const ACCURATE = /^\saccurate\b/;

function accurate({ tail }: ReportedNumber): Located {
  return { start: tail, end: tail, metric: { name: 'accuracy', better: 'higher' }, near: true };
}

/** Characters between a metric that something raises and the value that it rises from. */
const RAISED_WITHIN = 140;
const RAISES = /\b(?:improv|increas|rais|boost|reduc|decreas|lower|lift|push|bring)\w*\s(?:[\w-]+\s){0,6}$/i;

/** "improves the success rate over that of the best earlier one from 25.6% to 44.7%": the metric that the verb governs. */
function metricRaised(sentence: string, { start }: ReportedNumber, metrics: readonly MetricHit[]): Located | undefined {
  if (!/\bfrom\s$/.test(sentence.slice(0, start))) return undefined;
  const raised = metrics.find(
    (hit) =>
      hit.end < start &&
      start - hit.end < RAISED_WITHIN &&
      !/[;.]\s/.test(sentence.slice(hit.end, start)) &&
      RAISES.test(sentence.slice(0, hit.start)),
  );
  return raised && { ...raised, near: true };
}

/** Numbers that one metric may follow. */
const LONGEST_SERIES = 12;

/** "14.08 and 26.22 BLEU": the metric right after the last number of a series holds for those before it. */
function metricAhead(
  sentence: string,
  numbers: readonly ReportedNumber[],
  from: number,
  metrics: readonly MetricHit[],
): Located | undefined {
  for (let at = from + 1; at < numbers.length && at <= from + LONGEST_SERIES; at++) {
    if (!isSeries(sentence.slice(numbers[at - 1]!.tail, numbers[at]!.start))) return undefined;
    const metric = metricOf(sentence, numbers[at]!, metrics);
    if (metric?.near && metric.start >= numbers[at]!.tail) return metric;
  }
  return undefined;
}

/** "8% and 19% improvement": what is said of the last number of a series holds for those before it. */
function markSeries(stated: Stated[], sentence: string): void {
  for (let at = stated.length - 1; at >= 0; at--) {
    stated[at] = { ...stated[at]!, improvement: true };
    const between = at > 0 ? sentence.slice(stated[at - 1]!.number.tail, stated[at]!.number.start) : '';
    if (at === 0 || !isSeries(between) || isRise(between) || between.includes('(')) return;
  }
}

/** Only list separators between two numbers. */
export function isSeries(between: string): boolean {
  return (
    !/(?:\band|,)\s+from\b/.test(between) &&
    /^(?:[\s,/|&()+~≈$\\<>→–−-]|\band\b|\bor\b|\bto\b|\bvs\b\.?|\bfrom\b)*$/.test(between)
  );
}

/** "from 35.6% to 46.7%": two states of one thing. */
function isRise(between: string): boolean {
  return /\bto\b|→/.test(between);
}

/** The metric a number belongs to: the one right after it, or before it, else the nearest in the clause. */
function metricOf(
  sentence: string,
  { start, tail }: ReportedNumber,
  metrics: readonly MetricHit[],
): Located | undefined {
  let best: Located | undefined;
  let bestDistance = METRIC_WITHIN;
  for (const hit of metrics) {
    const after = hit.start >= tail;
    const gap = after ? hit.start - tail : start - hit.end;
    if (gap >= (after ? bestDistance : STATED_WITHIN)) continue;
    const between = after ? sentence.slice(tail, hit.start) : sentence.slice(hit.end, start);
    if (/[;]|\.\s/.test(between)) continue;
    const vague = hit.metric.name === 'performance' || hit.metric.name === 'score';
    const stated = !after && STATED.test(between);
    const near = after
      ? allIn(between, TO_METRIC, 4)
      : stated || (between.length < 60 && allIn(between, FROM_METRIC, 8));
    const said = stated ? Math.min(gap, METRIC_WITHIN / 2) : gap;
    const distance = said + (near ? 0 : 40) + (vague ? 30 : 0) + (after ? 0 : 4);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = {
        ...hit,
        metric: vague && hit.metric.name === 'performance' ? { name: '', better: '' } : hit.metric,
        near,
      };
    }
  }
  return best;
}
