import { describe, expect, it } from 'vitest';
import { meaningOf } from '#core/corpus/table/headings';

const roleOf = (name: string) => meaningOf(name)?.role ?? null;

describe('what a column is by its name', () => {
  it.each([
    [
      'Scopus',
      'Authors|Title|Year|Source title|Cited by|DOI|Link|Abstract|Author Keywords|Document Type|EID',
      'authors|title|year|venue|citations|doi|url|abstract|keywords|type|id',
    ],
    [
      'Web of Science',
      'Article Title|Author Full Names|Source Title|Publication Year|Times Cited, WoS Core|UT (Unique WOS ID)|Pubmed Id',
      'title|authors|venue|year|citations|id|pmid',
    ],
    [
      'IEEE',
      'Document Title|Authors|Publication Title|Publication Year|Abstract|DOI|PDF Link|Article Citation Count',
      'title|authors|venue|year|abstract|doi|url|citations',
    ],
    [
      'Zotero',
      'Key|Item Type|Publication Year|Author|Title|Publication Title|DOI|Url|Abstract Note|Date|Manual Tags',
      'id|type|year|authors|title|venue|doi|url|abstract|date|keywords',
    ],
    [
      'Dimensions',
      'Publication ID|DOI|PMID|Title|Abstract|Source title|PubYear|Times cited|Authors',
      'id|doi|pmid|title|abstract|venue|year|citations|authors',
    ],
    [
      'Lens',
      'Lens ID|Title|Date Published|Publication Year|Author/s|Abstract|Citing Works Count',
      'id|title|date|year|authors|abstract|citations',
    ],
    [
      'OpenAlex',
      'id|doi|display_name|publication_year|publication_date|authorships.author.display_name|cited_by_count|primary_location.source.display_name',
      'id|doi|title|year|date|authors|citations|venue',
    ],
    ['PubMed', 'PMID|Title|Authors|Journal/Book|Publication Year|DOI', 'pmid|title|authors|venue|year|doi'],
    [
      'HAL',
      'halId_s|en_title_s|en_abstract_s|authFullName_s|publicationDateY_i|docType_s|doiId_s',
      'id|title|abstract|authors|year|type|doi',
    ],
    ['Covidence and Rayyan', 'Covidence #|Published Year|Accession Number|key|pubmed_id', 'id|year|id|id|pmid'],
    ['Embase', 'Author Names|Embase Accession ID|Medline PMID|Article Language', 'authors|id|pmid|language'],
    ['CNKI', 'Title-题名|Author-作者|Keyword-关键词|Summary-摘要|Year-年', 'title|authors|keywords|abstract|year'],
  ])('%s', (_, names, roles) => {
    expect(names.split('|').map((name) => `${name}: ${roleOf(name)}`)).toEqual(
      names.split('|').map((name, at) => `${name}: ${roles.split('|')[at]}`),
    );
  });

  it.each([
    ['Spanish', 'Título|Resumen|Año|Autores|Palabras clave'],
    ['French', 'Titre|Résumé|Année|Auteurs|Mots clés'],
    ['German', 'Titel|Zusammenfassung|Jahr|Autoren|Schlagwörter'],
    ['Italian', 'Titolo|Riassunto|Anno|Autori|Parole chiave'],
    ['Portuguese', 'Título|Resumo|Ano|Autores|Palavras-chave'],
    ['Russian', 'Название|Аннотация|Год|Авторы|Ключевые слова'],
    ['Chinese', '标题|摘要|年份|作者|关键词'],
    ['Japanese', 'タイトル|抄録|発行年|著者|キーワード'],
    ['Korean', '제목|초록|발행연도|저자|주제어'],
    ['words beside them', 'Paper title|Paper abstract|Paper year|Paper authors|Paper keywords'],
    ['numbers before them', '1. Title|2. Abstract|3. Year|4. Authors|5) Keywords'],
  ])('%s', (_, names) => {
    expect(names.split('|').map(roleOf)).toEqual(['title', 'abstract', 'year', 'authors', 'keywords']);
  });

  it.each([
    ['Arabic', 'العنوان|الملخص|السنة|المؤلف'],
    ['Persian', 'عنوان|چکیده|سال|نویسندگان'],
    ['Hebrew', 'כותרת|תקציר|שנה|מחברים'],
    ['Greek', 'Τίτλος|Περίληψη|Έτος|Συγγραφείς'],
    ['Hindi', 'शीर्षक|सारांश|वर्ष|लेखक'],
  ])('%s', (_, names) => {
    expect(names.split('|').map(roleOf)).toEqual(['title', 'abstract', 'year', 'authors']);
  });

  it.each([
    '* Title',
    'Title:',
    ' TITLE ',
    'Titles',
    'title_en',
    'Title (English)',
    'Tittle',
    'Titel',
    'Paper Title',
    'Title of Paper',
    'Article_Title',
  ])('%j is a title', (name) => expect(roleOf(name)).toBe('title'));

  it.each([
    'Journal Title',
    'Book Title',
    'Short title',
    'Series title',
    'Abstract ID',
    'Title page',
    'label',
    'nation',
    'Conference title',
  ])('%j is no title and no abstract', (name) => expect(['title', 'abstract']).not.toContain(roleOf(name)));

  it('reads two letters as tags only in a table of Web of Science', () => {
    expect([meaningOf('ID')?.role, meaningOf('ID', true)?.role]).toEqual(['id', 'keywords']);
    expect([meaningOf('DE')?.role, meaningOf('DE', true)?.role]).toEqual([undefined, 'keywords']);
  });

  it('prefers English, and the plain name before all', () => {
    const ranks = ['title', 'title_en', 'title_fr'].map((name) => meaningOf(name)!.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});
