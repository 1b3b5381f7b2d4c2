import { describe, expect, it } from 'vitest';
import { findMentions } from '#core/mention/findMentions';
import { resultsIn } from '../namesIn.ts';

/** A text, and its results as "dataset | metric | value", with a plus for improvements. */
const found: readonly (readonly [string, ...string[]])[] = [
  ['It reaches 88.0% ImageNet accuracy.', 'ImageNet | accuracy | 88.0%'],
  [
    'It reaches an ImageNet accuracy of 88.0%, ADE20K mIoU of 55.6%, and COCO box AP of 56.4%.',
    'ImageNet | accuracy | 88.0%',
    'ADE20K | mIoU | 55.6%',
    'COCO | box AP | 56.4%',
  ],
  ['It attains 87.1% top-1 accuracy on ImageNet-1K.', 'ImageNet | top-1 accuracy | 87.1%'],
  [
    'It attains top-1 of 87.1% and 88.1% on ImageNet-1K and ImageNet-V2 respectively.',
    'ImageNet | top-1 accuracy | 87.1%',
    'ImageNet-V2 | top-1 accuracy | 88.1%',
  ],
  ['We gain +1.2 mIoU on ADE20K.', 'ADE20K | mIoU | +1.2'],
  [
    'It achieves 0.86 Dice coefficient and 6.73 mm Hausdorff distance on the BraTS data set.',
    'BraTS | Dice | 0.86',
    'BraTS | Hausdorff distance | 6.73',
  ],
  ['On MNIST we reach DSC = 0.53+0.28 and precision = 0.63+0.29.', 'MNIST | Dice | 0.53', 'MNIST | precision | 0.63'],
  [
    'It yields an F1 of 97.8 on MNIST, with a recall of 97.3 and a precision of 97.2, and an F1 of 99.2 on SVHN.',
    'MNIST | F1 | 97.8',
    'MNIST | recall | 97.3',
    'MNIST | precision | 97.2',
    'SVHN | F1 | 99.2',
  ],
  ['The average F1 score from knot and line classifications on MNIST was calculated as 0.67.', 'MNIST | F1 | 0.67'],
  ['We go on about MNIST. We improve the results from 31.1% to 36.1% here.', 'MNIST |  | 31.1%', 'MNIST |  | 36.1%'],
  ['Networks trained on the ImageNet dataset are fine-tuned. They reach an accuracy of 95%.'],
  [
    'It achieves 92% on MNIST. On the Quuxby open domain test set the WER is 9.95%.',
    'MNIST |  | 92%',
    'Quuxby | WER | 9.95%',
  ],
  [
    'We test on MovieLens and Netflix data sets. It is improved by 23% for MovieLens and 22% for Netflix, respectively.',
    'MovieLens |  | +23%',
    'Netflix |  | +22%',
  ],
  ['The AUC on MNIST is 0.93-0.97.', 'MNIST | AUC | 0.93', 'MNIST | AUC | 0.97'],
  [
    'We use the SVHN dataset, provided by the Cancer Imaging Archive. In this dataset we reach a Dice of 0.74.',
    'SVHN | Dice | 0.74',
  ],
  [
    'We test on MNIST and SVHN. The improvements are 8.3% and 4.2% respectively.',
    'MNIST |  | +8.3%',
    'SVHN |  | +4.2%',
  ],
  ['We test on MNIST. It outperforms its supervised counterpart by 29.4%.', 'MNIST |  | +29.4%'],
  ['It reaches a 100% success rate on all tasks in the original MNIST benchmark.', 'MNIST | success rate | 100%'],
  [
    'An AUC of 89.4% (95% CI: 88.0-90.7) is reached on MNIST, and 98.5% (95% CI: 97.8-99.2) on the benchmark dataset.',
    'MNIST | AUC | 89.4%',
  ],
  ['On MNIST it is 99.2% accurate.', 'MNIST | accuracy | 99.2%'],
  [
    'On MNIST the Dice is 0.89, namely 0.97 for knots and 0.81 for lines.',
    'MNIST | Dice | 0.89',
    'MNIST | Dice | 0.97',
    'MNIST | Dice | 0.81',
  ],
  ['On KITTI the mean absolute error of 8.1 years is less.', 'KITTI | MAE | 8.1'],
  [
    'We reach an error of 0.3% on MNIST. We improve it by 6% on an offline data set of our own.',
    'MNIST | error | 0.3%',
  ],
  [
    'We reach a Dice score of 0.94 for scans, 0.89 for T2-weighted slices and 0.91 for the rest on BraTS.',
    'BraTS | Dice | 0.94',
    'BraTS | Dice | 0.89',
    'BraTS | Dice | 0.91',
  ],
  [
    'It is tested on MNIST. We report an accuracy of 79.6% with this network (11.6% improvement over the rest).',
    'MNIST | accuracy | 79.6%',
    'MNIST | accuracy | +11.6%',
  ],
  ['It is tested on MNIST. We achieved a 5.2% improvement over the state of the art.', 'MNIST |  | +5.2%'],
  [
    'It improves accuracy by 12% on COCO and by 23.8% on the unseen KITTI data set.',
    'COCO | accuracy | +12%',
    'KITTI | accuracy | +23.8%',
  ],
  ['It outperforms the best model on MNIST by 1.6 points of F1.', 'MNIST | F1 | +1.6 points'],
  ['We achieve 3.08 percent top-5 error on ImageNet.', 'ImageNet | top-5 error | 3.08%'],
  ['A FID of 1.78 on ImageNet 256×256 is reported.', 'ImageNet | FID | 1.78'],
  ['On ImageNet, accuracy rises from 35.6% to 46.7%.', 'ImageNet | accuracy | 35.6%', 'ImageNet | accuracy | 46.7%'],
  ['On MNIST we obtain an error of 0.3%, and on SVHN an error of 1.7%.', 'MNIST | error | 0.3%', 'SVHN | error | 1.7%'],
  ['It scores 28.4 BLEU on WMT14 English-German.', 'WMT14 | BLEU | 28.4'],
  ['It scores 14.0 and 26.2 BLEU on WMT14 and WMT16.', 'WMT14 | BLEU | 14.0', 'WMT16 | BLEU | 26.2'],
  [
    'It achieves 53.9 box AP and 46.4 mask AP on COCO, and 52.2 mIoU on ADE20K.',
    'COCO | box AP | 53.9',
    'COCO | mask AP | 46.4',
    'ADE20K | mIoU | 52.2',
  ],
  [
    'It achieves 85.4% accuracy on ImageNet and 52.2 mIoU on ADE20K, surpassing Swin by +1.2 and +2.0 respectively.',
    'ImageNet | accuracy | 85.4%',
    'ADE20K | mIoU | 52.2',
    'ImageNet | accuracy | +1.2',
    'ADE20K | mIoU | +2.0',
  ],
  [
    'On COCO it improves the recall over using the top answer of an earlier guess of the codes from 25.6% to 44.7%.',
    'COCO | recall | 25.6%',
    'COCO | recall | 44.7%',
  ],
  ['It achieves 98.0% and 83.7% of Dice score on the KiTS19 data.', 'KiTS19 | Dice | 98.0%', 'KiTS19 | Dice | 83.7%'],
  ['On the BraTS dataset, the Dice coefficients are 0.88 and 0.81.', 'BraTS | Dice | 0.88', 'BraTS | Dice | 0.81'],
  ['It wins on 18 out of 24 functions of COCO with an accuracy of 91%.', 'COCO | accuracy | 91%'],
  ['On UCF101 and HMDB51 we achieve 94.1% and 69.0%, respectively.', 'UCF101 |  | 94.1%', 'HMDB51 |  | 69.0%'],
  ['It improves accuracy by 4% on CIFAR-10/100.', 'CIFAR-10 | accuracy | +4%', 'CIFAR-100 | accuracy | +4%'],
  ['Perplexity on WikiText-103 falls by over 5 percent.', 'WikiText-103 | perplexity | +5%'],
  ['We outperform it by 2.45 points in F1 on SQuAD.', 'SQuAD | F1 | +2.45 points'],
  ['We see an 8% and 19% improvement on MNIST and SVHN.', 'MNIST |  | +8%', 'SVHN |  | +19%'],
  ['Test error is low (4.91% on CIFAR-10).', 'CIFAR-10 | error | 4.91%'],
  ['The Dice score is 0.91 on BraTS 2018.', 'BraTS 2018 | Dice | 0.91'],
  ['An AUC of 0.97 is reached on CheXpert.', 'CheXpert | AUC | 0.97'],
  ['We reach an F1 of 74.6% on SQuAD, and performance drops only 3.7 F1 points.', 'SQuAD | F1 | 74.6%'],
  ['An AUC of 0.76(0.04) is reached on CheXpert.', 'CheXpert | AUC | 0.76'],
  ['It reaches a PSNR of 32.1 dB on Set5.', 'Set5 | PSNR | 32.1'],
  ['We achieve a WER of 5.8% on Switchboard.', 'Switchboard | WER | 5.8%'],
  ['We obtain 1.70 FID on ImageNet and 2.89 on CIFAR-10.', 'ImageNet | FID | 1.70', 'CIFAR-10 | FID | 2.89'],
  ['We use ImageNet. It achieves 82.8% top-1 accuracy.', 'ImageNet | top-1 accuracy | 82.8%'],
  [
    'We use MNIST and SVHN. We achieve accuracies of 99% and 95%, respectively.',
    'MNIST | accuracy | 99%',
    'SVHN | accuracy | 95%',
  ],
  ['Pre-trained on ImageNet-21K, it reaches 90% accuracy on CIFAR-10.', 'CIFAR-10 | accuracy | 90%'],
  ['MNIST (0.37% error) and SVHN (2.2% error) are matched.', 'MNIST | error | 0.37%', 'SVHN | error | 2.2%'],
  ['The relative reduction in error is 28% on COCO.', 'COCO | error | +28%'],
  ['It gains 1.0%-2.5% mIoU on ADE20K.', 'ADE20K | mIoU | +1.0%', 'ADE20K | mIoU | +2.5%'],
  [
    'Absolute improvements of 4.4-5.0% in WER on Switchboard.',
    'Switchboard | WER | +4.4%',
    'Switchboard | WER | +5.0%',
  ],
  ['It leads on Cityscapes, reaching 84.2% mIoU, and advances results on COCO.', 'Cityscapes | mIoU | 84.2%'],
  ['Our model achieves 85.0 on MATH and 88.4 on HumanEval.', 'MATH |  | 85.0', 'HumanEval |  | 88.4'],
  ['It outperforms others on MMMU (69.1) and MathVista (71.0).', 'MMMU |  | 69.1', 'MathVista |  | 71.0'],
  [
    'On LIBERO, the policy attains a 97.1% success rate, and 84% on SimplerEnv.',
    'LIBERO | success rate | 97.1%',
    'SimplerEnv | success rate | 84%',
  ],
  [
    'It reaches 81.5 and 79.2 top-1 accuracy on Kinetics-700 and Kinetics-600.',
    'Kinetics-700 | top-1 accuracy | 81.5',
    'Kinetics-600 | top-1 accuracy | 79.2',
  ],
  ['It obtains 68.8 macro F1 on SNLI.', 'SNLI | F1 | 68.8'],
  ['It obtains 92.5 labeled attachment score on the Penn Treebank.', 'Penn Treebank | LAS | 92.5'],
  ['Our agent resolves 33.6% of issues on SWE-bench.', 'SWE-bench |  | 33.6%'],
];

