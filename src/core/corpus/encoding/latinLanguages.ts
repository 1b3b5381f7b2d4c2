/** The letters beyond ASCII that each language has, of those that are written in one of the encodings by languages. */
const SETS = {
  western: [
    'àâæçéèêëîïôœùûü', // French
    'áéíóúüñ', // Spanish
    'áâãàçéêíóôõú', // Portuguese
    'àèéìòù', // Italian
    'àçèéíïòóúü', // Catalan
    'äöüß', // German
    'éëïóüèê', // Dutch
    'åäöé', // Swedish, Finnish
    'æøåéóò', // Danish, Norwegian
    'áðéíóúýþæö', // Icelandic
    'äõöüšž', // Estonian
  ],
  central: [
    'áčďéěíňóřšťúůýž', // Czech
    'áäčďéíĺľňóôŕšťúýž', // Slovak
    'ąćęłńóśźż', // Polish
    'áéíóöőúüű', // Hungarian
    'čćđšž', // Croatian, Slovene
    'ăâîşţ', // Romanian
  ],
  turkish: ['çğıİöşüâîû'],
} as const;

/** Groups of languages that share an encoding. */
export type Languages = keyof typeof SETS;

const withCapitals = (sets: readonly string[]) => sets.map((letters) => new Set(letters + letters.toUpperCase()));
const LETTERS: Readonly<Record<Languages, readonly ReadonlySet<string>[]>> = {
  western: withCapitals(SETS.western),
  central: withCapitals(SETS.central),
  turkish: withCapitals(SETS.turkish),
};

/** Part of a text's Latin letters beyond ASCII that belong to the one language of a group to which most of them do; 0 where it has none. */
function coherence(letters: readonly string[], group: Languages): number {
  const best = Math.max(...LETTERS[group].map((set) => letters.filter((letter) => set.has(letter)).length));
  return letters.length === 0 ? 0 : best / letters.length;
}

const LETTER = /[^\P{Script=Latin}a-zA-Z]/u;
/** Letters that are looked at. */
const SAMPLE = 4_000;

/** From which part on a text counts as one language's: a foreign name may stand in it. */
const COHERENT = 0.95;
/** How much of the same bytes must read as no one language of Western Europe, where three letters tell the readings apart. */
const OF_THREE = 0.2;
/** The same where two do: names of two countries may look like one of a third; of Turkish letters, only Iceland has those that stand for them. */
const OF_TWO: Readonly<Record<Languages, number>> = { western: 1, central: 0.55, turkish: 0.35 };

const HUNGARIAN = new Set('áéíóöőúüűÁÉÍÓÖŐÚÜŰ');
const ACUTE = /[áéíóúÁÉÍÓÚ]/;
/** `õ` where Portuguese, which has it before `e` alone (`ões`, `põe`), does not. */
const OTHER_TILDE = /[õÕ](?![eE])/;

/**
 * Whether Latin letters beyond ASCII are those of Hungarian alone. Two only tell it from languages of Western Europe, `ő` and `ű`, for which Windows-1252 has
 * `õ` and `û`: by where they stand, and by acute accents, which Estonian has not.
 */
function isHungarian(western: string, letters: readonly string[]): boolean {
  return (
    OTHER_TILDE.test(western) &&
    letters.some((letter) => ACUTE.test(letter)) &&
    letters.every((letter) => HUNGARIAN.has(letter))
  );
}

/**
 * Whether bytes read as one language of a group, and as none of Western Europe: what Windows-1252 makes of `řůč` is `øùè`, each of which is a
 * letter somewhere, but not of one language. Names from many countries, which are read in Windows-1252, do not make one language either.
 *
 * @param western the text in Windows-1252, a character a byte
 * @param other the same in an encoding of the group's
 */
export function isOtherLanguage(western: string, other: string, group: Languages): boolean {
  const letters: string[] = [];
  const read: string[] = [];
  const telling: string[] = [];
  for (let at = 0; at < other.length && letters.length < SAMPLE; at++) {
    if (other.charCodeAt(at) < 0x80 || !LETTER.test(other[at]!)) continue;
    letters.push(other[at]!);
    read.push(western[at]!);
    if (western[at] !== other[at]) telling.push(other[at]!.toLowerCase());
  }
  if (group === 'central' && isHungarian(western, letters)) return true;
  if (telling.length < 3 || coherence(letters, group) < COHERENT) return false;
  const kinds = new Set(telling).size;
  const lost = 1 - coherence(read, 'western');
  return (kinds >= 3 && lost >= OF_THREE) || (kinds === 2 && lost >= OF_TWO[group]);
}
