import { isGeneric, isOpening } from '../generic.ts';
import type { Word } from '../words.ts';
import type { SentenceView } from './sentenceView.ts';

/** Words `first..last` of a sentence. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** What only models are called: lists that hold one may go on to others. */
const MODEL =
  /(?:Nets?(?:-?[vV]?\d+)?|[Ff]ormers?|GANs?|BERTa?|GPT(?:-\d.*)?|RNNs?|CNNs?|LSTMs?|VAEs?|ViTs?|LLMs?|NeRFs?|SLAM|SAM|CLIP|YOLO.*|MAE|VLA|VLM|Mamba|Diffusion|LoRA|[Ee]ncoder|-\d+(?:\.\d+)?[BM]|[a-z]LM|Seq|2[Vv]ec|LLaMA|Llama|Flow|MoE|RL|PO|RAG|SGD|Adam)$/;

/** "Cup 2018": what kind of contest, and when. */
const CONTEST = /^(?:Cup|Challenge|Competition|Bowl|Workshop|Track|Task|Prize|Games)$/;

/** Whether a run can be a name at all: it holds a capitalised or coined word that is not generic, and no model's name. */
export function isName({ words, markOf }: SentenceView, { first, last }: Run): boolean {
  let named = false;
  if (first === last && /^(?:[kKMGT]B|hours?|hr)$/.test(words[first]!.text) && words[first - 1]?.shape === 'number')
    return false;
  if (CONTEST.test(words[first]!.text) && words.slice(first + 1, last + 1).every(isNumbering)) return false;
  for (let i = first; i <= last; i++) {
    const mark = markOf[i];
    if (mark?.kind === 'method') return false;
    // "Knowledge Base Completion benchmarks" are a kind, "the Twitter Stance Detection corpus" is one corpus.
    if (mark?.kind === 'task' && mark.first <= first) continue;
    const { shape, text } = words[i]!;
    if ((shape === 'strong' || shape === 'title') && !isGeneric(text)) named = true;
  }
  return named;
}

/** Whether a run holds a word that only names look like. */
export function isStrongName({ words }: SentenceView, { first, last }: Run): boolean {
  for (let i = first; i <= last; i++) if (isStrongWord(words[i]!)) return true;
  return false;
}

export function isStrongWord({ shape, text }: Word): boolean {
  return shape === 'strong' && !isGeneric(text);
}

export function looksLikeModel({ words }: SentenceView, { first, last }: Run): boolean {
  for (let i = first; i <= last; i++) if (MODEL.test(words[i]!.text)) return true;
  return false;
}

/** The run of name-like words that begins at `first`, at most six long; it ends where punctuation or a plain word does. */
export function runFrom(view: SentenceView, first: number): Run | undefined {
  const { words, markOf } = view;
  const mark = markOf[first];
  if (mark?.kind === 'dataset') return { first: mark.first, last: mark.last };
  let last = first - 1;
  for (let i = first; i < words.length && i < first + 6; i++) {
    if (i > first && words[i]!.before !== '') break;
    if (!nameLike(view, i, i === first)) break;
    last = i;
    if (words[i]!.after !== '') break;
  }
  if (last < first || /^et$/i.test(words[last + 1]?.text ?? '')) return undefined;
  return trim(view, { first, last });
}

/** The run of name-like words that ends at `last`. */
export function runTo(view: SentenceView, last: number): Run | undefined {
  const { words, markOf } = view;
  const mark = markOf[last];
  if (mark?.kind === 'dataset') return { first: mark.first, last: mark.last };
  let first = last + 1;
  for (let i = last; i >= 0 && i > last - 6; i--) {
    if (i < last && words[i]!.after !== '') break;
    if (i < last && markOf[i]?.kind === 'dataset') break;
    if (!nameLike(view, i, false)) break;
    first = i;
    if (words[i]!.before !== '') break;
  }
  return first > last ? undefined : trim(view, { first, last });
}

function nameLike({ words, markOf }: SentenceView, i: number, opening: boolean): boolean {
  const kind = markOf[i]?.kind;
  if (kind === 'noun' || kind === 'method') return false;
  const { shape, text } = words[i]!;
  if (kind === 'task') return !opening && shape === 'title';
  return shape === 'strong' || shape === 'title' || (!opening && /^(?:\d{1,4}(?:\.\d)?|\d\p{Lu})$/u.test(text));
}

/** "New York Times": here "new" praises nothing. */
function isPlace(words: SentenceView['words'], first: number): boolean {
  return (
    words[first]!.text === 'New' && /^(?:York|Zealand|Jersey|Orleans|England|Delhi)$/.test(words[first + 1]?.text ?? '')
  );
}

/** A year, a number (in Roman figures, too) or a version at the end of a name. */
function isNumbering({ shape, text }: Word): boolean {
  return shape === 'number' || /^(?:[vV]\d.*|I{1,3}|IV|VI{0,3})$/.test(text);
}

/** "MSH WSD": a task's acronym right after another acronym is part of the name. */
function isShortTask(words: SentenceView['words'], first: number, task: number): boolean {
  const isAcronym = ({ text }: Word) => /^\p{Lu}{2,5}$/u.test(text);
  return task === first + 1 && isAcronym(words[task]!) && isAcronym(words[first]!) && isStrongWord(words[first]!);
}

/** The task after a coined word says what the data are for: "VOiCES 2019" is the name of "VOiCES 2019 Speaker Recognition". */
function beforeTask(words: SentenceView['words'], markOf: SentenceView['markOf'], first: number, last: number): number {
  let coined = false;
  for (let i = first; i <= last; i++) {
    if (coined && markOf[i]?.kind === 'task' && !isShortTask(words, first, i)) return i - 1;
    coined ||= markOf[i] === undefined && isStrongWord(words[i]!);
  }
  return last;
}

/** Leading generic words and sentence openers, and trailing generic ones, are not part of a name. */
function trim({ words, markOf, start }: SentenceView, { first, last }: Run): Run | undefined {
  const coined = words.slice(first, last + 1).some(isStrongWord);
  const droppable = coined ? isGeneric : isOpening;
  while (
    first <= last &&
    !isPlace(words, first) &&
    (droppable(words[first]!.text) || words[first]!.shape === 'number')
  ) {
    first++;
  }
  if (coined) last = beforeTask(words, markOf, first, last);
  const inTask = (i: number) => markOf[i]?.kind === 'task';
  while (
    last >= first &&
    !isNumbering(words[last]!) &&
    !inTask(last) &&
    !isShortTask(words, first, last) &&
    droppable(words[last]!.text)
  )
    last--;
  if (first > last) return undefined;
  if (words[first]!.start === start && words[first]!.shape === 'title' && first === last) return undefined;
  return { first, last };
}