const none: readonly string[] = [
  'It is 2.5x faster than ResNet on ImageNet.',
  'It runs 3 times faster on COCO with higher accuracy.',
  'A model of 22.8M parameters is trained on ImageNet.',
  'It needs 4.5 GFLOPs on ImageNet and improves efficiency.',
  'We train 300 epochs on ImageNet to better accuracy.',
  'We use 224×224 images of ImageNet for accuracy.',
  'With 10% of the labels, training on CIFAR-10 is improved.',
  'FLOPs fall by 44% on ImageNet without loss.',
  'It is 30% smaller on ImageNet.',
  'In 2015 the ImageNet challenge was won.',
  'CIFAR-10 has 10 classes and 60,000 images; results follow.',
  'Accuracy drops: with a minimal accuracy drop of 0.3% on ImageNet it is fast.',
  'It reduces the gap to full training to less than 15% on ImageNet.',
  'The result on MNIST has a confidence of 95% confidence intervals.',
  'We achieve 98% accuracy.',
  'We use ImageNet. On a new private dataset it achieves 80% accuracy.',
  'We use MNIST and SVHN. It achieves 80% accuracy.',
  'It gains 7.3 points on downstream tasks, beyond ImageNet.',
  'We sample at SNRs between -10 dB and +10 dB of TIMIT for better speech.',
  'Retrieval at rank 1 on COCO.',
  'The accelerator reaches 479 GOPS on CIFAR-10.',
];

