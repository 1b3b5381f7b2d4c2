import { isStrongWord } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';

export const HOST =
  /^(?:IEEE|MICCAI|ISBI|SemEval|SENSEVAL|ImageCLEF|BioCreative|NTIRE|AIM|DCASE|CHiME|MediaEval|TRECVID|CLEF|FIRE|NTCIR|EVALITA|GermEval|IberEval|IberLEF|BioNLP|Kaggle|RSNA|ICDAR|LifeCLEF|PlantCLEF|CheckThat!?|VarDial|SIGMORPHON|CoNLL|WMT|IWSLT|CVPR|ICCV|ECCV|NeurIPS|NIPS|KDD|RecSys|ECML|PAN|DSTC\d*|MARCO|AVEC|EmotiW|ComParE|INTERSPEECH|Interspeech|ICASSP|BraTS|ActivityNet|AICity|NIST|IJCAI|SIGIR|WSDM|CIKM|ISMIR|ICPR|IROS|ICRA|ICIP|ICME|WACV|BMVC|ECML\/PKDD|OpenKWS|OpenASR|OpenSAT|MIREX|SMM4H|BEA|FinSim|SciVer|SDP|CASE|MEDIQA|n2c2|i2b2|AI)$/;
const HEADED = /^(?:[Cc]hallenge|[Cc]ompetition|(?:19|20)\d{2})$/;
const YEAR = /^(?:['’]?\d{2}|(?:19|20)\d{2})$/;
const HEAD =
  /^(?:Challenge|challenge|Task|task|Track|track|Competition|competition|Cup|Evaluation|Contest|contest|Campaign)$/;
/** Bare with a year, these are an evaluation and not only a conference. */
const EVALUATION =
  /^(?:SemEval|SENSEVAL|ImageCLEF|BioCreative|NTIRE|MediaEval|TRECVID|CLEF|NTCIR|EVALITA|GermEval|IberEval|IberLEF|LifeCLEF|PlantCLEF|DCASE|CHiME|VarDial|MEDIQA)$/;

/**
 * Workshop challenges and shared tasks: "SemEval-2018 Task 7", "NTIRE 2019", "the MICCAI 2018 Challenge on Automatic … Segmentation",
 * "Kaggle Data Science Bowl". Venues without year or task are not data.
 */
export function challengeNames({ words, markOf }: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    const named = yearFirst(words, i);
    if (named !== undefined) found.push({ start: words[i]!.start, end: words[named]!.end, rule: 'challenge' });
    const opening = yearBeforeHead(words, i);
    if (opening !== undefined) found.push({ start: words[opening]!.start, end: words[i + 1]!.end, rule: 'challenge' });
    const parts = /^([\p{L}!]+?)[-–]?((?:19|20)\d{2}|(?<=^(?:NTCIR|TREC)-)\d{1,2})?$/u.exec(words[i]!.text);
    if (!parts || !HOST.test(parts[1]!) || (markOf[i] && markOf[i]!.kind === 'dataset')) continue;
    let last = i;
    let dated = parts[2] !== undefined;
    const next = () => (words[last]!.after === '' ? words[last + 1] : undefined);
    if (!dated && YEAR.test(next()?.text ?? '')) {
      last++;
      dated = true;
    }
    if (!dated && YEAR.test(words[i - 1]?.text ?? '') && words[i - 1]!.after === '') dated = true;
    const long = dated ? (longChallenge(words, last) ?? datedDataset(words, markOf, last)) : datedLater(words, last);
    if (long !== undefined) {
      const year = i > 0 && YEAR.test(words[i - 1]!.text) && /^the$/i.test(words[i - 2]?.text ?? '') ? i - 1 : i;
      found.push({
        start: words[HEADED.test(words[long]!.text) ? i : year]!.start,
        end: words[long]!.end,
        rule: 'challenge',
      });
      i = long;
      continue;
    }
    let headed = false;
    for (let k = last; k < last + 6; k++) {
      const word = words[k + 1];
      // "IEEE Signal Processing (SP) Cup": its short form within the name.
      if (word?.before === '(' && word.after === ')' && isStrongWord(word) && words[k]!.after === '') continue;
      if (
        !word ||
        !(words[k]!.after === '' || (words[k]!.after === ')' && words[k]!.before === '(')) ||
        !(word.shape === 'title' || word.shape === 'strong' || HEAD.test(word.text))
      )
        break;
      if (HEAD.test(word.text)) {
        headed = true;
        last = k + 1;
        if (/^(?:\d{1,2}[A-Z]?|(?:19|20)\d\d)$/.test(words[last + 1]?.text ?? '') && words[last]!.after === '') last++;
        break;
      }
    }
    const numbered = headed && /^\d/.test(words[last]!.text);
    if (!(headed && (dated || numbered || last > i + 1)) && !(dated && EVALUATION.test(parts[1]!))) continue;
    if (headed) last = subject(words, last);
    found.push({ start: words[i]!.start, end: words[last]!.end, rule: 'challenge' });
    i = last;
  }
  return found;
}

/** Words between a dated host and "challenge", at most. */
const LONGEST = 10;
const NOT_NAMED =
  /^(?:the|an?|in|on|at|to|from|by|with|as|is|was|are|were|we|our|this|that|which|where|has|have|papers?|workshops?|conferences?|proceedings|held|won|shows?)$/i;

/** "Interspeech 2015 speaker verification spoofing and countermeasures challenge": words in small letters, or "and", before the head. */
function longChallenge(words: SentenceView['words'], dated: number, least = 2): number | undefined {
  for (let k = dated; k < dated + LONGEST; k++) {
    const word = words[k + 1];
    if (!word || words[k]!.after !== '' || word.before !== '' || NOT_NAMED.test(word.text)) return undefined;
    if (k === dated && /^(?:and|or|&)$/.test(word.text)) return undefined;
    if (/^(?:[Cc]hallenge|[Cc]ompetition)$/.test(word.text)) return k >= dated + least ? k + 1 : undefined;
  }
  return undefined;
}

/** "the 2015 MICCAI polyp detection dataset": what a dated host gave data for, up to the noun. */
function datedDataset(words: SentenceView['words'], markOf: SentenceView['markOf'], dated: number): number | undefined {
  for (let k = dated; k < dated + LONGEST; k++) {
    const word = words[k + 1];
    if (!word || words[k]!.after !== '' || word.before !== '' || NOT_NAMED.test(word.text)) return undefined;
    if (k === dated && /^(?:and|or|&)$/.test(word.text)) return undefined;
    const mark = markOf[k + 1];
    if (mark?.kind === 'noun') return mark.name === 'dataset' && k > dated + 1 ? k : undefined;
    if (mark?.kind === 'dataset') return undefined;
  }
  return undefined;
}

/** "NIST i-vector Challenge 2014": the year after the head dates it, too. */
function datedLater(words: SentenceView['words'], host: number): number | undefined {
  const head = longChallenge(words, host, 1);
  const year = head === undefined ? undefined : words[head + 1];
  return year && words[head!]!.after === '' && /^(?:19|20)\d{2}$/.test(year.text) ? head! + 1 : undefined;
}

/** "the 2017 Emotion in the Wild challenge", "the 2031 Quux Science Bowl": a year after "the", two capitals or more, and the head. */
function yearFirst(words: SentenceView['words'], year: number): number | undefined {
  if (!/^(?:19|20)\d{2}$/.test(words[year]!.text) || !/^the$/i.test(words[year - 1]?.text ?? '')) return undefined;
  let capitals = 0;
  for (let k = year; k < year + LONGEST && words[k]?.after === ''; k++) {
    const word = words[k + 1];
    if (!word || word.before !== '' || HOST.test(word.text)) return undefined;
    if (/^(?:[Cc]hallenge|[Cc]ompetition|Cup|Bowl|Bake-?off)$/.test(word.text)) return capitals > 1 ? k + 1 : undefined;
    if (/^[Ss]hared$/.test(word.text) && /^[Tt]ask$/.test(words[k + 2]?.text ?? ''))
      return capitals > 1 ? k + 2 : undefined;
    if (word.shape === 'title' || word.shape === 'strong') capitals++;
    else if (!/^(?:of|and|in|the|for|on|&)$/.test(word.text)) return undefined;
  }
  return undefined;
}

/** "the Emotion in the Wild 2018 challenge": two capitals or more before the year and the head. */
function yearBeforeHead(words: SentenceView['words'], year: number): number | undefined {
  if (!/^(?:19|20)\d{2}$/.test(words[year]!.text) || words[year]!.after !== '') return undefined;
  if (!/^(?:[Cc]hallenge|[Cc]ompetition|[Cc]ontest)$/.test(words[year + 1]?.text ?? '')) return undefined;
  let capitals = 0;
  let first: number | undefined;
  for (let k = year - 1; k >= 0 && year - k < LONGEST; k--) {
    const { text, shape, after, before } = words[k]!;
    if (after !== '' || HOST.test(text)) break;
    if (shape === 'title' || shape === 'strong') {
      capitals++;
      first = k;
    } else if (!/^(?:of|and|in|the|for|on|&)$/.test(text)) break;
    if (before !== '') break;
  }
  return capitals > 1 ? first : undefined;
}

/** "… on Automatic Intervertebral Disc Localization and Segmentation": capitalised words after "on" or "for". */
function subject(words: SentenceView['words'], last: number): number {
  if (words[last]!.after !== '' || !/^(?:on|for)$/.test(words[last + 1]?.text ?? '')) return last;
  if (words[last + 2]?.before !== '') return last;
  let end = last;
  for (let i = last + 2; i < words.length; i++) {
    const { text, shape, after } = words[i]!;
    if (shape === 'title' || shape === 'strong') end = i;
    else if (!/^(?:and|of|in|the|for)$/.test(text)) break;
    if (after !== '') break;
  }
  return end > last + 2 ? end : last;
}
