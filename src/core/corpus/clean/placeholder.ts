/** What exports call the thing that is missing. */
const ABSTRACT =
  'abstracts?|summar(?:y|ies)|descriptions?|preview|extract|abstract text|abstract or summary|resumen|resúmenes|resumo|résumé|resume|riassunto|sommario|zusammenfassung|kurzfassung|inhaltsangabe|samenvatting|sammanfattning|sammendrag|resumé|referat|tiivistelmä|streszczenia?|abstraktu?|özet|rezumat|аннотаци[яи]|реферата?|резюме';
const TITLE = 'titles?|título|titre|titel|titolo|tytułu?|названи[яе]|заголов(?:ок|ка)|başlık';
const WITHOUT =
  'no|without(?: an?)?|there (?:is|was|are) (?:no|not an)|sans|pas de|aucun|sin|no hay|ohne|keine?n?|sem|não há|nessun|senza|geen|ingen|utan|uten|uden|ei|brak|bez|нет|без|yok|fără';
const GIVEN =
  'available|provided|given|found|supplied|present|included|exists?|recorded|entered|listed|assigned|disponibles?|disponible|disponível|disponibile|vorhanden|verfügbar|beschikbaar|tillgänglig|tilgjengelig|tilgængelig|dostępn\\p{L}*|dostupn\\p{L}*|mevcut|отсутству\\p{L}*';
/** "for this article", "in PubMed", "so a preview has been provided. Please use …": all that follows in a text as short as this. */
const MORE =
  '(?: (?:for|in|on|of|with|at|by|from|as|so|because|to|pour|para|für|per|voor|för|dla)\\b.{0,400}|[.;:!] .{0,150}(?:preview|please|access|full[ -]text|first page|click|link|pdf|http).{0,200})?';

const absent = (thing: string) =>
  [
    `(?:${WITHOUT}) (?:(?:${GIVEN}) )?(?:${thing})(?: (?:is|was|has been|est|es|é|ist|were|are))? (?:${GIVEN})${MORE}`,
    `(?:${WITHOUT}) (?:(?:${GIVEN}) )?(?:${thing})(?: text)?(?: (?:for|in|on) (?:this|the|pubmed|medline|scopus)\\b.{0,40})?`,
    `(?:(?:the|an?|el|le|la|o|il|das|die|der|l['’]|this) ?)?(?:${thing})(?: (?:of|for) (?:this|the) \\p{L}{3,20})? ?(?:(?:is|was|has|are|were|est|es|é|ist|has been|could)[ -]?)*(?:not|un|no|non|nicht|não|niet|inte|ikke|нет|не)[ -]?(?:(?:been|be|currently|yet|est) )?(?:${GIVEN})${MORE}`,
    `(?:${thing}) (?:${GIVEN.split('|').slice(-4).join('|')}|missing|withheld|pending|to follow|to be added|to come|forthcoming|yok|отсутствует)`,
    `this (?:article|paper|item|document|record|publication|content|work|entry|editorial|letter) (?:does not have|has no|doesn['’]t have|is published without|contains no|comes without|was published without) (?:an? )?(?:associated |author )?(?:${thing})${MORE}`,
  ].join('|');

/** What stands for nothing in any cell of a table. */
const NOTHING =
  'n ?[/.] ?a\\.?|n ?/ ?d|s ?/ ?n|#n/?a!?|#(?:ref|value|name|null)[!?]?|nan|nul{1,2}|none(?: available| given| provided)?|nil|undefined|unknown|missing|empty|blank|not (?:available|provided|applicable|given|found|specified|known|recorded|assigned|supplied)|unavailable|no data|tb[acd]|to be (?:announced|added|confirmed|determined)|[-–—_.?*~]+|\\\\n|x{3,}|not? abstr\\.?|no disponible|non disponible|nicht verfügbar|não disponível|non disponibile|keine angaben?|sin datos|нет данных|无|暂无|不详|なし|없음';

