/** Plurals that no rule makes, and the singular that they count as. */
const SINGULAR = new Map(
  `
  matrices matrix, submatrices submatrix, vertices vertex, indices index, subindices subindex, appendices appendix, vortices vortex, cortices cortex, apices apex, codices codex,
  helices helix, simplices simplex, directrices directrix, radices radix, cicatrices cicatrix, varices varix, calices calix, criteria criterion, phenomena phenomenon,
  automata automaton, ganglia ganglion, mitochondria mitochondrion, polyhedra polyhedron, tetrahedra tetrahedron, octahedra octahedron, taxa taxon, spectra spectrum, quanta quantum,
  bacteria bacterium, strata stratum, substrata substratum, errata erratum, memoranda memorandum, momenta momentum, equilibria equilibrium, continua continuum, optima optimum,
  maxima maximum, minima minimum, extrema extremum, suprema supremum, curricula curriculum, symposia symposium, consortia consortium, millennia millennium, sera serum, septa septum,
  crania cranium, atria atrium, epithelia epithelium, endothelia endothelium, cilia cilium, flagella flagellum, ova ovum, phyla phylum, sacra sacrum, plasmodia plasmodium,
  corpora corpus, genera genus, foci focus, loci locus, nuclei nucleus, radii radius, stimuli stimulus, fungi fungus, bacilli bacillus, thrombi thrombus, emboli embolus, bronchi bronchus,
  gyri gyrus, sulci sulcus, villi villus, tori torus, moduli modulus, annuli annulus, cumuli cumulus, hippocampi hippocampus, alveoli alveolus, syllabi syllabus, cacti cactus,
  streptococci streptococcus, staphylococci staphylococcus, enterococci enterococcus, pneumococci pneumococcus, lactobacilli lactobacillus, octopi octopus, abaci abacus,
  larvae larva, vertebrae vertebra, antennae antenna, formulae formula, algae alga, microalgae microalga, macroalgae macroalga, nebulae nebula, lacunae lacuna, supernovae supernova,
  novae nova, kilonovae kilonova, fibulae fibula, pupae pupa, personae persona, amoebae amoeba, hyphae hypha, papillae papilla, maculae macula, fistulae fistula, sequelae sequela,
  trabeculae trabecula, mice mouse, lice louse, men man, women woman, children child, grandchildren grandchild, feet foot, teeth tooth, geese goose, oxen ox, wolves wolf,
  halves half, knives knife, shelves shelf, loaves loaf, calves calf, hooves hoof, thieves thief, wives wife, midwives midwife, elves elf, scarves scarf, wharves wharf,
  bureaux bureau, plateaux plateau, schemata schema, stigmata stigma, stomata stoma, lemmata lemma, carcinomata carcinoma, axes axis, crises crisis, oases oasis, testes testis,
  ellipses ellipse, emphases emphasis, neuroses neurosis, psychoses psychosis, diagnoses diagnosis, prognoses prognosis, thromboses thrombosis, stenoses stenosis, fibroses fibrosis,
  necroses necrosis, metamorphoses metamorphosis, anastomoses anastomosis, symbioses symbiosis, osmoses osmosis, mitoses mitosis, meioses meiosis, apoptoses apoptosis,
  tuberculoses tuberculosis, scolioses scoliosis, hypnoses hypnosis, zoonoses zoonosis, mycoses mycosis, pneumoconioses pneumoconiosis, metastases metastasis, homeostases homeostasis,
  geneses genesis, nemeses nemesis, exegeses exegesis, catharses catharsis, synopses synopsis, sepses sepsis, apocalypses apocalypse, menisci meniscus, uteri uterus, viri virus
  `
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);
/** "analyses", "hypotheses", "syntheses": the plural of -sis. */
const SES =
  /(anal|dial|paral|catal|hydrol|electrol|pyrol|autol|urinal|reanal|metaanal)yses$|(hypo|syn|paren|pros|anti|epen|meta|^)theses$/;

/** Words in -ise that are no verbs made with -ize. */
const ISE = new Set(
  'advertise arise sunrise moonrise rise enterprise exercise expertise franchise merchandise paradise treatise practise mortise concise precise excise incise circumcise exorcise premise promise demise surmise compromise chemise cerise anise'.split(
    ' ',
  ),
);
/** -our, in the words in which Americans write -or. */
const OUR =
  /(behavi|^(?:de|dis|in|re|un|multi|mono|tri)?col|fav|flav|harb|hon|hum|lab|neighb|od|rum|tum|vap|vig|rig|arm|endeav|sav|parl|splend|ferv|ard|cand|clam|ranc|demean|^arb|val)our/;

