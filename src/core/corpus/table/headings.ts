/** What a field of an export can be to Corpuscope. */
export type Role =
  | 'id'
  | 'doi'
  | 'arxiv'
  | 'pmid'
  | 'title'
  | 'abstract'
  | 'authors'
  | 'year'
  | 'date'
  | 'venue'
  | 'type'
  | 'keywords'
  | 'language'
  | 'url'
  | 'citations';

/**
 * Names under which exports carry each role, the preferred first; written without case, marks and blanks (`plainName`). Those of a line
 * rank alike in what they mean: databases first, then reference managers and screening tools, then what people call such columns.
 */
const NAMES: Readonly<Record<Role, string>> = {
  id: `id recordid paperid lensid publicationid openalexid workid eid utuniquewosid accessionnumber uniqueid corduid haliid halids halid
    storeid pui embaseaccessionid documentid documentidentifier itemid citationkey citekey key covidence handle identifier`,
  doi: `doi digitalobjectidentifier doinumber doiname identifierdoi itemdoi doilink doiurl doiid doiids articledoi publicationdoi elocationiddoi doi号`,
  arxiv: `arxivid arxiv arxivnumber arxividentifier arxivids`,
  pmid: `pmid pubmedid medlinepmid pubmed pubmednumber pubmedids`,
  title: `title titledisplay articletitle documenttitle papertitle publicationtitleenglish primarytitle itemtitle titleofarticle titles displayname ti
    englishtitle titleenglish worktitle fulltitle maintitle headline
    título titulo títulodeldocumento titre titredelarticle titredudocument titel titeldesartikels dokumenttitel titolo titolodellarticolo titolodeldocumento
    títulodoartigo título_do_documento название заглавие заголовок названиестатьи названиедокумента 标题 題名 题名 篇名 文献标题 论文题目 論文題目 論文題名 題目 题目 標題 论文标题 タイトル 論文タイトル 論題 論文名 제목 논문제목 논문명 제목국문 표제
    tytuł tytul název nazev başlık baslik titill otsikko judul cím назва заголовокстатті títulodelartículo العنوان عنوان عنوانالبحث כותרת שםהמאמר τίτλος शीर्षक`,
  abstract: `abstract abstracttext abstractnote paperabstract articleabstract abstracts ab abstractenglish englishabstract abstractinvertedindex
    abstracttranslation originalabstract descriptionabstract summary text description content body articletext tldr
    resumen resume résumé resumé zusammenfassung kurzfassung abstrakt kurzbeschreibung riassunto sommario resumo аннотация реферат резюме 摘要 文摘 中文摘要 内容摘要 抄録 要旨 要約 概要 アブストラクト 초록 요약 국문초록 논문초록
    samenvatting streszczenie abstrakt souhrn özet ozet sammanfattning sammendrag tiivistelmä abstrak анотація الملخص ملخص المستخلص چکیده תקציר περίληψη सार सारांश`,
  authors: `authorfullnames nomscompletsdesauteurs nombrescompletosdelosautores nomescompletosdosautores nomicompletidegliautori vollständigeautorennamen полныеименаавторов 作者完整姓名 作者全名 著者全名 著者フルネーム 著者のフルネーム 저자전체이름 authordisplay authors author authornames authorlist authorslist fullauthors authorstring firstauthors allauthors au contributorauthor authorfullname authfullname authfullnames authorname creators creator
    contributors authorshipsauthordisplayname authorshipsrawauthorname authorsparsed zauthors bookauthors inventors
    autores autor autoresnombrescompletos auteurs auteur autoren verfasser autori autore авторы автор фиоавторов 作者 责任者 著者 著者名 作者姓名 저자 저자명
    autorzy autoři yazarlar författare penulis автори المؤلف المؤلفون المؤلفين نویسندگان מחברים συγγραφείς लेखक`,
  year: `year publicationyear publicationdateyear pubyear publishedyear yearpublished publishyear py yearofpublication publicationdatey publicationdateyi produceddateyi pubdateyear years copyrightyear
    año ano añodepublicación anodepublicación année annee annéedepublication jahr erscheinungsjahr publikationsjahr anno annodipubblicazione anodepublicação год годпубликации годиздания 年份 年 出版年 发表年份 出版年份 年度 発行年 出版年月 연도 년도 발행년 발행연도
    rok rokwydania rokvydání yıl yil år jaar tahun év рік السنة سنةالنشر سال שנה έτος वर्ष`,
  date: `date dateissued publicationdate publisheddate published publishedat coverdate pubdate dateofpublication datepublished publishtime publishedprint publishedonline issued produceddate publicationdateonline onlinedate firstpublicationdate submitteddate pdate cdate tcdate created updatedate pubtime earliestdate datereleased creationdate
    fecha fechadepublicación date_de_publication datum erscheinungsdatum veröffentlichungsdatum data datadepublicação datadipubblicazione дата датапубликации 发表时间 出版日期 发表日期 发行日期 出版日 発行日 발행일 발행일자`,
  venue: `sourcetitle journal journaltitle journalname publicationtitle publicationname pubtitle containertitle secondarytitle journalbook journalfull fulljournalname isotitle
    venue conference conferencename booktitle proceedingstitle hostvenue hostvenuedisplayname primarylocationsourcedisplayname anthologytitle ispartof journalref
    títulodelafuente titulodelafuente revista nombredelarevista titredelasource revue titredelarevue zeitschrift titelderquelle quelltitel rivista titolodellarivista titolodellafonte periódico títulodafonte названиеисточника журнал источник 来源 文献来源 期刊 刊名 期刊名称 出版物名称 雑誌名 誌名 掲載誌 掲載誌名 収録物名 학술지명 저널명 학술지 간행물명
    czasopismo časopis dergi tidskrift tijdschrift jurnal журнал`,
  type: `documenttype publicationtype itemtype articletype doctype doctypes typeofreference referencetype typeofwork worktype type contenttype pubtype resourcetype sourcetype
    tipodedocumento typededocument dokumenttyp publikationstyp tipodidocumento типдокумента типпубликации 文献类型 資料種別 자료유형`,
  keywords: `authorkeywords keywords keyword keywordsauthor manualtags tags subjectterms subjects subject indexkeywords keywordsplus meshterms emtreemedicalindexterms ieeeterms automatictags keywordsdisplayname topicsdisplayname descriptors controlledterms
    palabrasclave palabrasclavedeautor palabrasclavedelautor motsclés motscles motsclésdelauteur motsclésdesauteurs schlagwörter schlüsselwörter schlagworte autorenschlüsselwörter parolechiave parolechiavedellautore palavraschave ключевыеслова ключевыесловаавторов 关键词 关键字 作者关键词 キーワード 주제어 키워드
    słowakluczowe klíčováslova anahtarkelimeler nyckelord trefwoorden katakunci ключовіслова`,
  language: `language languageoforiginaldocument articlelanguage languages languageoforiginal langid lang
    idioma idiomadeldocumentooriginal langue languedudocumentoriginal sprache lingua língua язык языкоригинала 语种 语言 言語 본문언어 언어`,
  url: `url link doilink articleurl identifieruri documenturl fulltexturl sourceurl externalurl fulltextlink pdflink uri plink webpage dimensionsurl sourceurls embaselink openurllink urls uris fileurl
    enlace lien vínculo collegamento ссылка 网址 链接 リンク`,
  citations: `citedby citedbycount timescited citationcount citations cites articlecitationcount citingworkscount timescitedwoscore timescitedallbases citedbyscopus isreferencedbycount numcitedby incitations
    citadopor citépar zitiertdurch zitiertvon citatoda цитирования цитирований 被引 被引频次 被引用数 피인용횟수`,
};

