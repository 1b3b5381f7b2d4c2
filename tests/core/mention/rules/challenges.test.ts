import { describe, expect, it } from 'vitest';
import { mentionsIn, namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['We came fourth in the Quux in the Wild 2031 challenge.', 'Quux in the Wild 2031'],
  ['We use the data of the Quux Retrieval Evaluation (MIREX) 2031.', 'MIREX'],
  ['In 2031 challenges were held.'],
  ['We came first in the 2031 Quux Realisation shared task.', '2031 Quux Realisation'],
  ['The images are of the 2031 MICCAI knot detection dataset.', '2031 MICCAI knot detection'],
  ['The dataset was given for the IEEE Quux Processing (QP) Cup 2031.', 'IEEE Quux Processing Cup 2031'],
  ['We came fourth in the 2031 Quux in the Wild challenge.', '2031 Quux in the Wild'],
  ['We report on the NIST q-vector Challenge 2031 here.', 'NIST q-vector Challenge 2031'],
  ['We took part in SemEval-2018 Task 7.', 'SemEval-2018 Task 7'],
  ['Our entry to NTIRE 2031 won.', 'NTIRE 2031'],
  [
    'We report on the MICCAI 2018 Challenge on Automatic Disc Localization and Segmentation, with 13 images.',
    'MICCAI 2018 Challenge on Automatic Disc Localization and Segmentation',
  ],
  [
    'It won the INTERSPEECH 2015 speaker mimicry and countermeasures challenge.',
    'INTERSPEECH 2015 speaker mimicry and countermeasures',
  ],
  ['We took SemEval-2031 Task 3 on "Knot Choosing in cQA".', 'SemEval-2031 Task 3'],
  ['We thank MICCAI 2018 for comments; CVPR 2020 accepted it.'],
  ['SemEval 2016 was held; SemEval-2016 Task 4 was ours.', 'SemEval-2016 Task 4'],
];

describe('workshop challenges', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence)).toEqual(names);
  });

  it('keeps the year and the subject in the surface', () => {
    const [mention] = mentionsIn('the 2019 Kaggle Cat Counting Challenge was won');
    expect(mention).toMatchObject({ surface: 'Kaggle Cat Counting Challenge', rule: 'challenge' });
  });
});
