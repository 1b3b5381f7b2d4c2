/** A number that may report a result. Offsets are in the sentence and cover the digits alone. */
export interface ReportedNumber {
  readonly start: number;
  readonly end: number;
  /** Where its unit ends. */
  readonly tail: number;
  readonly value: string;
  readonly unit: '%' | 'points' | '';
  /** Written with a plus, or after "by". */
  readonly signed: boolean;
}

const NUMBER =
  /(?<![\p{L}\p{N}.@_^/\\]|[\p{L}\p{N})}\]][-–])(?:[<>~≈$]\s?)?([+−-]\s?)?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\.\d+)(?!\d|D\b|-?[dD](?:im|\b))/gu;
const RANGED = /^\s?[-–—]{1,3}\s?(\d+(?:\.\d+)?)(?=\s?(?:\\?%|percent|points|pp\b|BLEU|AP\b|mAP|mIoU|F1|dB))/;
/** "0.933-0.976": shares of 1, which need no unit. */
const RANGED_SHARE = /^[-–—](0?\.\d+)(?!\d|\.\d)/;
const SLASHED = /^\s?\/\s?(\d+(?:\.\d+)?)(?![\d.])/;
const UNIT =
  /^\$?\s?(?:\\?%|per\s?cent\b|percent\b|pct\b)(?:[\s-]*(?:absolute |relative )?(?:points?\b|pts?\b|pp\b))?|^[\s-]?(?:percentage[\s-])?(?:points?|pts?|pp|p\.p\.)(?![\p{L}])|^[\s-]?percentage points?/iu;

/** What follows a number that counts, sizes or times something. */
const COUNTS =
  /^\s?(?:[x×X](?![\p{L}])|\s?[x×]\s?\d|\\times|-?fold\b|times\b|[MBKGT]B?(?![\p{L}])|[kmgt]?b\b|[GMT]?FLOP|[GMT]OPS\b|[GM]?MACs?\b|ms\b|s\b|sec(?:onds?)?\b|min(?:s|utes?)?\b|h(?:rs?|ours?)?\b|fps\b|Hz\b|[kKMG]Hz|Mb|Gb|GPU|TPU|nm\b|mm\b|cm\b|m\b|km\b|W\b|mW|[nmpµμ]?J\b|million|billion|thousand|trillion|hundred|dozen|years?|days?|weeks?|months?|epochs?|iterations?|steps?|layers?|params?\b|parameters?|images\b|samples?|examples?|class(?:es)?\b|categor|videos\b|clips?|frames\b|pixels?|tokens?|words\b|sentences\b|documents\b|papers?|subjects?|patients?|participants?|languages?|tasks?|datasets?|benchmarks?|models?|methods?|labels\b|annotat|objects\b|scenes?|instances\b|speakers\b|hours?|pairs?|questions?|queries|users\b|items?|nodes\b|edges\b|bits?\b(?![\s/-]*(?:per\s*)?(?:char|dim|byte))|bytes?|shots?\b|ways?\b|runs?\b|seeds?\b|folds?\b|GPUs|cores?|threads?|different|distinct|types?|kinds?|teams?|systems?|submissions?|cases?|scans?|volumes?|slices|(?:\p{Ll}+\s)?(?:files?|recordings?|trials?|recipes?|grasps?)\b|:\d|points? clouds?|-(?!points?|point)\p{L})/iu;

/** "6.73 mm Hausdorff distance", "an error of 0.89 days": what counts or sizes elsewhere is the unit of an error or a distance. */
const ERROR_AFTER =
  /^\s?(?:[mck]?m|pixels?|px|voxels?|degrees?|°|days?|years?|hours?|seconds?|ms|s|dB)\s(?:of\s)?(?:(?:mean|average|median|absolute|symmetric|surface|localization|localisation|test|prediction|[Rr]oot)\s){0,3}(?:errors?|distances?|deviations?|Hausdorff|HD\b|ASD|MAE|RMSE|MPJPE|PSNR|SNR|SDR)/;
const ERROR_BEFORE =
  /\b(?:errors?|deviations?|distances?|MAE|RMSE|MPJPE|PA-MPJPE|EPE|ATE|HD95|PSNR|SNR|SI-SDRi?|SDRi?)\s(?:(?:rate|score)s?\s)?(?:of|is|was|are|were|to|at|by|=|:)\s(?:(?:about|only|just|around|approximately|below|under|less\sthan|~|≈)\s?)*$/;

