/** How sentences begin that databases put behind an abstract and that are no part of it: keywords, codes, dates, where to find more. */
const APPENDED = [
  `This (?:article|paper|contribution|review) is part of (?:the|a) (?:theme|themed|special|discussion meeting) (?:issue|section|collection)`,
  `Supplement(?:ary|al) (?:information: Supplementary )?(?:materials?|data|information|content|files?)\\b.{0,120} (?:is|are) available (?:at|on|in|from|for|online)\\b`,
  `The online version (?:of this (?:article|paper|chapter) )?(?:\\([^)]{0,60}\\) )?(?:contains|has|offers) supplementa`,
  `Electronic [Ss]upplementary [Mm]aterial\\b`,
  `(?:Key ?[Ww]ords?|KEY ?WORDS?|[Ii]ndex [Tt]erms|Palabras [Cc]laves?|Palavras[- ][Cc]have|Mots[- ][Cc]l[ée]s|Schlüsselwörter|Schlagwörter|Parole [Cc]hiave|Słowa [Kk]luczowe|Anahtar [Kk]elimeler|Ключевые слова|Ключові слова|关键词|關鍵詞|关键字|キーワード) ?[:：—–]`,
  `Graphical [Aa]bstract(?: Image \\d+)?\\.?$`,
  `(?:Conflicts? of [Ii]nterests?|Competing [Ii]nterests?|Declarations? of (?:[Cc]ompeting )?[Ii]nterests?) ?:`,
  `(?:Please |How to )?[Cc]ite this (?:article|paper|work)\\b`,
  `Read [Mm]ore ?:|View (?:the )?[Ff]ull[- ][Tt]ext\\.?$`,
  `Expected final online publication date|Please see https?:\\/\\/www\\.annualreviews`,
  `(?:Contact|E-?mail(?: address)?|Corresponding [Aa]uthors?(?: e-?mail)?) ?: ?\\S{1,80}@\\S{1,80}$`,
  `(?:DOI|doi) ?: ?10\\.\\d{4,9}\\/\\S{1,100}$`,
  `Received:? [^.]{4,30}\\d{4}[;,.] ?(?:[Rr]evised|[Aa]ccepted)\\b`,
  `(?:JEL(?: [Cc]lassifications?)?(?: [Cc]odes?)?|(?:AMS )?MSC ?(?:\\(?20[012]0\\)?)?|PACS(?: [Nn]umbers?)?|OCIS(?: [Cc]odes?)?) ?[:–—-] ?[A-Z(]?\\d`,
].join('|');
const IS_APPENDED = new RegExp(`^[\\[(]? ?(?:${APPENDED})`, 'u');
/** What they hold somewhere: quick to look for, letter for letter. */
const HINTS =
  /part of (?:the|a) (?:theme|special|discussion)|upplement|ite this |ead [mM]ore|ull[- ][tT]ext|publication date|annualreviews|@|DOI|doi|eceived|JEL|MSC|PACS|OCIS|ey ?word|EY ?WORD|ndex [tT]erms|alabras|alavras|ots[- ][cC]l|chlüsselw|chlagw|arole |łowa [kK]lu|nahtar|лючев|关键|關鍵|キーワード|raphical|nterest|later in the article/u;
/** What PLOS Medicine puts below: its own mark of quotation would part it. */
const SEE_LATER = / ?Please see later in the article for the Editors[’'] Summary\.?$/;

/** Characters of one sentence that is no part of an abstract at most. */
export const LONGEST = 420;
/** Such sentences at either end of an abstract at most: no journal prints more. */
export const MOST = 40;

/** Where a sentence begins: behind a stop, glued to it where only a notice is, or anywhere with a sign of copyright. */
const STARTS =
  /(?<=[.!?)\]”"’'] )(?<!\( ?[cC]\) )(?=[\p{Lu}\d©([“"])|(?<=[.!?)\]])(?=©|\([cC]\) ?\d|Copyright |All rights |Crown Copyright|\( ?Psyc|This article is protected)|(?<=[.。!?！？”] ?)(?=(?:关键词|關鍵詞|关键字|キーワード) ?[:：])|(?<= )(?<!opyright )(?<!Crown )(?=©|\([cC]\) \d{4}|Copyright (?:©|\([cC]\))|\( ?PsycI)/gu;
/** Stops that end no sentence, and how what follows begins where they do. */
export const SHORT =
  /(?:\b(?:Co|al|St|Dr|No|Vol)|\b[A-Z]|\b(?:Ltd|Inc|Corp|Assoc|Soc)|© ?\d{4})\. $|\((?:s|es|en|in)\)\)? $/;
const PLAIN_START =
  /^(?:©|\([cC]\)|Copyright|All rights|Published by|Crown|\( ?Psyc|This article|This is|Licensee|We |The |In |Our )/;

/** A sentence at the end of an abstract. */
interface TailSentence {
  readonly start: number;
  readonly sentence: string;
  /** Whether it is put behind the abstract, and no part of it. */
  readonly isAppended: boolean;
}

/** The sentences of a text from its end on, as long as there may be any that is no part of it. */
export function* tailOf(text: string): Generator<TailSentence> {
  let end = text.length;
  const later = SEE_LATER.exec(text);
  if (later) {
    end = later.index;
    yield { start: end, sentence: later[0].trim(), isAppended: true };
  }
  for (let count = 0; count < MOST && end > 0; count++) {
    const start = lastStart(text, end);
    const sentence = text.slice(start, end).trim();
    if (sentence !== '')
      yield { start, sentence, isAppended: sentence.length <= LONGEST && IS_APPENDED.test(sentence) };
    end = start;
  }
}

/**
 * Where a clean abstract's own text ends: before the keywords, codes and remarks that databases put behind it. They are shown, and nothing is counted or
 * found in them.
 */
export function ownEnd(abstract: string): number {
  if (!HINTS.test(abstract.slice(-LONGEST))) return abstract.length;
  let end = abstract.length;
  for (const { start, isAppended } of tailOf(abstract)) {
    if (!isAppended) break;
    end = start;
  }
  return abstract.slice(0, end).trimEnd().length;
}

/** Where the last sentence of `text.slice(0, end)` begins; too far back to matter where it is longer than any notice. */
function lastStart(text: string, end: number): number {
  const base = Math.max(0, end - LONGEST - 10);
  const tail = text.slice(base, end);
  let start = 0;
  for (const { index } of tail.matchAll(STARTS)) {
    const stop = tail.slice(Math.max(0, index - 8), index);
    if (index < tail.length && (!SHORT.test(stop) || PLAIN_START.test(tail.slice(index, index + 16)))) start = index;
  }
  return base + start;
}
