import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

import { oneSpelling } from './spelling.ts';

/** Endings that some rule of Porter's changes. */
const CHANGES = /^[a-z]*(?:[seyli]|ed|ing|er|or|ic|ou|ant|ent|ism|ion)$/;
const STEP_2 = /(?:ional|[ae]nci|izer|li|ation|ator|alism|ness|iti|logi)$/;
const STEP_3 = /(?:icate|ative|alize|iciti|ical|ful|ness)$/;
const STEP_4 = /(?:al|[ae]nce|er|ic|[ai]ble|[ae]nt|ou|ism|ate|iti|ous|i[vz]e|[st]ion)$/;

/**
 * Porter's stem (Porter 1980, natural's implementation) of a lower-case English word in one spelling (`oneSpelling`: irregular plurals and British words
 * count with the others). Words with other letters than a-z are returned as they are: the rules know English endings only.
 *
 * Asks natural for those steps only that have a rule for the word's ending, which takes a third of the time of asking for all.
 */
export function stem(word: string): string {
  return LETTERS.test(word) ? porter(oneSpelling(word)) : word;
}

const LETTERS = /^[a-z]{3,}$/;

/** Porter's stem alone. */
export function porter(word: string): string {
  if (word.length < 3 || !CHANGES.test(word)) return word;
  let stem = word;
  if (stem.endsWith('s')) stem = PorterStemmer.step1a(stem);
  if (stem.endsWith('ed') || stem.endsWith('ing')) stem = PorterStemmer.step1b(stem);
  if (stem.endsWith('y')) stem = PorterStemmer.step1c(stem);
  if (STEP_2.test(stem)) stem = PorterStemmer.step2(stem);
  if (STEP_3.test(stem)) stem = PorterStemmer.step3(stem);
  if (STEP_4.test(stem)) stem = PorterStemmer.step4(stem);
  if (stem.endsWith('e')) stem = PorterStemmer.step5a(stem);
  return stem.endsWith('ll') ? PorterStemmer.step5b(stem) : stem;
}

/** `stem`, remembering what it was asked. */
export function createStemmer(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let root = known.get(word);
    if (root === undefined) known.set(word, (root = stem(word)));
    return root;
  };
}