const ROLES: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names
      .split(/\s+/)
      .map((name, rank) => [plainName(name), { role: role as Role, rank }] as const)
      .reverse(),
  ),
);

/** Words that may stand beside `title` or `abstract` without changing what the column is. */
const NEUTRAL = new Set(
  [
    'article',
    'paper',
    'document',
    'item',
    'publication',
    'main',
    'full',
    'primary',
    'english',
    'the',
    'of',
    'work',
    'study',
    'record',
  ]
    .concat([
      'manuscript',
      'submission',
      'clean',
      'cleaned',
      'raw',
      'text',
      'translated',
      'original',
      'input',
      'my',
      'en',
      'eng',
      'processed',
    ])
    .concat(['official', 'article', 'thesis', 'abstract', 'note', 's', 'string', 'final', 'plain', 'a', 'x', 'y']),
);
/** Languages behind or before a name (`title_en`, `fr_abstract_s`), English first. */
const LANGUAGES = [
  'en',
  'eng',
  'english',
  'us',
  'gb',
  'fr',
  'es',
  'de',
  'pt',
  'it',
  'ru',
  'zh',
  'cn',
  'ja',
  'jp',
  'ko',
  'kr',
  'nl',
  'pl',
];
/** Ranks of names that are known only by a rule: behind all that are listed. */
const BY_LANGUAGE = 1000;
const BY_WORDS = 2000;
const BY_SPELLING = 3000;

/** Tags that name the columns of a Web of Science table. A table with several of them is one. */
const WOS_TAGS = ['PT', 'AU', 'TI', 'SO', 'UT', 'PY', 'AB', 'DE', 'SN', 'TC'];
/** What they mean there alone: elsewhere ID is an identifier, DE German, LA a city. */
const WOS_ROLES: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    id: 'UT',
    doi: 'DI',
    pmid: 'PM',
    title: 'TI',
    abstract: 'AB',
    authors: 'AF AU',
    year: 'PY',
    date: 'PD EA',
    venue: 'SO J9',
    type: 'DT',
    keywords: 'DE ID',
    language: 'LA',
    citations: 'TC Z9',
  }).flatMap(([role, tags]) => tags.split(' ').map((tag, rank) => [tag, { role: role as Role, rank }] as const)),
);