/** Other ways of Britain, each a part of a word. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/aem(?=i|o|a|$)/, 'em'],
  [/^(ortho)?paed/, '$1ped'],
  [/anaesth/, 'anesth'],
  [/gynaec/, 'gynec'],
  [/^aeti(?=olog)/, 'eti'],
  [/^(encyclo)paed/, '$1ped'],
  [/^caes(?=arean|ium)/, 'ces'],
  [/^faec/, 'fec'],
  [/palaeo/, 'paleo'],
  [/archaeo/, 'archeo'],
  [/mediaev/, 'mediev'],
  [/haem/, 'hem'],
  [/oestr/, 'estr'],
  [/oesoph/, 'esoph'],
  [/oedem/, 'edem'],
  [/^foet/, 'fet'],
  [/rrhoea/, 'rrhea'],
  [/^coeli(?=ac)/, 'celi'],
  [/pnoea/, 'pnea'],
  [/manoeuvre?/, 'maneuver'],
  [/homoeo/, 'homeo'],
  [/sulph/, 'sulf'],
  [/leucocyt/, 'leukocyt'],
  [/leucaem/, 'leukem'],
  [/^(cata|ana|dia|mono|pro|epi|homo|trave|ortho|para)logu(?=es?$|ed$|ing$)/, '$1log'],
  [
    /^(cen|fi|me|li|thea|cali|lus|sa|som|spec|ti|mi|goi|amphithea|epicen|(?:kilo|centi|milli|micro|nano|deci)(?:me|li))(?:t|b|gr)re(?=s?$)/,
    '',
  ],
  [/^centr(?=ed$|ing$)/, 'center'],
  [/^(de|of)fence/, '$1fense'],
  [/^pretence/, 'pretense'],
  [/^licence/, 'license'],
  [/^grey/, 'gray'],
  [/^plough/, 'plow'],
  [/^aluminium/, 'aluminum'],
  [/^sceptic/, 'skeptic'],
  [/artefact/, 'artifact'],
  [/^ageing$/, 'aging'],
  [/^(acknowledg|judg|abridg|lodg)ement/, '$1ment'],
  [/^programme(?=s?$)/, 'program'],
  [/^mould/, 'mold'],
  [/^draught/, 'draft'],
  [/^discs?$/, 'disk'],
  [/^tyres?$/, 'tire'],
  [/^(fu|du)ell(?=ed|ing)/, '$1el'],
  [/^(fulfil|enrol|instal|distil|instil)(?=s?$|ment)/, '$1l'],
  [/^skilful/, 'skillful'],
  [/^cosy/, 'cozy'],
  [/^whilst$/, 'while'],
  [/^cheques?$/, 'check'],
];

/**
 * One spelling for a word that is written in several: irregular plurals in the singular, American for British. Whatever follows from the rules of
 * English, the stemmer finds. Meant for counting, not for showing: the corpus's own spelling is what is shown.
 *
 * @param word lower case, letters a to z
 */
export function oneSpelling(word: string): string {
  if (word.length < 3) return word;
  const singular = SINGULAR.get(word);
  if (singular !== undefined) return singular;
  if (SES.test(word)) return `${word.slice(0, -2)}is`;
  let plain = word;
  if (plain.includes('our')) plain = plain.replace(OUR, '$1or');
  if (/[iy]s(?:e[drs]?|ers|ing|ab|at)/.test(plain)) plain = withZ(plain);
  if (RARE.test(plain))
    for (const [part, spelled] of PARTS)
      plain = spelled === '' ? plain.replace(part, turned) : plain.replace(part, spelled);
  return plain;
}

/** What a word holds that one of PARTS changes. */
const RARE =
  /ae|oe|sulph|leuco|logu|[tb]re|gre|centr|fence|tence|licence|grey|plough|alumini|scept|artef|ageing|gement|gramme|mould|draught|disc|tyre|uell|fil|nrol|nstal|stil|cosy|whilst|chequ/;

/** "fibre" to "fiber". */
const turned = (end: string) => `${end.slice(0, -2)}er`;

const YSE =
  /^((?:psycho|re|meta|bio|auto|photo)*(?:anal|paral|catal|hydrol|electrol|dial|pyrol|lys|autol))ys(?=e$|ed$|es$|ing$|er$|ers$)/;
const IZE = /^([a-z]{2,})is(e|es|ed|er|ers|ing|ation|ations|ational|able|ability)$/;

function withZ(word: string): string {
  if (YSE.test(word)) return word.replace(YSE, '$1yz');
  const [, head, ending] = IZE.exec(word) ?? [];
  if (head === undefined || /[aou]$|(?:v|w|pr|gu|ch)$/.test(head) || ISE.has(`${head}ise`)) return word;
  return `${head}iz${ending!}`;
}
