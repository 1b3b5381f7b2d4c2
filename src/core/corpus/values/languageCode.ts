/** ISO 639-1 code, ISO 639-2 codes (bibliographic, terminological), and the names that exports write, of languages that papers are in. */
const LANGUAGES = `
en eng|english|inglés|anglais|englisch|inglês; de ger deu|german|deutsch|allemand|alemán|alemão; fr fre fra|french|français|francés|französisch|francês
es spa|spanish|castilian|español|espagnol|spanisch|espanhol; pt por|portuguese|português|portugués|portugais; it ita|italian|italiano|italien
ru rus|russian|русский; uk ukr|ukrainian; be bel|belarusian; pl pol|polish|polski; cs cze ces|czech; sk slo slk|slovak; sl slv|slovenian|slovene
hr hrv scr|croatian; sr srp scc|serbian; bs bos|bosnian; mk mac mkd|macedonian; bg bul|bulgarian; ro rum ron|romanian|moldavian; hu hun|hungarian
el gre ell|greek|modern greek; tr tur|turkish|türkçe; az aze|azerbaijani; kk kaz|kazakh; uz uzb|uzbek; ky kir|kyrgyz; tk tuk|turkmen; tt tat|tatar
nl dut nld|dutch|nederlands|flemish; af afr|afrikaans; da dan|danish|dansk; no nor|norwegian|norsk; nb nob|bokmål|norwegian bokmål; nn nno|nynorsk|norwegian nynorsk
sv swe|swedish|svenska; fi fin|finnish|suomi; et est|estonian; lv lav|latvian; lt lit|lithuanian; is ice isl|icelandic; ga gle|irish; cy wel cym|welsh
ca cat|catalan|valencian|català; gl glg|galician; eu baq eus|basque; sq alb sqi|albanian; mt mlt|maltese; la lat|latin; eo epo|esperanto
zh chi zho|chinese|mandarin|chinese (simplified)|chinese (traditional)|中文; ja jpn|japanese|日本語; ko kor|korean|한국어; mn mon|mongolian; vi vie|vietnamese; th tha|thai
lo lao|lao; km khm|khmer; my bur mya|burmese; id ind|indonesian|bahasa indonesia; ms may msa|malay; tl tgl|tagalog; jv jav|javanese
ar ara|arabic|العربية; he heb|hebrew; fa per fas|persian|farsi; ku kur|kurdish; ps pus|pashto; ur urd|urdu; hi hin|hindi; bn ben|bengali|bangla
pa pan|punjabi; gu guj|gujarati; mr mar|marathi; ta tam|tamil; te tel|telugu; kn kan|kannada; ml mal|malayalam; si sin|sinhala; ne nep|nepali; sa san|sanskrit
hy arm hye|armenian; ka geo kat|georgian; am amh|amharic; sw swa|swahili; ha hau|hausa; yo yor|yoruba; ig ibo|igbo; so som|somali; zu zul|zulu; xh xho|xhosa; mg mlg|malagasy`;

const CODES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .flatMap((entry) => {
      const [codes, ...names] = entry.split('|');
      const [code, ...longer] = codes!.split(' ');
      return [code!, ...longer, ...names].map((word) => [word, code!] as const);
    }),
);

/**
 * A language as exports write it (`eng`, `English`, `en-GB`, `Español`) as its ISO 639-1 code, of several the first; a word that is not
 * known stays as it is.
 */
export function languageCode(written: string): string {
  const first = written.split(/[;,|]|(?<!\s)\s+and\s+/)[0]!.trim();
  const plain = first.toLowerCase();
  return CODES.get(plain) ?? CODES.get(plain.split(/[-_]/)[0]!) ?? first;
}