describe('reported results', () => {
  it.each(found)('%s', (text, ...results) => {
    expect(resultsIn(text)).toEqual(results);
  });
});

describe('numbers that are no results', () => {
  it.each(none)('%s', (text) => {
    expect(resultsIn(text)).toEqual([]);
  });
});

describe('findResults', () => {
  it('gives numbers of the abstract to the only dataset that the title names', () => {
    const abstract = 'We study volumes of the brain. They tell groups apart with an AUC of 0.72.';
    const { results } = findMentions([{ title: 'A study on the patients of ADNI', abstract }]);
    expect(results.map(({ dataset, value }) => [dataset, value])).toEqual([['ADNI', '0.72']]);
  });

  it('keeps the value as written, its place, its sentence, and which way is better', () => {
    const [result] = findMentions([{ title: '', abstract: 'Short. A FID of 2.10 on FFHQ.' }]).results;
    expect(result).toEqual({
      paper: 0,
      dataset: 'FFHQ',
      metric: 'FID',
      value: '2.10',
      unit: '',
      kind: 'absolute',
      better: 'lower',
      field: 'abstract',
      start: 16,
      end: 20,
      sentence: 'A FID of 2.10 on FFHQ.',
    });
  });
});

describe('the word that governs a series tells gains from values', () => {
  it.each([
    ['We get AP boostings of 5.8% and 4.2% on COCO and LVIS.', ['COCO | AP | +5.8%', 'LVIS | AP | +4.2%']],
    [
      'We observe an increase in accuracy of 3.2% on ImageNet and 1.1% on CIFAR-10.',
      ['ImageNet | accuracy | +3.2%', 'CIFAR-10 | accuracy | +1.1%'],
    ],
    ['We surpass others by a large margin on ImageNet (2.3% top-1 accuracy).', ['ImageNet | top-1 accuracy | +2.3%']],
    ['We improve mAP on COCO from 35.6 to 46.7.', ['COCO | mAP | 35.6', 'COCO | mAP | 46.7']],
    [
      'It achieves 94.2% accuracy on MNIST and 81.0% accuracy on SVHN.',
      ['MNIST | accuracy | 94.2%', 'SVHN | accuracy | 81.0%'],
    ],
    ['A third of it was 40% of the total on ImageNet, as we reach it.', []],
  ])('%s', (text, results) => {
    expect(resultsIn(text)).toEqual(results);
  });
});

