/*
 * Every number that names depend on, by the step that reads it. Each was chosen by reading names of the seeds, of arxiv-mlmix and of cuts of other fields (docs/method.md), and by what
 * `npm run bench -- names` measures of them. How many of 139 names of topics and 42 of groups change where one is halved or doubled stands there too ("How much hangs on which number").
 */

/** Terms that a class of papers could be named by (`shortlist.ts`). Shares are of papers, 0 to 1; the lift of a term is its share inside over that outside. */
export const CANDIDATE = {
  /** Lift at least; and so many times as frequent as in any one other class. */
  lift: 3,
  lead: 1.1,
  /** Share of the class's papers that hold it, at least: a word, a phrase (which may stand in the name of a mixed class). */
  wordShare: 0.05,
  phraseShare: 0.03,
  /** Papers of the class that hold it, at least; fewer only where nothing has so many. */
  papers: 3,
  /** Candidates of a class that are weighed against each other. */
  most: 40,
  /** Share of a word's papers that have it in one longer phrase, from which on it is a part of that ("search" in "architecture search"); how well the phrase reads, at least, or as well as the word. */
  nested: 0.5,
  nestedReads: 0.5,
};

/** Single words, which say the less the commoner they are (`commonness.ts`). */
export const WORD = {
  /** What is left of the reading of a word at the least lift of a candidate ("class", "interaction"); from `ownLift` on it is the theme's own ("speech", "vehicles"). */
  commonReads: 0.65,
  ownLift: 30,
  /** Below this lift a word is common ("class", "devices"): a name has one such at most. */
  commonLift: 6,
  /** Below this lift, where under `mostHave` of the papers have it, it is broad: taken only where the name holds for little without it. */
  broadLift: 10,
  /** Below this lift a word that says little alone ("mechanisms") is weak even where most papers have it. */
  littleLift: 4,
  /** Share of the class's papers from which on most have it. */
  mostHave: 0.5,
  /** A common word, and a phrase, that reads worse than this is weak: taken only where there is nothing else. Of phrases without a title those in capitals and digits do ("PASCAL VOC"). */
  weakWord: 0.5,
  weakPhrase: 0.4,
  /** A word that a larger share of the other papers has is told more of: "Graphs", "Images" are no names. */
  outside: 0.01,
};

/** How well phrases tell a class (`fMeasure.ts`). */
export const F_MEASURE = {
  /** Coverage from which on a name says what most of the papers are about; what is beyond counts this much. */
  enough: 0.7,
  beyond: 0.3,
  /** Papers outside for one inside, as if nothing were known of the class: how much distinction weighs. */
  odds: 3,
  /** How many times coverage weighs what distinction does, squared: the β² of the F-measure. */
  coverageWeight: 3,
  /** How much the reading of a name weighs against what it tells. */
  reading: 0.5,
};

/** The search for the phrases of a name (`choosePhrases.ts`). */
export const SEARCH = {
  /** Names of one phrase, of two, … that are carried on. */
  beam: 8,
  /** What is left of the score of a name of one, two and three phrases: what a further one gains must be worth reading it. */
  lengths: [1, 0.97, 0.94],
  /** Share of the papers that a further phrase must add to a name that could stand without it. */
  added: 0.07,
  /** Candidates whose spelling may be found wanting before no name is found. */
  tries: 8,
};

/** When which name is taken (`nameClass.ts`). */
export const NAME = {
  /** A name that holds for less may have a broad word, where that adds so much. */
  covered: 0.55,
  broadAdds: 0.08,
  /** Below these shares of papers that hold, and that have word for word, a phrase of the name the class is mixed. */
  mixed: 0.45,
  mixedVerbatim: 0.35,
  /** Share that hold a phrase by its words from which on `leastVerbatim` is enough: "fusion of modalities" is "multimodal fusion". */
  held: 0.6,
  leastVerbatim: 0.2,
  /** How well a word reads, at least, that stands in the name of a mixed class where there are phrases. */
  mixedWord: 0.41,
};

/** The phrase that says more than a vague one (`preferTelling.ts`). */
export const TELLING = {
  /** A word that `WORD.outside` of the other papers have and whose lift is lower is vague ("search", "words"). */
  lift: 20,
  /** A phrase that closes its noun group in less than this share of its places is a fragment of longer ones ("medical image"). */
  closing: 0.5,
  /** Share of its papers that must hold the phrase that says more: of a vague word, of a fragment; and how well that reads. */
  ofWord: 0.25,
  ofFragment: 0.6,
  reads: 0.7,
  /** Share of the papers that the name may lose by it; and what it must hold for. */
  loss: 0.2,
  left: 0.45,
};

/** Further phrases that hardly any papers hold (`dropTails.ts`). */
export const TAIL = {
  /** Share, and number, of papers below which a phrase says what a few of them are about. */
  share: 0.13,
  papers: 5,
  /** Share of the papers that the name must hold for without it. */
  left: 0.45,
};

/** A longer phrase in the place of the only one of a name (`lengthen.ts`). */
export const LONGER = {
  /** Share of the papers that must have it: "medical image segmentation" for "medical image". */
  have: 0.6,
  /** Of a lone word, the share of its papers that have the phrase that it closes, where so many have the phrase's words: "data streams" for "streams". */
  ofWord: 0.25,
  nearlyAll: 0.9,
};

