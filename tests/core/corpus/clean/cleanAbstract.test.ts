import { describe, expect, it } from 'vitest';
import { cleanAbstract } from '#core/corpus/clean/cleanAbstract';
import { ownEnd } from '#core/corpus/clean/tail';

const OWN = 'Hedges slow the wind on loess fields. Yields rose by a tenth behind them.';
/** A notice in the middle of what a paper says, word for word. */
const MIDDLE =
  'The sign © 1923 on the maps dates them. Copyright law hampers libraries. All rights reserved is the phrase that we count, and we find it on half of the maps.';

describe('the heading of an abstract', () => {
  it.each([
    'Abstract ',
    'ABSTRACT ',
    'Abstract: ',
    'Abstract. ',
    'Abstract—',
    '[Abstract] ',
    'Abstract – ',
    'Abstract',
    'A B S T R A C T ',
    'ABSTRACT: ',
    'Summary: ',
    'Summary ',
    'Resumen ',
    'Résumé : ',
    'RÉSUMÉ ',
    'Zusammenfassung ',
    'Zusammenfassung: ',
    'Resumo. ',
    'Riassunto - ',
    'Аннотация. ',
    'Özet: ',
    '摘要：',
    '【摘要】',
    'Abstract: Abstract ',
    'Abstract (English): ',
    'a b s t r a c t ',
    'UNLABELLED: ',
    'Abstract/Résumé: ',
    'Abstract / Resumen ',
    'Graphical abstract ',
  ])('%j is taken off', (heading) => {
    expect(cleanAbstract(heading + OWN)).toBe(OWN);
  });

  it.each([
    'Abstract interpretation finds loops.',
    'Abstract Wiener spaces carry Gaussian measures.',
    'Abstract State Machines model protocols.',
    'Abstraction helps.',
    'Summary statistics are kept.',
    'Abstracting services index journals.',
    'Resume screening is automated.',
  ])('%j is the paper’s own', (text) => {
    expect(cleanAbstract(text)).toBe(text);
  });
});

