import { FIRM_END, PUBLISHER } from './publishers.ts';
import { LONGEST, MOST, SHORT, tailOf } from './tail.ts';

/** Signs of copyright; "(c)" alone is the third item of a list. */
const SIGN = '(?:©|ⓒ|\\((?:c|C|copyright)\\) ?(?=\\d{4}|Copyright|The Author|by |Crown|[A-Z]))';
/** How a sentence begins that says whose the text is. What follows are names and years. */
const OWNER = `(?:Crown )?(?:${SIGN}|Copyright(?:ed)? ?(?:${SIGN}|\\(c\\)|\\(C\\)|:|\\d{4}|by\\b|held by|is held by|belongs to|remains with|notice|information|reserved)|Crown Copyright|COPYRIGHT)`;
/** How sentences begin that no paper says of its subject. */
const RULES = [
  `PsycINFO Database|PsycInfo Database|PsycArticles Database|APA PsycInfo Database`,
  `(?:All|ALL|No|all) (?:rights?|RIGHTS) (?:are )?(?:reserved|RESERVED)(?=[.,;)\\]]|$| ?\\p{Lu}\\p{Ll})`,
  `Copyright of .{3,200} is the property of`,
  `Copyright applies to`,
  `Copyright ?$`,
  `Licensee\\b`,
  `(?:First p|P)ublished (?:online )?(?:in )?(?:\\d{4} )?(?:by|under (?:exclusive )?licen[sc]e (?:by|to)) (?:the )?${PUBLISHER}`,
  `Published by\\b[^.]{0,80}(?:${FIRM_END}|on behalf of [^.]{0,60})[.)]*$`,
  `Production and hosting by`,
  `(?:Reproduced|Reprinted|Adapted|Used) (?:with|by) (?:kind )?permission`,
  `Reprints and permissions|See rights and permissions|No commercial re-?use`,
  `The [Aa]uthor(?:s|\\(s\\))?,? (?:\\d{4}|under exclusive licen[sc]e)`,
  `PUBLICATION ABSTRACT\\b|ABSTRACT FROM (?:AUTHORS?|PUBLISHER)|Abstract from (?:authors?|publisher)\\b`,
  `For (?:permissions?|reprints?|commercial re-?use)\\b.{0,40}(?:please|contact|e-?mail|visit|see)`,
  `(?:This|The|Open access:? This) (?:is an? )?(?:open|Open|OPEN)[- ](?:access|Access|ACCESS) (?:article|paper|publication|work|chapter)\\b`,
  `This is an? (?:article|paper|work|publication) (?:distributed|published|licensed|made available) (?:under|in accordance)`,
  `(?:This|The) (?:present |published )?(?:article|work|paper|chapter|publication|document|content|material|abstract|version|manuscript|review|study|book|journal|translation)(?: \\([^)]{0,40}\\))? (?:is|was|has been|may be|are)(?: (?:also|now|being|made|hereby|freely|openly|fully))* (?:(?:protected by|subject to|covered by) (?:U\\.?S\\.? )?copyright|(?:distributed|published|licen[sc]ed|released|available|offered|provided|shared) (?:as )?(?:open[- ]access )?(?:under|in accordance with|according to|through) .{0,60}(?:Creative Commons|CC[- ]?BY|CC0|licen[sc]e)|a U\\.?S\\.? Government work|a work of the U|in the public domain|free of (?:all|known) copyright)`,
  `(?:It is |And is )?(?:[Pp]ublished|[Dd]istributed|[Ll]icen[sc]ed|[Rr]eleased) under (?:the |a )?(?:terms (?:and conditions )?of (?:the |a )?)?(?:Creative Commons|CC[- ]?BY|CC0)`,
  `Creative Commons Attribution|CC[- ]?BY(?:[- ]N[CD]|[- ]SA)*(?:[ -][\\d.]+| licen[sc]e|\\.?$)`,
  `The (?:authors?|publisher|journal|society)\\(?s?\\)? (?:retains?|holds?|owns?) (?:the )?(?:full )?copyright`,
  `Permission to (?:make|copy|reproduce|reprint) `,
  `(?:However, )?[Uu]sers may print, download`,
  `This (?:article|paper|work) has been contributed to by U\\.?S\\.? Government`,
  `Submitted for (?:possible )?(?:open access )?publication under the terms`,
  `(?:Publicado (?:por|pela)|Publié par|Pubblicato da|Veröffentlicht (?:von|durch)|Wydawca) [^.]{0,80}(?:${FIRM_END}|Editora|Éditions|Masson|Ltda)\\b`,
  `Todos (?:os direitos|los derechos) reservados|Tous droits réservés|Alle Rechte vorbehalten|Tutti i diritti riservati|Wszelkie prawa zastrzeżone|Все права защищены|Tüm hakları saklıdır`,
  `(?:Springer Nature|The publisher) remains neutral|Publisher[’']s [Nn]ote\\b`,
  `AU\\)\\.?$|Authors?\\)\\.?$`,
  `Image, graphical abstract\\b`,
  `This abstract may be abridged|No warranty is given about|Users should refer to the original`,
].join('|');
const OWNED = new RegExp(`^[\\[(]? ?(?:${OWNER})`, 'u');
const RULED = new RegExp(`^[\\[(]? ?(?:${RULES})`, 'u');
/** The name of a publisher that stands alone, or with its rights. */
const HOUSE = new RegExp(
  `^(?:[Tt]he )?${PUBLISHER}(?:[ ,&.-]+(?:[\\p{Lu}\\d][\\p{L}\\d.&-]*|and|of|for|the|on|behalf|von|und|de))*[ .,]*(?:[Aa]ll rights reserved[. ]*)?$`,
  'u',
);
/** Small words of sentences that say whose a text is: with two others in it, a sentence is the paper's own. */
const SMALL = new Set(
  'a al all an and article as at authors author authority auspices available behalf beneath by business c chapter company compilation contents copyright corporation databases de del der des di distributed division e electronic employees et exclusive exclusively for foundation from government group heirs held holder holders his her in imprint institution international is its journal journals jointly la license licence licensed licensee licensees limited ltd member not of on online open access or other owned part paper parts periodicals permission permissions pour press print printed production protected publication published publisher publishers publishing record reserved rights right routledge s science sciences services society sons subject the their this through to trading translation um und under university und used v van von work works wiley with y year'.split(
    ' ',
  ),
);
const MOST_OTHERS = 2;
/** What a notice holds somewhere: quick to look for, letter for letter. */
const HINTS = new RegExp(
  '©|ⓒ|PUBLICATION ABS|FROM AUTHOR|FROM PUBLISHER|opyright|OPYRIGHT|eserved|ESERVED|\\(c\\) |\\(C\\) |\\(c\\)2|\\(c\\)1|icensed|icensee|icenced| license| licence|Psyc|pen access|pen Access|pen-access|PEN ACCESS|Creative Commons|CC BY|CC-BY|CCBY|CC0|ublished by|ermission|B\\.V|B\\. V|Ltd| Inc|Elsevier|Wiley|WILEY|Springer|IEEE|ACM|contributed to by US|ireitos reserv|erechos reserv|roits réserv|Rechte vorbeh|iritti riserv|prawa zastrz|права защ|hakları sak|\\(Author|\\(AU\\)|Image, graph|remains neutral|s note|s Note|Verlag|Thieme',
  'u',
);
const hasHint = (text: string) => HINTS.test(text);
/** An abstract without the notices of copyright and licence at its head and its tail. What stands between them is the paper's own. */
export function withoutNotices(abstract: string): string {
  const headless = withoutHead(abstract);
  return hasHint(headless.slice(-LONGEST)) ? withoutTail(headless) : headless;
}