/** What follows a percentage of something other than quality. */
const SHARE =
  /^(?:[\s,]|and\s|or\s|\d+(?:\.\d+)?\\?%\s)*(?:of\s(?!(?:the\s)?(?:(?:its\s|mean\s|average\s|top-?1\s|test\s|classification\s)?(?:accuracy|performance|precision|recall|Dice|DSC|F1|F-score|F-measure|AP\b|mAP|m?IoU|AUC|sensitivity|specificity)))|labels?\b|labell?ed\b|annotat|data\b|training\b|fewer\b|less\b|(?:lower|higher|reduced|increased|extra|additional)\s(?:training\s|inference\s|computational\s|GPU\s|average\s)?(?:memory|cost|latency|energy|FLOP|speed|comput|complexity|parameter|power|runtime|time|throughput)|inference\b|response\s|(?:inference\s|training\s)?time\b|overhead|GFLOPs?|smaller\b|faster\b|cheaper\b|slower\b|shorter\b|larger\b|sparsity|sparse|pruned|pruning|compress|speed-?up|throughput|parameters?\b|params\b|FLOPs?\b|memory\b|GPU|computation|compute\b|latency|energy|(?:level\sof\s)?confidence|confident|CI\b|outliers|missing|noisy|noise|label\snoise|symmetric|more\s(?!accurate|precise|robust)|Hausdorff|HD\b|reduction\sin\s(?:the\s)?(?:FLOP|comput|param|memory|latency|train|infer|cost|number|(?:total|overall)\s(?:number|param|comput|cost|memory)|model|energy|annot|time|token|size|runtime|parameter)|(?:computation|parameter|memory|latency|FLOPs?|cost|energy|storage|time|token)[\s-](?:reduction|saving|cost)|savings?\b|sampl|subset|split|overlap|probability|chance\b)/i;

