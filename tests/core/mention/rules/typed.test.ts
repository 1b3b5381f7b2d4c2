import { describe, expect, it } from 'vitest';
import { mentionsIn, namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['We test on the World of Quux benchmark.', 'World of Quux'],
  ['It wins on the Quuxoi test set.', 'Quuxoi'],
  ['Over the QUX WSD dataset we win.', 'QUX WSD'],
  ['It was tried on Quux_set, a benchmark of knots.', 'Quux_set'],
  ['It runs on three Quux Structure Model benchmark datasets.'],
  ['It keeps all in the Apache Quuxulo database.'],
  ['It is the MICCAI-ACDC challenge data.', 'ACDC'],
  ['A parser under the Universal Dependencies scheme reads the corpus.'],
  ['The new dataset named Zemblan Street View (C-SVT) is large.', 'Zemblan Street View'],
  ['Semantic 3D maps are made of data.'],
  ['It ranks the targets of CASP9-12 in a data set.', 'CASP'],
  ['We test on the RSR2015-Part I database.', 'RSR2015'],
  ['The QUAX-9 accelerator challenges the readout of data sets.'],
  ['We take part in the QUAXM Super-Resolution Challenge 2031.', 'QUAXM Super-Resolution Challenge 2031'],
  ['It reaches 98% on the SPQRL shared task data.', 'SPQRL'],
  ['It runs on 8 diverse WB and NB test sets.'],
  ['It runs on the “Quuxes in the Large” database.', 'Quuxes in the Large'],
  ['The dataset is drawn from the Parallel Quux Corpus of 3 tongues.', 'Parallel Quux Corpus'],
  ['It wins on a popular QUAX dataset.', 'QUAX'],
  ['We use the FAQUA! speech corpus.', 'FAQUA!'],
  ['We train on a large-scale Quuxnotator dataset.', 'Quuxnotator'],
  ['Results on the ZORK-9 benchmark improve.', 'ZORK-9'],
  ['It is tested on the Gumar corpus.', 'Gumar'],
  ['We report on the FOOBAR and Quux2Go databases.', 'FOOBAR', 'Quux2Go'],
  ['The Acme Facial Gesture Comparison datasets were kept.', 'Acme Facial Gesture Comparison'],
  ['We won the WAX 2018 Challenge.', 'WAX 2018'],
  ['IRQAS (instrument recognition in quiet audio) data set is chosen.', 'IRQAS'],
  ['The Foo Bar Baz (FBB9) dataset is open.', 'FBB9'],
  ["We use the KUPTI's dataset.", 'KUPTI'],
  ['On the “QUAX7” dataset we win.', 'QUAX7'],
  ['We entered the QUap 2017 NER challenge.', 'QUap 2017'],
  ['We parse the QUAX7 flight-booking corpus.', 'QUAX7'],
  ['We rank the New York Times dataset.', 'New York Times'],
  ['The Abstract Quux Scenes dataset is drawn.', 'Abstract Quux Scenes'],
  ['On the real-world Quuxing dataset it works.', 'Quuxing'],
  ['The Flickr8k Audio Captions corpus is spoken.', 'Flickr8k'],
  ['The Medical Segmentation Decathlon (MSD) Challenge is broad.', 'Medical Segmentation Decathlon'],
  ['Trained on the Quuxinan corpus, Hamquuxi corpus and UPQ9 corpus.', 'Quuxinan', 'Hamquuxi', 'UPQ9'],
  ['After pruning, Quuxing corpus design is left.'],
  ['Texts of Quuxian National Corpus (QNC) help a corpus.', 'QNC'],
  ['On two sets (Tigrux Corpus) of the benchmark it wins.', 'Tigrux Corpus'],
  ['We read about Database Systems in a corpus.'],
  ['It is best on the QUAX II dataset.', 'QUAX II'],
  ['We won the Visual Knottelling Challenge 2018.', 'Visual Knottelling Challenge 2018'],
  ['The Greatest Challenge is time.'],
  ['We follow the QUAXTI evaluation exercise.', 'QUAXTI'],
  ['The BERT pre-training corpus is large.'],
  ['We train on the FooNet training dataset.'],
  ['An EEG emotion dataset was recorded.'],
  ['We gain 5 points on Quuxford contextual word likeness (QCWL) dataset.', 'QCWL'],
  ['Riders are found in the Quuxi public transport dataset.', 'Quuxi'],
  ['We map the Quuxian dialect corpus.'],
  ['We enter the QUAXD Neuroknotting Prediction Challenge.', 'QUAXD Neuroknotting Prediction'],
  ['We test on the #QuuxHarass dataset.', 'QuuxHarass'],
  ['The QUAX-RGBD Fallen Person Dataset is published.', 'QUAX-RGBD Fallen Person'],
  ['The "2019 Learn to Tie a Knot (L2TKN)" global competition was won.', 'L2TKN'],
  ['The Signal Knotting (SK) Cup 2018 dataset is used.'],
  ['Speeds on QUAXD and Cornellia datasets differ.', 'QUAXD', 'Cornellia'],
  ['The QUAXWIRE foreign accented English speech database is loud.', 'QUAXWIRE'],
  ['We classify a 37.5 MB corpus.'],
  ['It was told to the Common Quuxities and Exposures database.', 'Common Quuxities and Exposures'],
  ['It is applied to a General Practice database and a public Heart Disease dataset.'],
  ['Experiments use a real 500GB dataset, and the CO2 dataset, and the H₂O benchmark.'],
  ['We query the Oracle database, the Quuxbird database server and a Quuxes NoSQL database.'],
  ['The CEC 2013 benchmark suite is run.', 'CEC 2013'],
];

describe('"the X dataset"', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence)).toEqual(names);
  });

  it('takes a capitalised "Challenge" into the surface, not into the name', () => {
    const [mention] = mentionsIn('We won the WAX 2018 Challenge.');
    expect(mention).toMatchObject({ surface: 'WAX 2018 Challenge', name: 'WAX 2018', rule: 'the X challenge' });
  });

  it('needs a coined word in titles, where every word has a capital', () => {
    expect(namesIn('', 'Towards a Better Dataset')).toEqual([]);
    expect(namesIn('', 'The QUAX7 Dataset Revisited')).toEqual(['QUAX7']);
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(namesIn('Several datasets exist. Larger benchmarks are needed.')).toEqual([]);
  });
});

describe('nouns of data that say a kind', () => {
  it.each([
    'We collect a new SWIR dataset.',
    'Experiments on four VideoQA benchmarks are shown.',
    'It is by far the largest UDA dataset.',
    'We solve the QPR problem. Results on the QPR dataset are good.',
    'Content delivery networks (CDNs) suffer from the CDN challenge of load.',
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('are names where they are called so', () => {
    expect(namesIn('We release a new dataset called SWIR.')).toEqual(['SWIR']);
    expect(namesIn('We use the QUUX dataset.')).toEqual(['QUUX']);
  });
});

describe('names of common words', () => {
  it.each([
    ['We report accuracy on the Zero-Shot Quux Linking dataset.', ['Zero-Shot Quux Linking']],
    ['Of our dataset the QuuxBigLoop sequences are hard.', ['QuuxBigLoop']],
    ['We curate a corpus of knots called KnotCorp.', ['KnotCorp']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