describe('notices at head and tail', () => {
  const notices = [
    '© 2011 Elsevier Inc. All rights reserved.',
    '(C) 1999 Academic Press.',
    '© 2020 John Wiley & Sons Ltd. This article has been contributed to by US Government employees and their work is in the public domain in the USA.',
    'Copyright: © 2023 by the authors. Submitted for possible open access publication under the terms and conditions of the Creative Commons Attribution (CC BY) license.',
    '(c) 2003 Wiley Periodicals, Inc.',
    'Copyright (c) 2015 John Wiley & Sons, Ltd.',
    'Copyright © 2021 Wolters Kluwer Health, Inc. All rights reserved.',
    'Crown Copyright © 2008 Published by Elsevier B.V. All rights reserved.',
    'Copyright 2007, S. Karger AG, Basel.',
    '© Springer-Verlag Berlin Heidelberg 2013.',
    '© 2019 IEEE.',
    '© 2016 by the authors; licensee MDPI, Basel, Switzerland.',
    '© 2022 The Author(s). Published by Oxford University Press on behalf of the Society for Hedges. All rights reserved.',
    '© 2018 The Authors. Published by Elsevier Ltd. This is an open access article under the CC BY-NC-ND license (http://creativecommons.org/licenses/by-nc-nd/4.0/).',
    'This article is protected by copyright. All rights reserved.',
    '(PsycINFO Database Record (c) 2012 APA, all rights reserved)',
    'PsycINFO Database Record (c) 2017 APA.',
    '( PsycINFO Database Record ( c) 2002 APA, all rights reserved)',
    'Elsevier Ltd. All rights reserved.',
    'All rights reserved.',
    '© The Author(s) 2022. Published by Oxford University Press. All rights reserved. For permissions, please e-mail: x@example.org.',
    '© 2023. The Author(s), under exclusive licence to Springer Nature Limited.',
    '© 2020 Author(s) (or their employer(s)) 2020.',
    '© BMJ Publishing Group Limited 2019. All rights reserved. No commercial re-use. See rights and permissions. Published by BMJ.',
    '[ABSTRACT FROM AUTHOR]',
    '[PUBLICATION ABSTRACT]',
    'Licensee MDPI, Basel, Switzerland.',
    'Published by Elsevier Inc.',
    'This is an open-access article distributed under the terms of the Creative Commons Attribution License.',
    'This work is licensed under a Creative Commons Attribution 4.0 International License.',
    'Copyright: © 2010 Weber et al. This is an open-access article distributed under the terms of the Creative Commons Attribution License, which permits unrestricted use, distribution, and reproduction in any medium, provided the original author and source are credited.',
    'Copyright of Hedge Quarterly is the property of Field Press and its content may not be copied or emailed to multiple sites or posted to a listserv without the copyright holder’s express written permission. However, users may print, download, or email articles for individual use. This abstract may be abridged. No warranty is given about the accuracy of the copy. Users should refer to the original published version of the material for the full abstract.',
  ];
  it.each(notices)('%j goes from the tail', (notice) => {
    expect(cleanAbstract(`${OWN} ${notice}`)).toBe(OWN);
  });
  const appended = [
    'Keywords: hedges; wind; loess',
    'KEY WORDS: hedges, wind.',
    'Palabras clave: setos; viento',
    'Mots-clés : haies',
    'Ключевые слова: ветер, поля.',
    '关键词：树篱；风',
    'Graphical abstract',
    'Graphical Abstract Image 1',
    'JEL: Q15, Q24.',
    'Supplementary data are available at Hedges online.',
    'Electronic supplementary material The online version of this article (doi:10.1007/x) contains supplementary material.',
    'Please see later in the article for the Editors’ Summary.',
    'Conflict of interest: none.',
    'This article is part of the theme issue “Hedges of the world”.',
  ];
  it.each(appended)('%j stays at the tail as the source has it, and is no part of the abstract’s own text', (words) => {
    const whole = `${OWN} ${words}`;
    expect(cleanAbstract(whole)).toBe(whole);
    expect(whole.slice(0, ownEnd(whole))).toBe(OWN);
    expect(cleanAbstract(`${OWN} © 2011 Elsevier Inc. All rights reserved. ${words}`)).toBe(whole);
  });
  it.each([
    '(AU)',
    'Georg Thieme Verlag KG Stuttgart.',
    'Springer Nature remains neutral with regard to jurisdictional claims in published maps.',
  ])('%j goes from the tail', (words) => {
    expect(cleanAbstract(`${OWN} ${words}`)).toBe(OWN);
  });
  it('leave an abstract that ends in none of them its own to the end', () => {
    expect(ownEnd(OWN)).toBe(OWN.length);
    expect(ownEnd(`${OWN} We count keywords: they are few.`)).toBe(`${OWN} We count keywords: they are few.`.length);
  });
  it.each(notices)('%j goes from the head', (notice) => {
    expect(cleanAbstract(`${notice} ${OWN}`)).toBe(OWN);
  });

  it.each([
    '© 2014 Taylor & Francis.',
    '©2022 Informa UK Limited, trading as Taylor & Francis Group.',
    'Copyright © 2018 John Wiley & Sons, Ltd.',
    '© Emerald Group Publishing Limited',
    '© 2001 American Chemical Society',
    '(PsycINFO Database Record (c) 2019 APA, all rights reserved)',
    'Elsevier B.V. All rights reserved.',
  ])('%j goes where it is glued to the text', (notice) => {
    expect(cleanAbstract(notice + OWN)).toBe(OWN);
    expect(cleanAbstract(notice + 'Purpose ' + OWN)).toBe('Purpose ' + OWN);
  });

  it('go where no stop parts them from the text', () => {
    expect(cleanAbstract(`${OWN.slice(0, -1)} © 2019 Elsevier Ltd`)).toBe(OWN.slice(0, -1));
    expect(cleanAbstract(`© 2019 Elsevier Ltd We count hedges and say where they stand.`)).toBe(
      'We count hedges and say where they stand.',
    );
  });

  it('end where a sentence with a verb begins, and are kept rather than lose one', () => {
    const sentence = 'Soil was wet behind hedges.';
    for (const notice of [
      '© 2019 The Authors',
      '© 2020 Wiley-VCH GmbH',
      '© ACM 2019',
      '© 2012 Macmillan Publishers Limited. All rights reserved',
    ])
      expect(cleanAbstract(`${notice} ${sentence} ${OWN}`)).toBe(`${sentence} ${OWN}`);
    expect(cleanAbstract(`© 2017 Society for Hedges ${sentence} ${OWN}`)).toContain(sentence);
  });

  it('stay in the middle of what the paper says, and are not taken from what only resembles them', () => {
    for (const text of [
      `${OWN} ${MIDDLE} ${OWN}`,
      MIDDLE,
      `${OWN} We argue that copyright of maps should end.`,
      'Copyright law in Europe is under reform. We compare drafts.',
      'Springer spaniels bark at hedges, and springer vans pass them by.',
      `${OWN} We model (a) wind, (b) rain and (c) the hedge.`,
      'Open access to hedges is a right in Norway. We map it.',
      'Published by Newton in 1687, the laws of motion rule hedges too. We test them.',
      'Elsevier journals published more papers on hedges. Springer titles published fewer of them.',
      'Creative Commons licences are used for maps. We count them.',
    ])
      expect(cleanAbstract(text)).toBe(text);
  });

  it('leave nothing where there is nothing else', () => {
    expect(cleanAbstract('© 2020 Elsevier B.V. All rights reserved.')).toBe('');
  });
});

