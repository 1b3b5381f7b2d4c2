import { Lexicon, type Form } from '../lexicon.ts';

/** A measure of quality. */
export interface Metric {
  /** Normalised name. */
  readonly name: string;
  readonly better: 'higher' | 'lower' | '';
}

/** A metric's name in a sentence, with its qualifiers ("top-1 classification accuracy"). */
export interface MetricHit {
  readonly start: number;
  readonly end: number;
  readonly metric: Metric;
}

const HIGHER: readonly (readonly [name: string, ...forms: string[]])[] = [
  ['accuracy', 'accuracy', 'accuracies', 'recognition rate', 'recognition rates', 'classification rate', 'acc', 'Acc.'],
  ['top-1 accuracy', 'top-1', 'top 1', 'Top1', 'top-1 acc', 'rank-1', 'rank 1'],
  ['top-5 accuracy', 'top-5'],
  ['precision', 'precision'],
  ['recall', 'recall'],
  ['sensitivity', 'sensitivity'],
  ['specificity', 'specificity'],
  ['PPV', 'PPV', 'positive predictive value'],
  ['NPV', 'NPV', 'negative predictive value'],
  ['R²', 'R²', 'R2', 'R^2', 'coefficient of determination'],
  [
    'F1',
    'F1',
    'F1-score',
    'F1 score',
    'F1-scores',
    'F-score',
    'F-measure',
    'f-score',
    'F 1',
    'F_1',
    'F_1 score',
    'macro-F1',
    'micro-F1',
    'F-1 score',
    'F0.5',
    'F1-measure',
    'FB1',
    'macro F1',
  ],
  [
    'AUC',
    'AUC',
    'AUROC',
    'ROC-AUC',
    'ROC AUC',
    'area under the curve',
    'area under the ROC curve',
    'area under the ROC',
    'area under ROC curve',
    'area under the ROC curves',
    'area under curve',
    'area under the receiver operating characteristic curve',
    'area under the receiver operator characteristic curve',
    'area under the receiver operating characteristic',
    'area under the receiver-operating characteristic curve',
    'area under receiver operating characteristic curve',
    'AUC-ROC',
    'area under the receiver operating curve',
    'area under the receiver operating characteristics curve',
    'area under the receiver operating characteristic (ROC) curve',
    'mAUC',
    'c-statistic',
    'C-statistic',
    'AUCs',
  ],
  ['AUPRC', 'AUPRC', 'AUPR', 'AUC-PR', 'area under the precision-recall curve', 'area under the precision-recall'],
  ['mAP', 'mAP', 'mean average precision', 'MAP', 'NDS'],
  ['AP', 'AP', 'average precision', 'AP50', 'AP75', 'APs'],
  ['box AP', 'box AP', 'AP box', 'AP^b', 'box mAP', 'bbox AP', 'APb', 'AP^{b}', 'AP^{box}', 'AP_b'],
  ['mask AP', 'mask AP', 'AP mask', 'AP^m', 'mask mAP', 'APm', 'AP^{m}', 'AP^{mask}', 'segm AP'],
  ['PQ', 'PQ', 'panoptic quality'],
  [
    'mIoU',
    'mIoU',
    'mean IoU',
    'mean intersection over union',
    'mIOU',
    'MIoU',
    'mean IOU',
    'mean intersection-over-union',
  ],
  [
    'IoU',
    'IoU',
    'IOU',
    'intersection over union',
    'intersection-over-union',
    'cIoU',
    'gIoU',
    'Jaccard',
    'Jaccard index',
    'J&F',
  ],
  [
    'Dice',
    'Dice',
    'DSC',
    'Dice score',
    'Dice coefficient',
    'Dice similarity coefficient',
    'dice score',
    'dice coefficient',
    'Dice coefficients',
    'Dice scores',
    'dice coefficients',
    'dice scores',
    'Dice similarity coefficients',
    'Dice overlap',
    'mDice',
    'Dice similarity',
  ],
  ['PSNR', 'PSNR', 'peak signal-to-noise ratio', 'peak signal to noise ratio', 'peak signal to noise ratio (PSNR)'],
  ['SSIM', 'SSIM', 'MS-SSIM', 'structural similarity'],
  ['Inception Score', 'Inception Score', 'inception score', 'Inception Scores'],
  ['BLEU', 'BLEU', 'BLEU-4', 'BLEU score', 'BLEU scores', 'BLEU points', 'BLEU-1', 'SacreBLEU', 'BLEU4'],
  ['ROUGE', 'ROUGE', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L', 'Rouge-L', 'R-1', 'ROUGE score', 'ROUGE scores'],
  ['GLEU', 'GLEU'],
  ['M²', 'M^2', 'M²', 'M2 score'],
  ['METEOR', 'METEOR'],
  ['chrF', 'chrF', 'chrF++'],
  ['COMET', 'COMET score'],
  ['CIDEr', 'CIDEr', 'CIDER', 'CIDEr-D', 'CIDEr score'],
  ['SPICE', 'SPICE'],
  ['exact match', 'exact match', 'EM score', 'EM'],
  ['pass@1', 'pass@1', 'Pass@1', 'pass@k', 'pass rate', 'pass@10'],
  ['success rate', 'success rate', 'success rates', 'solve rate', 'resolve rate', 'resolved rate', 'success'],
  ['SPL', 'SPL'],
  ['win rate', 'win rate', 'win rates', 'win-rate', 'length-controlled win rate'],
  [
    'recall@1',
    'R@1',
    'Recall@1',
    'recall@1',
    'R@5',
    'R@10',
    'Recall@5',
    'Recall@10',
    'Recall@K',
    'recall@k',
    'Rank-1 accuracy',
    'R-1 accuracy',
    'R@K',
    'Recall@20',
  ],
  ['hits@10', 'Hits@10', 'Hit@10', 'HR@10', 'Hits@1', 'hit rate', 'hit ratio'],
  ['MRR', 'MRR', 'mean reciprocal rank'],
  ['coverage', 'coverage'],
  ['NDCG', 'NDCG', 'nDCG', 'NDCG@10', 'nDCG@10'],
  ['MOTA', 'MOTA'],
  ['IDF1', 'IDF1'],
  ['HOTA', 'HOTA'],
  ['EAO', 'EAO', 'expected average overlap'],
  ['PCK', 'PCK', 'PCKh'],
  ['LAS', 'LAS', 'labeled attachment score'],
  ['UAS', 'UAS', 'unlabeled attachment score'],
  [
    'Spearman correlation',
    'Spearman',
    'Spearman correlation',
    "Spearman's rho",
    'SRCC',
    'SROCC',
    'Spearman rank correlation',
  ],
  ['Pearson correlation', 'Pearson', 'Pearson correlation', 'Pearson correlation coefficient', 'PLCC', 'PCC'],
  ['correlation', 'correlation', 'CCC', 'concordance correlation coefficient'],
  ['Matthews correlation', 'Matthews correlation coefficient'],
  ['kappa', 'kappa', 'QWK', "Cohen's kappa", 'quadratic weighted kappa'],
  ['NMI', 'NMI', 'normalized mutual information'],
  ['AMI', 'adjusted mutual information', 'Adjusted Mutual Information'],
  ['ARI', 'ARI', 'adjusted Rand index'],
  ['C-index', 'C-index', 'concordance index'],
  ['MOS', 'MOS', 'mean opinion score'],
  ['PESQ', 'PESQ'],
  ['STOI', 'STOI'],
  [
    'SDR',
    'SDR',
    'SI-SDR',
    'SI-SDRi',
    'SDRi',
    'SI-SNR',
    'SI-SNRi',
    'SNR',
    'signal-to-distortion ratio',
    'signal to distortion ratio',
    'source to distortion ratio',
    'GNSDR',
    'NSDR',
  ],
  ['UAR', 'UAR', 'unweighted average recall', 'UA'],
  ['GLUE score', 'GLUE score'],
  ['score', 'score', 'scores', 'new record', 'new records'],
  ['performance', 'performance', 'performances'],
];

const LOWER: readonly (readonly [name: string, ...forms: string[]])[] = [
  ['error', 'error', 'errors', 'error rate', 'error rates', 'test error', 'err', 'misclassification rate'],
  ['WER', 'WER', 'word error rate', 'word error rates', 'word-error-rate', 'word error', 'WERs', 'WERR'],
  ['CER', 'CER', 'character error rate', 'character error'],
  ['PER', 'PER', 'phone error rate', 'phoneme error rate', 'phoneme error'],
  ['EER', 'EER', 'equal error rate', 'equal error rates'],
  ['DER', 'DER', 'diarization error rate'],
  ['minDCF', 'minDCF', 'DCF', 't-DCF'],
  [
    'FID',
    'FID',
    'Frechet Inception Distance',
    'Fréchet Inception Distance',
    'FIDs',
    'FID score',
    'FID scores',
    'rFID',
    'gFID',
    'FID-50K',
  ],
  ['FVD', 'FVD'],
  ['KID', 'KID'],
  ['LPIPS', 'LPIPS'],
  ['perplexity', 'perplexity', 'perplexities', 'PPL', 'ppl'],
  [
    'bits per character',
    'bits per character',
    'bpc',
    'BPC',
    'bits-per-character',
    'bits/char',
    'bits per byte',
    'bpb',
    'bits per char',
  ],
  ['bits per dimension', 'bits per dimension', 'bits/dim', 'bpd', 'bits per dim'],
  [
    'MAE',
    'MAE',
    'mean absolute error',
    'mean absolute deviation',
    'median absolute error',
    'MAPE',
    'mean absolute percentage error',
  ],
  ['Brier score', 'Brier score'],
  ['RMSE', 'RMSE', 'root mean square error', 'root mean squared error', 'root-mean-square error'],
  ['MSE', 'MSE', 'mean squared error', 'mean square error', 'NMSE'],
  ['MPJPE', 'MPJPE', 'PA-MPJPE'],
  ['EPE', 'EPE', 'end-point error', 'endpoint error', 'end point error'],
  ['AbsRel', 'AbsRel', 'Abs Rel', 'absolute relative error'],
  ['Hausdorff distance', 'Hausdorff distance', 'HD95', 'Hausdorff', '95% Hausdorff distance'],
  ['surface distance', 'surface distance', 'mean surface distance', 'average surface distance', 'ASD', 'ASSD'],
  ['FPR95', 'FPR95', 'FPR@95', 'FPR'],
  ['mCE', 'mCE', 'mean corruption error'],
  ['Chamfer distance', 'Chamfer distance', 'Chamfer'],
  ['loss', 'log-likelihood', 'NLL', 'negative log-likelihood'],
];

function* forms(): Generator<Form<Metric>> {
  for (const [better, list] of [
    ['higher', HIGHER],
    ['lower', LOWER],
  ] as const) {
    for (const [name, ...written] of list) {
      const metric = { name, better: name === 'loss' || name === 'performance' ? ('' as const) : better };
      for (const text of written.flatMap((form) =>
        /^[A-Z]{2,}$/.test(form) && !form.endsWith('S') ? [form, `${form}s`] : [form],
      ))
        yield { text, ...(/^[a-z][a-z0-9@ -]*$/.test(text) && { casing: 'any' as const }), meaning: metric };
    }
  }
}

let compiled: Lexicon<Metric> | undefined;

const QUALIFIER =
  /(?:\b(?:top[-\s]?[15]|box|mask|bbox|average|mean|overall|balanced|one-shot|zero-shot|few-shot|1-shot|5-shot|linear(?: |-)prob(?:e|ing)|word|phone|macro|micro|weighted|classification|recognition|test|validation|top|absolute|relative|rank-1|unweighted|speaker|single-model|segmentation|detection)[\s-]+)+$/i;

/** Metrics named in a sentence, left to right, with the qualifiers before them taken into the name. */
export function findMetrics(sentence: string): MetricHit[] {
  compiled ??= new Lexicon([...forms()]);
  const hits: MetricHit[] = [];
  const plain = sentence.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
  for (const { start, end, meanings } of compiled.scan(plain)) {
    const qualifiers = QUALIFIER.exec(sentence.slice(Math.max(0, start - 60), start))?.[0] ?? '';
    const previous = hits[hits.length - 1];
    const metric = qualified(meanings[0]!, qualifiers.toLowerCase());
    if (
      previous &&
      previous.metric.name.startsWith('top-') &&
      /^[\s-]*(?:classification |recognition |test |validation |image )*$/i.test(sentence.slice(previous.end, start)) &&
      /^(?:accuracy|error)$/.test(meanings[0]!.name)
    ) {
      hits[hits.length - 1] = {
        start: previous.start,
        end,
        metric: { name: `${previous.metric.name.slice(0, 5)} ${meanings[0]!.name}`, better: meanings[0]!.better },
      };
      continue;
    }
    hits.push({ start: start - qualifiers.length, end, metric });
  }
  return hits;
}

const KEPT = /top[-\s]?([15])|box|bbox|mask|one-shot|zero-shot|few-shot|average|mean|balanced/;

function qualified(metric: Metric, qualifiers: string): Metric {
  const kept = KEPT.exec(qualifiers);
  if (!kept || metric.name === 'performance' || metric.name === 'score') return metric;
  if (kept[1] !== undefined)
    return /^(?:accuracy|error)$/.test(metric.name) ? { ...metric, name: `top-${kept[1]} ${metric.name}` } : metric;
  if (/box|mask/.test(kept[0]))
    return /AP/.test(metric.name) ? { ...metric, name: `${kept[0] === 'mask' ? 'mask' : 'box'} AP` } : metric;
  if (/^(?:average|mean)$/.test(kept[0]))
    return metric.name === 'accuracy' ? { ...metric, name: `${kept[0]} accuracy` } : metric;
  return metric.name === 'accuracy' || metric.name === 'error'
    ? { ...metric, name: `${kept[0]} ${metric.name}` }
    : metric;
}