/** What stands before a percentage of something other than quality. */
const SHARE_BEFORE =
  /(?:\b(?:FLOPs?|parameters?|params|computations?|computational\s\w+|cost|costs|memory|latency|size|time|runtime|speed|throughput|energy|storage|overhead|tokens|bandwidth|complexity|consumption|footprint|number\sof\s[\w\s]{1,30}|usage)\s(?:by|of|to)\s(?:about|up\sto|over|more\sthan|around|approximately|nearly|at\sleast|only|an?\s\w+)?\s*|\b(?:operations|parameters|params|FLOPs|[kKMG]B|size|memory|latency)\b[^();.]{0,40}\(|\b(?:[Uu]sing|with|[Ww]ith\sonly|only|uses?|using\sonly|than|train(?:ed|ing)?\son|for|under|adding|IPC|p\s?[<=]|top|rank|keep|keeping|remov\w+|prun\w+|drop\w*\sout|sparsity\sof|at|temperature\sof|batch\ssize\sof|resolution\sof?|size|saves?|saving)\s(?:only\s|just\s|about\s|up\sto\s|as\slittle\sas\s|a\s)?)$/;
const SHARE_SOFT =
  /\b(?:[Uu]sing|with|[Ww]ith\sonly|only|uses?|using\sonly|than|train(?:ed|ing)?\son|for|under|at)\s(?:only\s|just\s|about\s|up\sto\s|as\slittle\sas\s|a\s)?$/;

const QUANTILE = /\berrors?\sat\s(?:\d+(?:\.\d+)?\\?%(?:,\s|\sand\s))*$/;

/** "top 1, 5, and 10 predicted folds": ranks. */
const TOP_RANKS = /\b[Tt]op[\s-]?(?:\d+(?:,\s?|\s(?:and|or)\s)(?:and\s|or\s)?)+$/;

/** "0.76(0.04)": how far the number before it is spread. */
function isSpread(sentence: string, start: number, end: number): boolean {
  return sentence[end] === ')' && /[\d.]\d%?\($/.test(sentence.slice(Math.max(0, start - 4), start));
}

/** Every number of a sentence that could be a result: counts, sizes, times, years, resolutions, shares of data or cost are left out. */
export function findNumbers(sentence: string): ReportedNumber[] {
  const numbers: ReportedNumber[] = [];
  for (const match of sentence.matchAll(NUMBER)) {
    const digits = match[2]!;
    const start = match.index + match[0].length - digits.length;
    const before = sentence.slice(Math.max(0, match.index - 60), match.index);
    // "0.53+0.28", "0.989+-0.029": a value and its spread, written without a sign of both.
    // "errors of 9 m and 55 m at 67% and 95%": quantiles.
    if (QUANTILE.test(before)) continue;
    if (/\d\\?%?(?:\+|\s?\+\/?[−-])\s?$/.test(before + (match[1] ?? ''))) continue;
    if (/^\d+$/.test(digits) && sentence[start + digits.length] !== '%' && TOP_RANKS.test(before)) continue;
    if (/(?:±\s?|\\pm\s?|\+\/-\s?|\$\^|[=<>]\s?p\s?|(?:class|examples|samples|images|labels) \()$/.test(before))
      continue;
    if (isSpread(sentence, start, start + digits.length) || numbers.some((one) => one.start === start)) continue;
    push(numbers, sentence, start, start + digits.length, /^[+]/.test(match[1] ?? ''), before);
    let end = start + digits.length;
    for (;;) {
      const unit = UNIT.exec(sentence.slice(end, end + 24))?.[0] ?? '';
      const rest = sentence.slice(end + unit.length, end + unit.length + 24);
      const share = unit === '' && /^0?\.\d+$/.test(sentence.slice(numbers.at(-1)?.start ?? start, end));
      const next = SLASHED.exec(rest) ?? RANGED.exec(rest) ?? (share ? RANGED_SHARE.exec(rest) : null);
      if (!next) break;
      const from = end + unit.length + next[0].length - next[1]!.length;
      push(numbers, sentence, from, from + next[1]!.length, false, before);
      const [one, other] = numbers.slice(-2);
      if (one && other?.start === from && one.unit === '' && one.end >= start)
        numbers[numbers.length - 2] = { ...one, unit: other.unit };
      end = from + next[1]!.length;
    }
  }
  return numbers;
}

function push(
  numbers: ReportedNumber[],
  sentence: string,
  start: number,
  end: number,
  plus: boolean,
  before: string,
): void {
  const rest = sentence.slice(end, end + 60);
  const written = UNIT.exec(rest)?.[0] ?? '';
  const value = sentence.slice(start, end);
  if (/,\d{3}/.test(value) || /\d:$/.test(before.slice(-2))) return;
  if (/^\d+$/.test(value) && /^\/\d+(?![\d.%\\])/.test(rest)) return;
  const unit = written === '' ? '' : /p(?:oin)?ts?|pp|p\.p/i.test(written) ? 'points' : '%';
  if (unit === '') {
    const isError = ERROR_AFTER.test(rest) || ERROR_BEFORE.test(before);
    const counted = rest.replace(/^(?:\s?(?:\/|,|and|or)\s?\d+(?:\.\d+)?)+/, '');
    if (!isError && COUNTS.test(counted) && !/^\s?(?:x|×)?\s?$/.test(rest)) return;
    if (/^\d{4,}$/.test(value) || /^\sout\sof\s\d/.test(rest) || /\d\sout\sof\s(?:the\s)?$/.test(before)) return;
    if (
      /\b(?:(?:[Tt]op|[Rr]ank|[Ll]evel|[Tt]ask|[Ss]tage|[Pp]hase|[Vv]ersion|[Ff]ig(?:ure)?|[Tt]able|[Ss]ection|IPC)[\s-]?|(?:epsilon|[a-zA-Z])\s?=\s?)$/.test(
        before,
      )
    )
      return;
  } else {
    const after = rest.slice(written.length);
    const solved = /\b(?:resolv|solv|answer|pass|complet|succeed|fix)\w*\s(?:(?:about|up\sto|over|only|on)\s)*$/i.test(
      before,
    );
    if (!solved && unit === '%' && SHARE.test(after)) return;
    if (SHARE_BEFORE.test(before) && !SHARE_SOFT.test(before)) return;
    if (SHARE_SOFT.test(before) && /^\s(?:labels|labeled|data|training|of|sparsity|annot|param|FLOP)/.test(after))
      return;
    if (/^\s?(?:x|×)/.test(after)) return;
  }
  numbers.push({ start, end, tail: end + written.length, value, unit, signed: plus });
}
