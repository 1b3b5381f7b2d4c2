/** What abstracts are headed by, in the languages that exports come in; not a word of any of them begins a sentence with a capital behind it. */
const HEADING =
  'abstract|summary|graphical abstract|lay summary|simple summary|plain language summary|lay abstract|significance statement|resumen|resumo|résumé|resume|riassunto|sommario|zusammenfassung|kurzfassung|samenvatting|sammanfattning|sammendrag|resumé|tiivistelmä|streszczenie|abstrakt|abstrait|özet|öz|rezumat|összefoglalás|sažetak|povzetek|kokkuvõte|santrauka|περίληψη|аннотация|реферат|резюме|анотація|abstrak|tóm tắt|extract|unlabell?ed';
/** The same word in another language behind it: "Abstract/Résumé: …". */
const AGAIN = `(?: ?/ ?(?:${HEADING}))?`;
/** Over a list of bullets. */
const HIGHLIGHTS = /^Highlights ?:? ?(?=[•●▪·►])/u;
/** Followed by a mark, or standing right before a capital: "Abstract: We", "ABSTRACT We", "AbstractWe", "Abstract—we". */
const MARKED = new RegExp(
  `^(?:[\\[(](?:${HEADING})[\\])]\\s?(?=\\S)|(?:${HEADING})${AGAIN}(?: ?[(\\[](?:in )?\\p{L}{2,12}[)\\]])?\\s?(?:[:.：|]\\s?|\\s?[-–—―]{1,3}\\s?)(?=\\S))`,
  'iu',
);
const CASES = HEADING.split('|').flatMap((word) => [
  word.charAt(0).toUpperCase() + word.slice(1),
  word.replace(/(?<=^| )./g, (first) => first.toUpperCase()),
  word.toUpperCase(),
]);
const GLUED = new RegExp(`^(?:${CASES.join('|')})(?=\\p{Lu}\\p{Ll}|\\p{Lu} )`, 'u');
const SPACED = new RegExp(`^(?:${CASES.join('|')})(?: ?/ ?(?:${CASES.join('|')}))?(?= (?:\\p{Lu}|\\d|[([“"‘'«]))`, 'u');
const LETTERS =
  /^a b s t r a c t(?!\S)\s?[:.\-–—]?\s?|^A ?B ?S ?T ?R ?A ?C ?T(?![a-z])\s?[:.\-–—]?\s?|^S U M M A R Y\s?[:.\-–—]?\s?|^R E S U M E N\s?[:.\-–—]?\s?|^R É S U M É\s?[:.\-–—]?\s?/;
const UNSPACED =
  /^[〈⟨<＜]正[＞>⟩〉]\s?|^[【[〔]?(?:摘\s?要|内容提要|内容摘要|提要|要\s?旨|抄\s?録|概\s?要|초록|요약|국문초록|الملخص|ملخص|المستخلص|چکیده|תקציר)[】\]〕]?\s?[:：.]?\s?(?=\S)/u;
/** Terms of a science that begin with the word: "Abstract Wiener spaces are", "Abstract State Machines". */
const TERM =
  /^(?:abstract|summary) (?:(?:State|Syntax|Data|Meaning|Wiener|Algebra\p{L}*|Argumentation|Interpretation|Expression\p{L}*|Machines?|Art|Screening|Dialectical|Cauchy|Harmonic|Homotopy|Reasoning|Domains?|Types?|Class(?:es)?|Factory|Window|Base|Rendering|Elementary|Convex\p{L}*|Polytopes?|Nonsense|Rewriting|Groups?|Model|Logic|Simplicial|Statistics?|Judge?ment|Execution|Convictions?)\b)/iu;

/** An abstract without the word "Abstract" that heads it, in whatever language, glued to the text or s p a c e d out. */
export function withoutHeading(abstract: string): string {
  if (TERM.test(abstract) && !/^[A-Z]+ /.test(abstract)) return abstract;
  for (const pattern of [HIGHLIGHTS, MARKED, LETTERS, GLUED, SPACED, UNSPACED]) {
    const found = pattern.exec(abstract)?.[0];
    if (found === undefined || found.length === abstract.length) continue;
    return abstract.slice(found.length).trimStart();
  }
  return abstract;
}
