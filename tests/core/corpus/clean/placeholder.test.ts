import { describe, expect, it } from 'vitest';
import { isNoAbstract, isNoTitle } from '#core/corpus/clean/placeholder';

describe('what stands in the place of a missing abstract', () => {
  it.each([
    '[No abstract available]',
    'No abstract available.',
    'No abstract is available for this article.',
    'There is no abstract available for this paper.',
    'No abstract was provided by the authors',
    'No Abstract',
    'Abstract not available',
    'Abstract unavailable',
    'The abstract is not available for this document.',
    'An abstract is not available for this content. As you have access to this content, full HTML content is provided on this page.',
    'An abstract is not available for this content so a preview has been provided.',
    'This article does not have an abstract.',
    'This editorial has no abstract. Please read the first page.',
    '[Not Available].',
    'Not available',
    'N/A',
    'n.a.',
    '#N/A',
    'NaN',
    'NULL',
    'None',
    '-',
    '—',
    '?',
    'Abstract',
    'TBA',
    'None available',
    'This article has no associated abstract.',
    'Unfortunately, no abstract is available for this paper.',
    'The abstract of this article is not available',
    'The abstract for this document is available on CSA.To view the Abstract, click the Abstract button above the title.',
    'Access to abstract restricted',
    'Image, graphical abstract',
    'Abstract:',
    'Editorial',
    '[Figure: see text].',
    'Click to increase image size',
    'Click to view full text',
    'First page preview',
    'Please see the full text for details',
    'Pas de résumé',
    'Résumé non disponible',
    'Pas de résumé disponible pour cet article',
    'Sin resumen',
    'No hay resumen disponible',
    'Resumen no disponible.',
    'Kein Abstract verfügbar',
    'Keine Zusammenfassung vorhanden.',
    'Sem resumo',
    'Resumo não disponível',
    'Nessun riassunto disponibile',
    'Geen samenvatting beschikbaar',
    'Brak streszczenia',
    'Аннотация отсутствует',
    'Нет аннотации',
    '无摘要',
    '초록 없음',
  ])('%j', (text) => {
    expect(isNoAbstract(text)).toBe(true);
  });

  it.each([
    'No abstract argument decides how hedges should be cut.',
    'No summary of hedges was ever written. We write one.',
    'Missing abstracts in databases hamper screening. We count them.',
    'None of the hedges was cut.',
    'Abstract interpretation is not available for hedges; we build it.',
    'Not available at night, hedges shelter birds by day.',
    'No abstract given. Contents: I. Hedges II. Walls III. Fences',
    'Unknown hedges',
  ])('%j is an abstract', (text) => {
    expect(isNoAbstract(text)).toBe(false);
  });
});

describe('what stands in the place of a missing title', () => {
  it.each([
    ...[
      '[No title available]',
      'Untitled',
      'No title',
      'N/A',
      'nan',
      '[Not Available].',
      'null',
      '-',
      'Title not available',
    ],
    ...['Sans titre', 'Sin título', 'Ohne Titel', 'Без названия', '无标题', '(untitled)', '#N/A'],
  ])('%j', (text) => {
    expect(isNoTitle(text)).toBe(true);
  });

  it.each([
    'Untitled Works of Hedge Laying',
    'No Title Fight',
    'Title IX and Hedges',
    'None but the Hedge',
    'Abstract',
  ])('%j is a title', (text) => {
    expect(isNoTitle(text)).toBe(false);
  });
});
