import { CorpuscopeError } from '../errors.ts';
import * as v from 'valibot';
import { splitSentences } from '../text/words/sentences.ts';
import { mentionKindSchema } from './kinds.ts';
import { unknownSetting } from '../settings.ts';
import type { Mention, MentionKind, Paper, ReportedResult } from '../types.ts';

const text = v.string('must be text');
const kind = v.exactOptional(mentionKindSchema);

/**
 * A place in a paper that survives a rebuild: the sentence as shown, and which occurrence of the surface in it is meant.
 * Indices and offsets move when the corpus grows or cleaning improves; sentences stay.
 */
const anchorSchema = v.strictObject(
  {
    /** Id of the paper. */
    paper: text,
    field: v.picklist(['title', 'abstract'], 'must be title or abstract'),
    sentence: text,
    surface: text,
    /** Which occurrence of the surface in the sentence, from 0. Default 0. */
    occurrence: v.exactOptional(
      v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(0, 'must be at least 0')),
    ),
  },
  unknownSetting,
);
export type Anchor = Readonly<v.InferOutput<typeof anchorSchema>>;

/** One thing that a person decided about mentions: plain JSON, kept in the recipe. Of each `kind` defaults to `dataset`. */
export const decisionSchema = v.variant(
  'type',
  [
    /** Not a mention. */
    v.strictObject({ type: v.literal('reject'), at: anchorSchema, kind }, unknownSetting),
    /** A mention indeed: kept, and marked so. */
    v.strictObject({ type: v.literal('confirm'), at: anchorSchema, kind }, unknownSetting),
    /** A mention that the finder missed, or found under another name or with other borders. */
    v.strictObject({ type: v.literal('add'), at: anchorSchema, name: text, kind }, unknownSetting),
    /** Every mention of `name` goes by `to`. */
    v.strictObject({ type: v.literal('rename'), name: text, to: text, kind }, unknownSetting),
    /** Every mention of any of `names` goes by `into`. */
    v.strictObject(
      { type: v.literal('merge'), names: v.array(text, 'must be a list of words'), into: text, kind },
      unknownSetting,
    ),
  ],
  'must be reject, confirm, add, rename or merge',
);
export type Decision = Readonly<v.InferOutput<typeof decisionSchema>>;

/** A decision that found nothing to act on, and why. */
export interface UnmatchedDecision {
  readonly decision: Decision;
  readonly reason: string;
}

export interface DecidedMentions {
  readonly mentions: Mention[];
  readonly results: ReportedResult[];
  readonly unmatched: UnmatchedDecision[];
}

type PaperText = Pick<Paper, 'id' | 'title' | 'abstract'>;

/**
 * Applies a person's decisions to what the finder found.
 *
 * Decisions apply in their order, each to the outcome of those before it: the last word on a place wins, and a rename after an "add"
 * renames the added mention too. `reject`, `confirm` and `add` speak of a place, whatever the mention there is called by then;
 * `rename` and `merge` speak of a name, as it stands at that point. Leaving a decision out undoes it. A result follows its dataset:
 * it is renamed with it, and goes when its paper mentions the dataset no more. Of each decision `kind` defaults to `dataset`.
 *
 * @returns new arrays in the finder's order; a decision without effect is in `unmatched` with its reason
 */
export function applyDecisions(
  papers: readonly PaperText[],
  mentions: readonly Mention[],
  results: readonly ReportedResult[],
  decisions: readonly Decision[],
): DecidedMentions {
  const ledger = new Ledger(papers, mentions, results);
  const unmatched: UnmatchedDecision[] = [];
  for (const decision of decisions) {
    const reason = ledger.apply(decision);
    if (reason !== undefined) unmatched.push({ decision, reason });
  }
  return { ...ledger.outcome(), unmatched };
}

/**
 * The anchor of `text[start, end)` of a paper's field, for a decision about it.
 *
 * @throws CorpuscopeError where the text does not reach so far
 */
export function anchorAt(paper: PaperText, field: Anchor['field'], start: number, end: number): Anchor {
  const text = paper[field];
  const span =
    field === 'title' ? undefined : splitSentences(text).find((one) => one.start <= start && start < one.end);
  const from = span ? span.start : 0;
  const sentence = text.slice(from, span ? Math.max(span.end, end) : text.length);
  const surface = text.slice(start, end);
  if (surface === '')
    throw new CorpuscopeError('there is no text at this place of the paper', {
      where: `${field} of paper ${paper.id}`,
      fix: 'open the atlas again',
    });
  let occurrence = 0;
  for (let at = text.indexOf(surface, from); at >= 0 && at < start; at = text.indexOf(surface, at + 1)) occurrence++;
  return { paper: paper.id, field, sentence, surface, ...(occurrence > 0 && { occurrence }) };
}