/** Verbs of a sentence that tells something: a notice without a stop has run on into it. */
const TELLING =
  /(?<![\p{L}.])(?:was|were|had|have|can|could|might|should|would|did|plays?|provides?|remains?)(?!\p{L})/u;

function isNotice(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  if (RULED.test(sentence) || HOUSE.test(sentence)) return true;
  if (!OWNED.test(sentence)) return false;
  const licence = sentence.search(
    /(?:This|this|is an|an) (?:is an )?(?:open[- ]access|article|work|paper)|[Dd]istributed under|[Ll]icensed under|permits/,
  );
  const names = licence < 0 ? sentence : sentence.slice(0, licence);
  if (TELLING.test(names)) return false;
  const others = (names.match(/(?<![\p{L}\p{N}.@/])\p{Ll}+(?![\p{L}\p{N}@/])/gu) ?? []).filter(
    (word) => !SMALL.has(word),
  );
  return others.length <= MOST_OTHERS;
}

/** Notices go from the tail wherever they stand among what is put behind an abstract; that stays, for a reader. */
function withoutTail(text: string): string {
  const kept: string[] = [];
  let end = text.length;
  let isSigned = false;
  for (const { start, sentence, isAppended } of tailOf(text)) {
    if (isAppended) kept.unshift(sentence);
    else if (isNotice(sentence)) isSigned = true;
    else break;
    end = start;
  }
  if (!isSigned) return text;
  return [text.slice(0, end).trimEnd(), ...kept].filter(Boolean).join(' ');
}

