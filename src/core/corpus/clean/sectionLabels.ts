import { ownEnd } from './tail.ts';

/** Words that labels of sections are made of, in the languages of abstracts; in lower case. The first list holds those that can stand alone. */
const HEADS = words(`
  abstract aim aims analysis analyses applications approach approaches background basis case cases conclusion conclusions context contribution contributions
  data database databases design details discussion diagnosis evaluation evidence experiment experiments exposure exposures findings finding funding goal goals highlights
  hypothesis hypotheses impact implication implications importance improvements instruments interpretation intervention interventions introduction issue keywords
  limitation limitations location material materials measure measurement measurements measures method methodology methods motivation novelty objective objectives
  observations originality outcome outcomes overview participants patients perspective perspectives place population problem procedure procedures prognosis
  purpose purposes question questions rationale recommendation recommendations registration relevance result results sample sampling scope search selection setting
  settings significance source sources statement status studies study subjects summary synthesis systematic treatment trial trials uniqueness update value
  resumen resumo résumé zusammenfassung riassunto objetivo objetivos objectif objectifs obiettivo obiettivi ziel ziele zielsetzung hintergrund fragestellung método métodos
  méthode méthodes metodi metodo methode methoden methodik metodología metodologia resultado resultados résultat résultats risultati risultato ergebnis ergebnisse
  conclusión conclusiones conclusão conclusões conclusioni schlussfolgerung schlussfolgerungen fazit introducción introdução introduzione einleitung einführung
  antecedentes contexte contexto contesto discusión discussão diskussion discussione materiales materiais matériel pacientes patienten palabras palavras mots parole
  schlüsselwörter stichwörter trefwoorden sleutelwoorden doel achtergrond resultaten conclusie bakgrund syfte metod resultat slutsats bakgrunn metode
  цель цели методы результаты выводы заключение введение материалы материал актуальность ключевые задачи обсуждение cel metody wyniki wnioski wstęp amaç yöntem
  yöntemler bulgular sonuç sonuçlar giriş gereç anahtar
`);
/** Words that stand in labels beside those. */
const OTHERS = words(`
  main primary secondary key clinical practical managerial theoretical social research statistical general major new future policy practice public health scientific
  experimental outcome measures interventional of and or the for in on to with its this other trial review brief what is known adds added paper topic number
  no id identifier information level extraction collection eligibility criteria inclusion registry model principal potential preliminary specific technical short long
  y e et und i ve de la le los las des der die das clave chave clés clé chiave слова kelimeler palabra
`);
/** Labels of structured abstracts that are set without a mark before what follows ("Purpose The …"): long ones, and those that open no sentence. */
const UNMARKED =
  'Design\\/methodology\\/approach|Methodology\\/approach|Design\\/approach|Research limitations(?: ?\\/ ?|(?: and| or) )implications|Research limitations|Research implications|Practical implications|Social implications|Managerial implications|Theoretical implications|Originality ?\\/ ?value|Originality|(?:Main )?[Oo]utcome [Mm]easures?|Main [Oo]utcomes?(?: and [Mm]easures?)?|Materials? (?:and|&) [Mm]ethods?|Methods? (?:and|&) [Mm]aterials?|Patients and [Mm]ethods|Statement of (?:the )?[Pp]roblem|Conclusions? and [Rr]elevance|Subjects and [Mm]ethods|Methods and [Rr]esults|Methods and [Ff]indings|Results and [Dd]iscussion|Discussion and [Cc]onclusions?|Study [Dd]esign|Data [Ss]ources?|Trial [Rr]egistration(?: [Nn]umber)?|Clinical [Tt]rial [Rr]egistration|Background and [Pp]urpose|Background and [Aa]ims?|Background and [Oo]bjectives?|Aims? and [Oo]bjectives?|Background|Objectives?|Purpose|Aims?|Introduction|Methods?|Methodology|Results?|Findings|Conclusions?|Discussion|Context|Interpretation|Limitations?|Setting|Participants|Interventions?|Significance';
/** Labels that open sentences too where they are not in capitals ("Importance sampling is …"). */
const CAPITALS = 'IMPORTANCE|EXPOSURES?|EVIDENCE REVIEW|DATA EXTRACTION AND SYNTHESIS';
const WITHOUT_MARK = new RegExp(
  `(?:${UNMARKED}|${UNMARKED.toUpperCase()}|${CAPITALS})(?=\\.? (?:\\p{Lu}\\p{Ll}|(?:A|I) |\\p{Lu}{2,8} )|\\]|\\s*$)`,
  'uy',
);
/** Characters of a label at most. */
const LONGEST = 80;

/**
 * Where the label of a section ends that stands at `at`, its colon included: "MAIN OUTCOME MEASURES:", "Purpose The …", "Palabras clave:". 0 where there is none. To be
 * asked where a sentence of an abstract begins.
 */
export function labelEnd(text: string, at: number): number {
  const colon = text.slice(at, at + LONGEST).search(/[:：]/);
  if (colon > 0) {
    const label = text.slice(at, at + colon);
    if (isLabel(label)) return at + colon + 1;
  }
  WITHOUT_MARK.lastIndex = at;
  const found = WITHOUT_MARK.exec(text)?.[0];
  return found === undefined ? 0 : at + found.length;
}

function isLabel(label: string): boolean {
  let heads = 0;
  for (const word of label.toLowerCase().split(/[\s/&()-]+/u)) {
    if (HEADS.has(word)) heads++;
    else if (word !== '' && !OTHERS.has(word) && !/^\d$/.test(word)) return false;
  }
  return heads > 0;
}

/** An abstract without the labels of its sections and what is put behind it, for comparing it with a copy that has none. */
export function withoutLabels(whole: string): string {
  const abstract = whole.slice(0, ownEnd(whole));
  let plain = '';
  let from = 0;
  for (let at = 0; at < abstract.length; at++) {
    const end = opensSentence(abstract, at) ? labelEnd(abstract, at) : 0;
    if (end === 0) continue;
    plain += abstract.slice(from, at);
    from = end;
    at = end - 1;
  }
  return from === 0 ? abstract : plain + abstract.slice(from);
}

/** Whether a capital stands here behind a stop, a label's colon or nothing. */
function opensSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x41 || (code > 0x5a && code < 0xc0)) return false;
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  const stop = before === 0x20 ? text.charCodeAt(at - 2) : before;
  return STOPS.has(stop) && (code <= 0x5a || /\p{Lu}/u.test(text[at]!));
}

const STOPS = new Set(Array.from('.!?:)]"”’', (sign) => sign.charCodeAt(0)));

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