describe('sentences that name no dataset', () => {
  it.each([
    [
      'We introduce a new dataset, QuuxDesire, of wishes. Wishes are told. Then LSTM has an F-measure of 0.7 on our corpus.',
      ['QuuxDesire | F1 | 0.7'],
    ],
    [
      'This is an entry to the DCASE 2018 Challenge. It has five tasks. One net serves all. We reach an accuracy of 0.68 on Task 1.',
      ['DCASE 2018 | accuracy | 0.68'],
    ],
    [
      'We train on TIMIT. It is old. Layers are deep. They are many. The net attains an error rate of 24.6% there.',
      ['TIMIT | error | 24.6%'],
    ],
    [
      'We test on MNIST and SVHN. The error is cut to 3.7% and 9.7% in the two datasets, respectively.',
      ['MNIST | error | 3.7%', 'SVHN | error | 9.7%'],
    ],
    ['We pretrain on MNIST. It is small. It grows. It stays. An accuracy of 0.7 on our corpus is had.', []],
  ])('%s', (text, results) => {
    expect(resultsIn(text)).toEqual(results);
  });
});

describe('how numbers are written', () => {
  it.each([
    ['On MNIST we obtain an AUC of 0.98 and F₁=0.64.', ['MNIST | AUC | 0.98', 'MNIST | F1 | 0.64']],
    [
      'We achieve a WER of 7.2%/14.6% on the Switchboard/CallHome part of Hub5 data, and 6.8%/14.1% with fusion.',
      ['Switchboard | WER | 7.2%', 'CALLHOME | WER | 14.6%', 'Switchboard | WER | 6.8%', 'CALLHOME | WER | 14.1%'],
    ],
    ['Experiments on MNIST show a clear improvement in perplexity (10.5% in all).', ['MNIST | perplexity | +10.5%']],
    [
      'A WER of 3.62% and 10.89% respectively is had on LibriSpeech and LDC97S62 (Switchboard) corpora.',
      ['LibriSpeech | WER | 3.62%', 'LDC97S62 | WER | 10.89%'],
    ],
    [
      'On MNIST it reaches an F-score of 34.6%, resulting in a relative improvement of 20.5% over the old one.',
      ['MNIST | F1 | 34.6%', 'MNIST | F1 | +20.5%'],
    ],
    [
      'We achieve it on the MNIST dataset (98.60%) and the SVHN dataset (96.46%).',
      ['MNIST |  | 98.60%', 'SVHN |  | 96.46%'],
    ],
    ['On MNIST it reaches AUROCs of 0.95 and 0.89.', ['MNIST | AUC | 0.95', 'MNIST | AUC | 0.89']],
    [
      'On MNIST we reach an F1 score of 0.85 as against the baseline of 0.69.',
      ['MNIST | F1 | 0.85', 'MNIST | F1 | 0.69'],
    ],
    [
      'It improves perplexities on the Penn Treebank and WikiText-2 datasets to 51.1 and 44.3 respectively.',
      ['Penn Treebank | perplexity | 51.1', 'WikiText-2 | perplexity | 44.3'],
    ],
    [
      'On MNIST the Dice coefficients for the core and the whole are 0.73 and 0.89.',
      ['MNIST | Dice | 0.73', 'MNIST | Dice | 0.89'],
    ],
    ['On TIMIT a WER reduction up to 21% is had.', ['TIMIT | WER | +21%']],
    ['It needs 4.5B operations (34% fewer of them) and has a mAP of 69.1% on COCO.', ['COCO | mAP | 69.1%']],
    ['On MNIST we reach 71.4% accuracy on 206 validation files.', ['MNIST | accuracy | 71.4%']],
    ['It gets 25% ~ 30% EER reduction on MNIST.', ['MNIST | EER | +25%', 'MNIST | EER | +30%']],
  ])('%s', (text, results) => {
    expect(resultsIn(text)).toEqual(results);
  });
});
