import { describe, expect, it } from 'vitest';
import { FormBook } from '#core/text/formBook';
import { createStopWords } from '#core/text/stopWords/stopWords';
import { scanUnits } from '#core/text/unitShard';

const wordsOf = (abstract: string, english = true) => {
  const book = new FormBook();
  const stopWords = createStopWords({ english, abstracts: true, add: [], keep: [] });
  const { surface } = scanUnits([{ title: '', abstract }], stopWords, book);
  return Array.from(surface, (form) => book.forms[form]);
};

describe('function words of the language that is spoken', () => {
  it.each([
    ['La erosión del suelo en las laderas con pastos', ['erosión', 'suelo', 'laderas', 'pastos']],
    [
      'Die Erosion des Bodens auf den Hängen wird durch die Wurzeln gebremst',
      ['Erosion', 'Bodens', 'Hängen', 'Wurzeln', 'gebremst'],
    ],
    ["L'érosion des sols dans les prairies est une perte", ['érosion', 'sols', 'prairies', 'perte']],
    ['Эрозия почвы на склонах и в лугах', ['Эрозия', 'почвы', 'склонах', 'лугах']],
    ['القص المبكر في المروج يقلل الخنافس', ['القص', 'المبكر', 'المروج', 'يقلل', 'الخنافس']],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('go sentence by sentence, so that a text in two languages loses those of both', () => {
    expect(wordsOf('Roots bind the soil of slopes. Resumen: Las raíces retienen el suelo de las laderas.')).toEqual([
      'Roots',
      'bind',
      'soil',
      'slopes',
      'raíces',
      'retienen',
      'suelo',
      'laderas',
    ]);
  });

  it('are words like others in English', () => {
    expect(wordsOf('The die is cast with also a sole con artist')).toEqual(
      expect.arrayContaining(['die', 'con', 'sole']),
    );
  });

  it('stay where the recipe keeps the stop words of English', () => {
    expect(wordsOf('La erosión del suelo en las laderas', false)).toContain('las');
  });
});
