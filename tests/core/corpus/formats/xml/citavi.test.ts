import { expect, test } from 'vitest';
import { recordsIn } from '../../recordsIn.ts';

test('references get their people, keywords and journals from lists of their own', () => {
  const records = recordsIn(
    'Citavi XML',
    `<?xml version="1.0"?><CitaviExchangeData Version="5.4"><Categories><Category id="c"><Name>Cats</Name></Category></Categories>
    <Keywords><Keyword id="k"><Name>sleep</Name></Keyword></Keywords><Periodicals><Periodical id="p"><Name>Journal of Cats</Name></Periodical></Periodicals>
    <Persons><Person id="a"><FirstName>Ann</FirstName><LastName>One</LastName><MiddleName>B.</MiddleName></Person><Person id="b"><LastName>Cat Society</LastName></Person></Persons>
    <References><Reference id="r"><ReferenceType>JournalArticle</ReferenceType><Abstract>Cats sleep.</Abstract><AbstractRTF>{rtf}</AbstractRTF><Doi>10.1000/C.1</Doi>
      <PeriodicalId>p</PeriodicalId><Title>Cats</Title><Subtitle>a study</Subtitle><Year>2010</Year></Reference>
    <Reference id="s"><Title>Dogs</Title><Year>2011</Year></Reference></References>
    <ReferenceAuthors><OnetoN>r;a:0;b:1</OnetoN></ReferenceAuthors><ReferenceEditors><OnetoN>s;b</OnetoN></ReferenceEditors><ReferenceKeywords><OnetoN>r;k</OnetoN></ReferenceKeywords></CitaviExchangeData>`,
  );
  expect(records).toMatchObject([
    {
      ...{ title: 'Cats: a study', abstract: 'Cats sleep.', year: 2010, line: 4 },
      bibliography: {
        ...{ authors: ['One, Ann B.', 'Cat Society'], doi: '10.1000/c.1', venue: 'Journal of Cats' },
        ...{ keywords: ['sleep'], type: 'JournalArticle' },
      },
    },
    { title: 'Dogs', year: 2011, bibliography: { authors: [] } },
  ]);
  expect(records[1]!.facets.get('Editors')).toBe('Cat Society');
});
