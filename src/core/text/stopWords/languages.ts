import * as lists from 'stopword';
import { foldWord } from '../words/foldWord.ts';

/** Function words of Spanish that the list lacks: it has 59. */
const SPANISH = `
  es son era eran fue fueron ser sido siendo está están estaba estos estas este esta esto ese esa esos esas aquel aquella ha han había hay haber he hemos tiene tienen puede
  pueden entre hacia según mediante así además aunque mientras pues ya sólo solo tan tanto todo toda todos todas otra otros otras mismo misma cada cual cuales cuyo cuya
  tras ante bajo e u nos les nuestro nuestra nuestros nuestras si cómo qué dicho dicha siguiente través partir frente dentro fuera luego antes después ambos ambas
`;

/** The lists, one a bit of a number: what tells one language from another here, and what is not counted where it is spoken. English has its own. */
const LISTS: readonly (readonly string[])[] = [
  [...lists.spa, ...SPANISH.trim().split(/\s+/)],
  lists.fra,
  lists.deu,
  lists.ita,
  [...lists.por, ...lists.porBr],
  lists.nld,
  lists.swe,
  lists.dan,
  lists.nob,
  lists.fin,
  lists.pol,
  lists.ces,
  lists.slk,
  lists.slv,
  lists.hrv,
  lists.ron,
  lists.hun,
  lists.tur,
  lists.ind,
  lists.cat,
  lists.est,
  lists.lit,
  lists.vie,
  // From here on in scripts of their own.
  lists.rus,
  lists.ukr,
  lists.bul,
  lists.ell,
  lists.ara,
  lists.fas,
  lists.heb,
  lists.kor,
];

/** The first of the languages that are not written in Latin letters: one function word tells them. */
export const FIRST_OF_OTHER_SCRIPTS = LISTS.indexOf(lists.rus);

/** Languages that are told apart. */
export const LANGUAGES = LISTS.length;

let known: Map<string, number> | null = null;

/** The languages in which a word (as `foldWord` leaves it) is a function word, one a bit; 0 where it is none in any. */
export function languagesOf(word: string): number {
  if (!known) {
    known = new Map();
    LISTS.forEach((words, language) => {
      for (const listed of words) {
        const folded = foldWord(listed);
        if (!listed.includes(' ')) known!.set(folded, (known!.get(folded) ?? 0) | (1 << language));
      }
    });
  }
  return known.get(word) ?? 0;
}