const ABSTRACT_ALONE =
  'abstract|summary|extract|resumen|resumo|résumé|riassunto|zusammenfassung|samenvatting|аннотация|摘要|要旨|抄録|초록|full text(?: available)?|(?:image,? )?graphical abstract(?: image)?|first page(?: preview| of (?:the |this )?(?:article|paper))?|figure: see text|access to (?:the )?abstract(?: is)? restricted.{0,80}|the abstract for this document is available on .{0,200}|editorial|erratum|corrigendum|correction|book review|letter(?: to the editor)?|commentary|preview(?: this article)?|click (?:here )?to (?:increase|enlarge|view|open|expand|see|download)\\b.{0,80}|(?:see|refer to|please (?:see|refer to|consult|read)|for (?:the )?abstract,? see)\\b.{0,60}(?:full[ -]?text|pdf|article|paper|publisher|original|text)\\b.{0,60}|(?:the )?full[ -]?text of (?:this|the) (?:article|paper|document).{0,120}(?:pdf|available|download).{0,80}|(?:to )?access (?:to )?the full[ -]?text.{0,150}|(?:abstract|summary) (?:in|only in) [\\p{L}, ]{3,40} only|无摘要|暂无摘要|没有摘要|無摘要|抄録(?:なし|はありません)|要旨なし|초록 ?없음|لا يوجد ملخص|אין תקציר';
const TITLE_ALONE =
  'untitled(?: (?:document|work|item|record|article))?|title|unknown title|title unknown|sans titre|sin título|ohne titel|senza titolo|sem título|zonder titel|utan titel|uten tittel|uden titel|bez tytułu|bez názvu|без названия|başlıksız|无标题|无题|無題|제목 ?없음|بدون عنوان|ללא כותרת';

const wrapped = (pattern: string) =>
  new RegExp(
    `^[\\s[(<{“"'*]*(?:(?:unfortunately|sorry),? )?(?:${pattern})[\\s\\])>}”"'*]*[.!:]?[\\s\\])>}”"'*]*$`,
    'iu',
  );
const NO_ABSTRACT = wrapped(`${NOTHING}|${ABSTRACT_ALONE}|${absent(ABSTRACT)}`);
const NOTHING_OF_TITLE = wrapped(`${NOTHING}|${TITLE_ALONE}`);
const ABSENT_TITLE = wrapped(absent(TITLE));

/** Characters of the longest placeholder that is known. */
const LONGEST = 450;

/** What the beginning of a placeholder of many words holds: quick to look for. */
const HINTS =
  'abstract,summar,editor,descript,preview,extract,resum,résum,resúm,riassunt,sommario,fassung,inhalts,samenvat,samman,sammen,referat,tiivist,strescz,özet,rezumat,аннотац,реферат,резюме,click,full text,full-text,access,please,refer,see '.split(
    ',',
  );
const HINTED = 60;
/** What every `ABSENT_TITLE` holds. */
const TITLE_HINTS = ['title', 'título', 'titre', 'titel', 'titolo', 'tytuł', 'назван', 'заголов', 'başlık'];

/** Whether an export wrote this in the place of a missing abstract: "[No abstract available]", "N/A", "Pas de résumé". */
export function isNoAbstract(abstract: string): boolean {
  if (abstract.length > LONGEST) return false;
  if (abstract.length > HINTED) {
    const head = abstract.slice(0, HINTED).toLowerCase();
    if (!HINTS.some((hint) => head.includes(hint))) return false;
  }
  return NO_ABSTRACT.test(abstract);
}

/** Whether an export wrote this in the place of a missing title: "[No title available]", "Untitled", "N/A". */
export function isNoTitle(title: string): boolean {
  if (title.length > HINTED) return false;
  const small = title.toLowerCase();
  return NOTHING_OF_TITLE.test(title) || (TITLE_HINTS.some((hint) => small.includes(hint)) && ABSENT_TITLE.test(title));
}
