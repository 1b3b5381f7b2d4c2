import { splitSentences, type Span } from '#core/text/words/sentences';

/** Characters of the longest stretch that is read as one sentence: the rules compare a sentence's parts with each other. */
const LONGEST = 3000;

/** The sentences of a field; a title is one. What runs on without a stop is cut at white space, so that time stays linear in the text. */
export function readableSentences(text: string, field: 'title' | 'abstract'): Span[] {
  const sentences = field === 'title' ? [{ start: 0, end: text.length }] : splitSentences(text);
  return sentences.some(({ start, end }) => end - start > LONGEST)
    ? sentences.flatMap((span) => cut(text, span))
    : sentences;
}

function cut(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    pieces.push({ start: from, end: to });
    from = space > from ? to + 1 : to;
  }
  pieces.push({ start: from, end });
  return pieces;
}
