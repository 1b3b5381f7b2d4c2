import natural from 'natural/lib/natural/util/stopwords.js';

import { languagesOf } from './languages.ts';
import type { TextOptions } from '../options.ts';
import { stem } from '../words/stem.ts';

/** Function words of English that natural's list lacks. */
const ENGLISH = `
  not no nor none nothing neither either every everything anything something someone anyone one ones two three us i mine hers
  may will shall ought cannot could let upon via onto within without among amongst amid across along around against toward towards
  beyond beside besides behind beneath throughout despite per versus vs off down back away just even ever yet already almost always
  often sometimes once twice thus hence therefore thereby whereby wherein whereas whether however moreover furthermore nevertheless
  nonetheless otherwise instead rather quite perhaps indeed although though unless except else whose whatever whichever whenever
  wherever whoever where's let's it's that's don't doesn't didn't can't cannot won't isn't aren't wasn't weren't hasn't haven't
  whilst above-mentioned aforementioned e.g i.e eg ie etc cf resp w.r.t s.t et al aka a.k.a viz ok de la le der und
`;

/**
 * Words that carry an abstract and say nothing about its subject, one purpose a line. They are looked up by stem, so that one form
 * stands for all ("propose": proposed, proposes, proposing), which is why words whose stem is a subject's are not here.
 */
const ABSTRACTS = `
  abstract paper article work study manuscript thesis section chapter author contribution
  propose present introduce describe discuss investigate explore examine address aim attempt argue suggest offer focus consider
  show demonstrate prove indicate confirm verify validate illustrate highlight observe found note
  develop devise build create implement provide enable allow help make use using used useful usage utilize employ apply
  exploit leverage adopt take give given become obtain achieve attain yield produce perform conduct carry
  novel new newly recent recently current currently existing previous previously prior earlier conventional
  state-of-the-art sota state-of-art approach method methodology technique way scheme framework solution idea
  result outcome finding conclusion experiment experimental experimentally evaluate empirical empirically
  effective effectively effectiveness efficient efficiently efficiency superior competitive promising significant significantly
  substantial substantially considerable considerably remarkable remarkably notable notably impressive outperform surpass improve
  improvement better best good great well-known popular widely extensive extensively comprehensive thorough
  important importance crucial critical main major essential fundamental challenging challenge difficult difficulty
  problem issue need require requirement drawback shortcoming
  based according respect respectively regard related relate associated due owing including include contain consist
  third finally firstly secondly lastly last next furthermore additionally specifically particular particularly
  especially namely mainly mostly typically usually generally commonly frequently often rarely largely highly fully simply directly
  easily clearly successfully simultaneously various numerous different diverse several many certain specific
  possible potential potentially able capable available publicly
  increase increasing increasingly decrease reduce reduction enhance compared compare comparison comparable
  whole total overall number amount kind variety lot
  gain lead follow following followed remain exist appear occur begin rely depend
  fact goal purpose motivate inspire inspired advance advantage benefit
  together thereby so-called called named code github http https www arxiv
  today decade literature researcher research
`;

/** Decides which words are not counted. */
export interface StopWords {
  /** @param word lower case; `root` is its stem, where the caller has it already */
  has(word: string, root?: string): boolean;
  /** Whether a word (lower case) is a function word of English: what English is recognised by. */
  isEnglish(word: string): boolean;
  /** The other languages in which a word (folded) is a function word, one a bit; 0 where such words are counted. */
  languagesOf(word: string): number;
}

/** Function words of English, as they are written. */
const FUNCTION_WORDS = new Set([...natural.words, ...split(ENGLISH)]);

/** The stop words that the options ask for. English words match as written, the others by stem. */
export function createStopWords({ english, abstracts, add, keep }: TextOptions['stopWords']): StopWords {
  const stems = new Set(abstracts ? split(ABSTRACTS).map((word) => stem(word)) : []);
  const kept = new Set(keep.map((word) => stem(word.toLowerCase())));
  const added = new Set(add.map((word) => stem(word.toLowerCase())));
  return {
    has(word, root = stem(word)) {
      return added.has(root) || (!kept.has(root) && ((english && FUNCTION_WORDS.has(word)) || stems.has(root)));
    },
    isEnglish: (word) => FUNCTION_WORDS.has(word),
    languagesOf(word) {
      const languages = english ? languagesOf(word) : 0;
      return languages !== 0 && kept.has(stem(word)) ? 0 : languages;
    },
  };
}

function split(list: string): string[] {
  return list.trim().split(/\s+/);
}