/** Before the names that Dublin Core, PRISM and Highwire give: `dc:title`, `prism:coverDate`, `dc.contributor.author[en]`. */
const VOCABULARY = /^\s*(?:dc|dcterms|prism|citation|published|preprint)[:._]|\[[a-z_]*\]\s*$/gi;
/** Of a paper and its preprint, the paper's. */
const PREPRINT = /^\s*preprint_/i;

export interface Meaning {
  readonly role: Role;
  /** Where several columns have the role, the lowest leads. */
  readonly rank: number;
}

/** Whether the columns carry the two-letter tags of Web of Science. */
export function isWebOfScience(names: readonly string[]): boolean {
  return names.filter((name) => WOS_TAGS.includes(name.trim())).length >= 4;
}

/**
 * What a column or field is by its name: known to the letter (without case, accents, blanks and marks), in another language's name beside
 * it (`Title-题名`), with a language (`title_en`), among words that change nothing (`Paper Title`), or misspelt by one letter (`Abstact`).
 */
export function meaningOf(written: string, webOfScience = false): Meaning | null {
  // Forms number their fields: `1. Title`.
  const name = written.replace(/^\s*\d{1,2}[.)]\s+/, '');
  if (webOfScience && /^[A-Z][A-Z\d]$/.test(name.trim())) return WOS_ROLES.get(name.trim()) ?? null;
  const plain = plainName(name);
  if (plain === '') return null;
  return (
    ROLES.get(plain) ?? ofVocabulary(name) ?? byParts(name) ?? byLanguage(name) ?? byWords(name) ?? bySpelling(plain)
  );
}

function ofVocabulary(name: string): Meaning | null {
  const known = ROLES.get(plainName(name.replace(VOCABULARY, '')));
  return known && PREPRINT.test(name) ? { ...known, rank: known.rank + BY_LANGUAGE } : (known ?? null);
}

/** Lower case, without accents and whatever is no letter or digit. `Author(s)` and `Author/s` are plurals. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{L})(?:\/|\()s\)?(?=\W|$)/gu, '$1s')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .normalize('NFC');
}

function byParts(name: string): Meaning | null {
  const parts = name
    .split(/[-–—/|(（:：[\]【】）)·]+/)
    .map(plainName)
    .filter(Boolean);
  if (parts.length < 2) return null;
  const known = parts.flatMap((part) => ROLES.get(part) ?? []);
  const first = known[0];
  if (!first || !known.every((meaning) => meaning.role === first.role)) return null;
  // Where one half says it in Chinese, Japanese or Korean, the other is its translation: `Source-文献来源`.
  const isTranslated = parts.some((part) => ROLES.has(part) && /[\p{Script=Han}\p{Script=Hangul}]/u.test(part));
  return known.length === parts.length || isTranslated ? first : null;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainName)
    .filter(Boolean);
}

function byLanguage(name: string): Meaning | null {
  const words = wordsOf(name);
  // Solr's types, as HAL writes them: `en_title_s`.
  if (words.length > 1 && /^(?:s|t|txt|tdate|i|fs)$/.test(words.at(-1)!)) words.pop();
  const at = words.findIndex((word, place) => (place === 0 || place === words.length - 1) && LANGUAGES.includes(word));
  const language = at < 0 ? -1 : LANGUAGES.indexOf(words[at]!);
  const rest = words.filter((_, place) => place !== at).join('');
  const known = ROLES.get(rest);
  return known
    ? { role: known.role, rank: BY_LANGUAGE * (language < 0 ? 0 : 1) + known.rank + Math.max(0, language) * 10 }
    : null;
}

function byWords(name: string): Meaning | null {
  const words = wordsOf(name);
  for (const role of ['title', 'abstract', 'year', 'doi', 'authors', 'keywords'] as const) {
    const rest = words.filter((word) => word !== role && `${word}s` !== role && word !== `${role}s`);
    if (rest.length < words.length && rest.every((word) => NEUTRAL.has(word)))
      return { role, rank: BY_WORDS + rest.length };
  }
  return null;
}

/** English names that people type themselves, and mistype. */
const TYPED: readonly (readonly [string, Role])[] = [
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['authors', 'authors'],
  ['keywords', 'keywords'],
  ['journal', 'venue'],
];

function bySpelling(plain: string): Meaning | null {
  const singular = ROLES.get(plain.replace(/s$/, ''));
  if (singular && plain.length > 4) return { role: singular.role, rank: BY_SPELLING + singular.rank };
  if (plain.length < 5) return null;
  const near = TYPED.find(([word]) => word[0] === plain[0] && isOneEditAway(word, plain));
  return near ? { role: near[1], rank: BY_SPELLING } : null;
}

/** One letter too many, too few, another, or two changed about. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rest = [a.slice(at), b.slice(at)] as const;
  if (rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1) || rest[0].slice(1) === rest[1].slice(1))
    return true;
  return rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0] && rest[0].slice(2) === rest[1].slice(2);
}
