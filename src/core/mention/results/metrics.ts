import Papa from 'papaparse';
import { Lexicon, type Form } from '../lexicon.ts';
import csv from './metrics.csv?raw';

/** A measure of quality. */
export interface Metric {
  /** Normalised name. */
  readonly name: string;
  readonly better: 'higher' | 'lower' | '';
}

/** A metric's name in a sentence, with its qualifiers ("top-1 classification accuracy"). */
export interface MetricHit {
  readonly start: number;
  readonly end: number;
  readonly metric: Metric;
}

interface Line {
  readonly name: string;
  readonly better: Metric['better'];
  /** What it is written as, with bars between. */
  readonly forms: string;
}

/** The ways to write each metric; abbreviations have a plural, too, and what stands in small letters may have any. */
function* forms(): Generator<Form<Metric>> {
  for (const { name, better, forms: written } of Papa.parse<Line>(csv.trim(), { header: true }).data) {
    const meaning = { name, better };
    for (const text of written
      .split('|')
      .flatMap((form) => (/^[A-Z]{2,}$/.test(form) && !form.endsWith('S') ? [form, `${form}s`] : [form])))
      yield { text, ...(/^[a-z][a-z0-9@ -]*$/.test(text) && { casing: 'any' as const }), meaning };
  }
}

let compiled: Lexicon<Metric> | undefined;

const QUALIFIER =
  /(?:\b(?:top[-\s]?[15]|box|mask|bbox|average|mean|overall|balanced|one-shot|zero-shot|few-shot|1-shot|5-shot|linear(?: |-)prob(?:e|ing)|word|phone|macro|micro|weighted|classification|recognition|test|validation|top|absolute|relative|rank-1|unweighted|speaker|single-model|segmentation|detection)[\s-]+)+$/i;

/** Metrics named in a sentence, left to right, with the qualifiers before them taken into the name. */
export function findMetrics(sentence: string): MetricHit[] {
  compiled ??= new Lexicon([...forms()]);
  const hits: MetricHit[] = [];
  const plain = sentence.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
  for (const { start, end, meanings } of compiled.scan(plain)) {
    const qualifiers = QUALIFIER.exec(sentence.slice(Math.max(0, start - 60), start))?.[0] ?? '';
    const previous = hits[hits.length - 1];
    const metric = qualified(meanings[0]!, qualifiers.toLowerCase());
    if (
      previous &&
      previous.metric.name.startsWith('top-') &&
      /^[\s-]*(?:classification |recognition |test |validation |image )*$/i.test(sentence.slice(previous.end, start)) &&
      /^(?:accuracy|error)$/.test(meanings[0]!.name)
    ) {
      hits[hits.length - 1] = {
        start: previous.start,
        end,
        metric: { name: `${previous.metric.name.slice(0, 5)} ${meanings[0]!.name}`, better: meanings[0]!.better },
      };
      continue;
    }
    hits.push({ start: start - qualifiers.length, end, metric });
  }
  return hits;
}

const KEPT = /top[-\s]?([15])|box|bbox|mask|one-shot|zero-shot|few-shot|average|mean|balanced/;

function qualified(metric: Metric, qualifiers: string): Metric {
  const kept = KEPT.exec(qualifiers);
  if (!kept || metric.name === 'performance' || metric.name === 'score') return metric;
  if (kept[1] !== undefined)
    return /^(?:accuracy|error)$/.test(metric.name) ? { ...metric, name: `top-${kept[1]} ${metric.name}` } : metric;
  if (/box|mask/.test(kept[0]))
    return /AP/.test(metric.name) ? { ...metric, name: `${kept[0] === 'mask' ? 'mask' : 'box'} AP` } : metric;
  if (/^(?:average|mean)$/.test(kept[0]))
    return metric.name === 'accuracy' ? { ...metric, name: `${kept[0]} accuracy` } : metric;
  return metric.name === 'accuracy' || metric.name === 'error'
    ? { ...metric, name: `${kept[0]} ${metric.name}` }
    : metric;
}