/** Groups of topics (`coverParts.ts`). */
export const GROUP = {
  /** Share of its papers that a common theme holds for, at least; else the group is called by first phrases of its topics. */
  theme: 0.6,
  /** By how much more a theme that holds for less must hold than such phrases do. */
  themeAdds: 0.1,
  /** Topics that are named for all, at most. */
  parts: 3,
  /** What is left of the score of a phrase that does not read as a name; of one that is not its topic's first; and of one that names no topic. */
  unread: 0.3,
  further: 0.7,
  shared: 0.6,
  /** Share of a topic's papers that hold such a phrase where it is shared: by half of the topics, and two at least. How well it reads, at least. */
  sharedShare: 0.1,
  sharedReads: 0.5,
  /** Share of the papers that a third phrase must add. */
  adds: 0.01,
};

/** How terms read as names (`wording.ts`). */
export const READING = {
  /** Share of its occurrences in which a phrase, a word, and a word with an adjective's ending must close a noun group. */
  phraseCloses: 0.25,
  wordCloses: 0.25,
  adjectiveCloses: 0.5,
  /** By how much more often a compound with a hyphen opens its noun group than it closes it, above which it qualifies what follows. */
  qualifies: 0.3,
  /** A word that closes noun groups but opens one more seldom ("equations", "estimation") is a head that wants to be told of what: it reads so well. */
  headOpens: 0.3,
  head: 0.7,
  /** A word in small letters that opens its noun group more often may be a verb, unless its ending is a noun's: it reads so well. */
  verbOpens: 0.8,
  verb: 0.15,
  /** A word is the more a noun the more often it closes noun groups, between these shares. */
  nounNone: 0.1,
  nounFull: 0.5,
  /** How well reads a single word, beside a phrase; and what is in capitals and digits, which says little to a newcomer. */
  word: 0.7,
  codeLike: 0.7,
  /**
   * Themes stand in titles. A term is rated by the share of its papers that have it in their title, against the mean over all terms: below
   * the lower bound a word is about the work, not the theme ("notion", "accuracy"), from the upper one on it is a theme; from the third on it may lead a name.
   */
  titledNone: 0.35,
  titledFull: 1.2,
  titledLead: 0.9,
  /** What is left of a phrase that no title has: its two words already say more than one. */
  untitledPhrase: 0.45,
  /** Share of the papers with its first word from which on a phrase is a fixed one ("Milky Way"). */
  fixed: 0.5,
  /** Papers by which a term's title share is drawn to the mean: of three papers little is known. */
  priorPapers: 4,
  /** Papers by which that of a word that says little alone is drawn to a low share, against the mean: where few have it, the list decides. */
  littlePriorPapers: 80,
  littleTitled: 0.2,
};

/** The form in which a class's papers write a term (`spelling.ts`). Shares are of a term's places in them. */
export const SPELLING = {
  /** Papers that are read for it. */
  papers: 60,
  /** Share that its form, singular and plural, must have. */
  sound: 0.35,
  /** A noun is shown for an adjective with so much of its places: "phenotypes" for "phenotypic". */
  noun: 0.25,
  /** Share of the singular's places from which on the plural is shown: of a word, and of a phrase, whose singular stands before other nouns too. */
  plural: 0.3,
  phrasePlural: 0.15,
  /** Share of the places that may be one and the same line (a signature, a licence), of so many at least; characters on both sides that are compared. */
  repeated: 0.5,
  fewPlaces: 4,
  around: 25,
  /**
   * Share of its places, but those before "and", "or" and commas, in which a word or its plural is the noun and does not stand before another: of
   * adjectives hardly any ("chromatic"), of nouns that often stand before others ("audio") some more; and of words with an adjective's ending. Of so many places at least.
   */
  asNoun: 0.06,
  asNounAdjective: 0.14,
  fewUses: 8,
  /** And of words in -ing, of which fewer places tell enough: "protecting" is no theme, "clustering" is. */
  asNounGerund: 0.15,
  fewGerunds: 4,
  /** Share of its places in which a verb stands right before an article or a pronoun, which a noun seldom does ("functions satisfy the"). */
  asVerb: 0.2,
  /** Share of its places right behind a preposition from which on a word is a part of a set phrase: "in vivo", "in situ". */
  adverbial: 0.8,
  /** Share of a word's spellings that end in -ed, and in -ing, from which on its bare form is a verb too: "fuses", where papers write "fused" and "fusing". */
  conjugated: 0.15,
  /** Share of the spellings of a compound that have a space, from which on it is shown so: "high temperatures", where "high-temperature" qualifies. */
  spaced: 0.35,
};

/** The terms that are listed of a class (`listTerms.ts`). */
export const LISTED = {
  /** Terms of a class, at most. */
  most: 50,
  /** Weight of frequency against distinctiveness in their order, 0 to 1: what Sievert and Shirley (2014) found best. */
  lambda: 0.6,
  /** Share of its occurrences in a class that stand inside one and the same longer term, from which on a term is a fragment of that. */
  fragment: 0.7,
};

/** Which papers hold a term (`termSets.ts`). */
export const SETS = {
  /** Papers that are looked at, at most; of more, every second, third, … is. */
  lookedAt: 65_536,
  /** Places in phrases, for each paper, from which on a word that is no term is one that most papers have; others reach a third of it. */
  everywhere: 0.1,
};