describe('words cut by the line ends of a PDF', () => {
  it.each([
    ['The vege-\ntation of mead- ows', 'The vegetation of meadows'],
    ['a short-\nterm effect on well- known plots', 'a short-term effect on well-known plots'],
    ['hedge rows and hedge-\nrows; a hedge- row', 'hedge rows and hedge-rows; a hedge-row'],
    ['pre- and post-test, micro- to macroscale', 'pre- and post-test, micro- to macroscale'],
    ['Boden- und Luftproben, nord- oder südwärts', 'Boden- und Luftproben, nord- oder südwärts'],
    ['the hedge - a survey', 'the hedge - a survey'],
    ['at 5- degree steps with k- means', 'at 5- degree steps with k- means'],
    ['vege(cid:173) tation in rows (cid:127)', 'vegetation in rows'],
    ['a state-of-the- art method', 'a state-of-the-art method'],
  ])('%j reads %j', (raw, clean) => {
    expect(cleanAbstract(raw)).toBe(clean);
  });
});

describe('what journals print behind an abstract', () => {
  it.each([
    '© Der/die Autor(en) 2021.',
    '(c) 2021 Sociedade dos Gatos. Publicado por Elsevier Editora Ltda. Todos os direitos reservados.',
    '(C) 2019 Elsevier B.V. All rights reserved. (Author)',
    'Published under the terms of the CC BY 4.0 license.',
  ])('%j is taken off', (tail) => {
    expect(cleanAbstract(`${OWN} ${tail}`)).toBe(OWN);
  });

  it.each([
    'Supplementary materials for this article are available online.',
    'Supplementary information: Supplementary data are available at Bioinformatics online. Contact: ann@one.org',
    'The online version contains supplementary material available at 10.1007/s00000-000-0000-0.',
    'How to cite this article: One A, Two B, J Hedges 3:1–9.',
    'Read More: https://example.org/doi/abs/10.1000/a',
    'View Full-Text',
    'DOI: 10.1000/hedge.1. Corresponding author: ann@one.org',
    'Received 3 March 2019; accepted 4 May 2019; published online 5 June 2019.',
    'JEL Classification: Q15, Q24.',
    'MSC2010: 65N30, 35Q30',
    'PACS numbers: 42.50.-p, 03.67.-a',
  ])('%j is shown, and nothing is counted in it', (tail) => {
    const whole = `${OWN} ${tail}`;
    expect(cleanAbstract(whole)).toBe(whole);
    expect(whole.slice(0, ownEnd(whole))).toBe(OWN);
  });

  it.each([
    'Supplementary feeding raised the weight of calves.',
    'We received 12 letters by 2019.',
    'JEL codes are what we sort papers by.',
    'Code is available at https://example.org/hedges.',
  ])('%j is the paper’s own', (sentence) => {
    const whole = `${OWN} ${sentence}`;
    expect(cleanAbstract(whole)).toBe(whole);
    expect(ownEnd(whole)).toBe(whole.length);
  });

  it.each(['Graphical abstract Image, graphical abstract. ', 'Lay Summary ', 'SIGNIFICANCE STATEMENT: '])(
    '%j before it is, too',
    (head) => {
      expect(cleanAbstract(head + OWN)).toBe(OWN);
    },
  );
});