class Ledger {
  readonly #papers: readonly PaperText[];
  readonly #index = new Map<string, number>();
  #mentions: Mention[];
  #results: ReportedResult[];

  constructor(papers: readonly PaperText[], mentions: readonly Mention[], results: readonly ReportedResult[]) {
    this.#papers = papers;
    papers.forEach(({ id }, at) => this.#index.set(id, at));
    this.#mentions = [...mentions];
    this.#results = [...results];
  }

  /** Why the decision has no effect; undefined where it has one. */
  apply(decision: Decision): string | undefined {
    const { kind = 'dataset' } = decision;
    if (decision.type === 'rename') return this.#rename([decision.name], decision.to, kind);
    if (decision.type === 'merge') return this.#rename(decision.names, decision.into, kind);
    const place = this.#locate(decision.at);
    if (typeof place === 'string') return place;
    if (decision.type === 'add') return this.#add(place, decision.name, kind);
    const here = this.#mentions.filter((one) => one.kind === kind && overlaps(one, place));
    if (here.length === 0) return 'no mention stands there any more';
    this.#mentions =
      decision.type === 'reject'
        ? this.#mentions.filter((one) => !here.includes(one))
        : this.#mentions.map((one) => (here.includes(one) ? { ...one, status: 'confirmed' } : one));
    return undefined;
  }

  outcome(): { mentions: Mention[]; results: ReportedResult[] } {
    const mentioned = new Set<string>();
    for (const { kind, paper, name } of this.#mentions) if (kind === 'dataset') mentioned.add(`${paper} ${name}`);
    return {
      mentions: this.#mentions.sort(
        (a, b) => a.paper - b.paper || fieldOrder(a) - fieldOrder(b) || a.start - b.start || a.end - b.end,
      ),
      results: this.#results.filter(({ paper, dataset }) => mentioned.has(`${paper} ${dataset}`)),
    };
  }

  #rename(names: readonly string[], to: string, kind: MentionKind): string | undefined {
    const from = new Set(names);
    if (!this.#mentions.some((one) => one.kind === kind && from.has(one.name))) {
      return `nothing is called ${names.map((name) => `"${name}"`).join(' or ')} any more`;
    }
    this.#mentions = this.#mentions.map((one) =>
      one.kind === kind && from.has(one.name) ? { ...one, name: to } : one,
    );
    if (kind === 'dataset') {
      this.#results = this.#results.map((one) => (from.has(one.dataset) ? { ...one, dataset: to } : one));
    }
    return undefined;
  }

  #add(place: Place, name: string, kind: MentionKind): undefined {
    const { paper, field, start, end, sentence } = place;
    const surface = this.#papers[paper]![field].slice(start, end);
    this.#mentions = this.#mentions.filter((one) => one.kind !== kind || !overlaps(one, place));
    this.#mentions.push({
      paper,
      kind,
      name,
      surface,
      field,
      start,
      end,
      sentence,
      rule: 'added by hand',
      status: 'added',
    });
    return undefined;
  }

  #locate({ paper: id, field, sentence, surface, occurrence = 0 }: Anchor): Place | string {
    const paper = this.#index.get(id);
    if (paper === undefined) return `paper ${id} is not in the corpus any more`;
    const text = this.#papers[paper]![field];
    const from = text.indexOf(sentence);
    if (from < 0 || sentence === '') return `the ${field} of paper ${id} does not hold the sentence any more`;
    let at = sentence.indexOf(surface);
    for (let i = 0; i < occurrence && at >= 0; i++) at = sentence.indexOf(surface, at + 1);
    if (at < 0 || surface === '')
      return `the sentence does not hold "${surface}"${occurrence > 0 ? ' that often' : ''}`;
    return { paper, field, start: from + at, end: from + at + surface.length, sentence };
  }
}

interface Place {
  readonly paper: number;
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

function overlaps(one: Mention, place: Place): boolean {
  return one.paper === place.paper && one.field === place.field && one.start < place.end && place.start < one.end;
}

function fieldOrder({ field }: Mention): number {
  return field === 'title' ? 0 : 1;
}
