import type { FoundName } from '../fieldNames.ts';
import { findMetrics, type Metric, type MetricHit } from './metrics.ts';
import { findNumbers, type ReportedNumber } from './numbers.ts';

/** A number with what the words around it say, before it has a dataset. */
export interface Stated {
  readonly number: ReportedNumber;
  readonly metric: Metric | undefined;
  readonly improvement: boolean;
}

const REPORTS =
  /achiev|obtain|reach|attain|outperform|improv|surpass|yield|gain|increas|decreas|boost|exceed|state-of-the-art|state of the art|scor|result|beat|drop|perform|accura|error|rais|better|higher|superior|lower|reduc|rate\b|best|report|advanc|record|enhanc|up to|realiz|deliver|get\b|gets\b|mIoU|mAP|AP\b|FID|BLEU|F1/i;
const IMPROVES_BEFORE =
  /(?:\b(?:by|improv\w+\sof|gains?\sof|increas\w*\sof|boosts?\sof|margins?\sof|reductions?\sof|drops?\sof|decreas\w*\sof|advantage\sof|difference\sof|lift\sof|outperform\w*|surpass\w*|improv\w+)\s(?:by\s)?(?:(?:an?|up\sto|about|over|more\sthan|at\sleast|around|approximately|nearly|roughly|almost|average|absolute|relative|of|as\smuch\sas|significant|large|only|another|additional|further|margin|substantial|average\sof|margins|the)\s)*\(?)$/i;
const IMPROVES_AFTER =
  /^[\s,]*(?:\(?(?:absolute|relative|average|mean|overall|further|additional|higher|better|lower|improvements?|gains?|increases?|boosts?|reductions?|decreases?|drops?|advantage|degradation|margin)\b|(?:[\w-]+\s){0,4}(?:improvements?|gains?|increases?|boosts?|reductions?|higher|lower|better)\b)/i;

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
  for (const number of numbers) {
    const metric = metricOf(sentence, number, metrics);
    const before = sentence.slice(Math.max(0, number.start - 60), number.start).replace(/[+~≈<>$]\s?$/, '');
    const after = sentence.slice(number.tail, number.tail + 60);
    const improvement = number.signed || IMPROVES_BEFORE.test(before) || IMPROVES_AFTER.test(after);
    const inSeries =
      stated.length > 0 && isSeries(sentence.slice(stated[stated.length - 1]!.number.tail, number.start));
    const previous = stated[stated.length - 1];
    const bare = number.unit === '';
    if (bare && !metric && !(improvement && metrics.length > 0) && !(inSeries && previous!.number.unit === ''))
      continue;
    if (bare && metric && !metric.near && !improvement && !inSeries) continue;
    if (!bare && !metric && (strict || !reports) && !(inSeries && !strict)) continue;
    stated.push({
      number,
      metric: metric?.metric ?? (inSeries ? previous!.metric : undefined),
      improvement:
        improvement ||
        (inSeries && previous!.improvement && !/\bto\b/.test(sentence.slice(previous!.number.tail, number.start))),
    });
  }
  return stated;
}

/** Only list separators between two numbers. */
export function isSeries(between: string): boolean {
  return /^[\s]*(?:,|\/|and|or|&|to|,\s*and|vs\.?|\(|\)|[+~$\\]|from)*(?:[\s+~$(]|and|to)*$/.test(between);
}

/** The metric a number belongs to: the one right after it, or before it, else the nearest in the clause. */
function metricOf(
  sentence: string,
  { start, tail }: ReportedNumber,
  metrics: readonly MetricHit[],
): (MetricHit & { near: boolean }) | undefined {
  let best: (MetricHit & { near: boolean }) | undefined;
  let bestDistance = 90;
  for (const hit of metrics) {
    const after = hit.start >= tail;
    const between = after ? sentence.slice(tail, hit.start) : sentence.slice(hit.end, start);
    if (/[;]|\.\s/.test(between)) continue;
    const vague = hit.metric.name === 'performance' || hit.metric.name === 'score';
    const near = after
      ? /^[\s(]*(?:(?:absolute|relative|higher|better|lower|improvements?|gains?|in|of|points?|average|the|on|ImageNet|COCO|[\p{Lu}][\w-]*)\s+){0,3}$/u.test(
          between,
        ) && between.length < 40
      : /^[\s:=(]*(?:scores?|rate|value|values|of|is|was|at|to|by|from|up|about|over|around|reaches|reaching|the|a|an|as|high|low|improves?|improved|improvements?|drop|reduction|gains?|increase|points?|set|with|and|on|in|=|:|~|≈|\(|\$|respectively|only|more|than|[\p{Lu}][\w-]*)*(?:[\s:=(+~≈$]|\b(?:of|is|to|by|from)\b\s?)*$/u.test(
          between,
        ) && between.length < 50;
    const distance = between.length + (near ? 0 : 40) + (vague ? 30 : 0) + (after ? 0 : 4);
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