const BEGINS =
  'We|The|This|These|In|A|An|To|It|Our|Purpose|Background|Objectives?|Aims?|Introduction|Context|Abstract|Here|There|For|Using|On|As|With|Although|While|Recent|Recently|Many|Most|Despite|Because|When|By|From|At|During|Since|Given|However|Previous|Several|Two|Three|Both|Some';
/** Where a notice at the head may end: at a stop, or behind the name of a firm where a sentence begins, glued to it or not. */
const HEAD_END = new RegExp(
  [
    "[.!?][)\\]]?(?= |$|\\p{Lu}[\\p{L} ’'-])",
    '[)\\]](?= ?\\p{Lu}\\p{Ll}| ?\\p{Lu} |$)',
    `(?<!\\p{L})${FIRM_END}(?=\\p{Lu}\\p{Ll}|(?:A|I) )`,
    `(?<!\\p{L})${FIRM_END}\\.?(?= (?:${BEGINS})[ :,])`,
    // No stop, and a sentence behind it that has a verb.
    `(?<!\\p{L})(?:${FIRM_END}|Authors?|Author\\(s\\)|ACM|IEEE|\\d{4})(?= \\p{Lu}[\\p{L}’-]* (?:\\p{Ll}+ ){0,3}(?:was|were|is|are|has|have|can|plays?|provides?|remains?)\\b)`,
    `[Rr]eserved(?= ?\\p{Lu}\\p{Ll})`,
  ].join('|'),
  'gu',
);
/** What may stand behind the stop of an abbreviation that ends nothing. */
const GOES_ON = /^(?:,| (?:&|and\b|\p{Ll}|KGaA|\p{Lu}\p{L}*[,.]? ?(?:All rights|Ltd|Inc|B\.V)))/u;

function withoutHead(text: string): string {
  let rest = text;
  for (let count = 0; count < MOST; count++) {
    const end = noticeEnd(rest);
    if (end === 0) break;
    rest = rest.slice(end).trimStart();
  }
  return rest;
}

/** Where the notice ends that the text begins with; 0 where it begins with none. */
function noticeEnd(text: string): number {
  const head = text.slice(0, LONGEST);
  if (!OWNED.test(head) && !RULED.test(head) && !HOUSE_HEAD.test(head)) return 0;
  for (const found of head.matchAll(HEAD_END)) {
    const end = found.index + found[0].length;
    if (
      SHORT.test(`${text.slice(Math.max(0, end - 7), end)} `) &&
      (GOES_ON.test(text.slice(end, end + 30)) ||
        (/\b(?:Co|al|[A-Z])\.$/.test(text.slice(0, end)) &&
          /^ (?!All rights|(?:We|The|This|In) )/.test(text.slice(end))))
    )
      continue;
    if (isNotice(text.slice(0, end))) return end;
  }
  return text.length <= LONGEST && isNotice(text) ? text.length : 0;
}

const HOUSE_HEAD = new RegExp(`^(?:[Tt]he )?${PUBLISHER}[\\p{L}\\d ,.&+/()-]{0,60}[Aa]ll rights reserved`, 'u');
