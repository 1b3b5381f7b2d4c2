import { describe, expect, it } from 'vitest';
import { findMentions } from '#core/mention/findMentions';
import { mentionsIn, namesIn } from './namesIn.ts';

/** A sentence, and exactly the datasets that it names. */
type Case = readonly [sentence: string, ...names: string[]];

const known: readonly Case[] = [
  ['Training on ImageNet takes a week.', 'ImageNet'],
  ['We pretrain on ImageNet-1K and fine-tune on ADE20K.', 'ImageNet', 'ADE20K'],
  ['All models see ILSVRC 2012 only.', 'ImageNet'],
  ['The backbone is trained on IN-1K.', 'ImageNet'],
  ['Samples of ImageNet 256×256 look sharp.', 'ImageNet'],
  ['It was pretrained on ImageNet-22K first.', 'ImageNet-21K'],
  ['Robustness is measured on ImageNet-A and ImageNet-Sketch.', 'ImageNet-A', 'ImageNet-Sketch'],
  ['An ImageNet a day keeps labels away.', 'ImageNet'],
  ['We detect objects in MS COCO, MSCOCO and MS-COCO images.', 'COCO'],
  ['Boxes come from Microsoft COCO.', 'COCO'],
  ['We segment PASCAL VOC 2012 and Pascal VOC 2007.', 'PASCAL VOC'],
  ['Error on CIFAR10 falls; CIFAR-100 stays.', 'CIFAR-10', 'CIFAR-100'],
  ['A bare CIFAR network.', 'CIFAR'],
  ['Clips of Kinetics-400 and of Kinetics-600.', 'Kinetics', 'Kinetics-600'],
  ['Answers are drawn from VQAv2.', 'VQA'],
  ['Depth is learnt from NYUv2, NYUDv2 and NYU Depth V2.', 'NYU Depth v2'],
  ['Scores on Tanks & Temples rise.', 'Tanks and Temples'],
  ['Captions of Flickr30K entities.', 'Flickr30k'],
  ['We parse the Penn Treebank.', 'Penn Treebank'],
  ['Perplexity on WikiText-103 drops.', 'WikiText-103'],
  ['A study of mnist and of fashion-mnist digits.', 'MNIST', 'Fashion-MNIST'],
  ['We translate WMT’14 English into German.', 'WMT14'],
  ["On WMT'14 English-German we gain.", 'WMT14'],
  ['Questions of TriviaQA and HotpotQA.', 'TriviaQA', 'HotpotQA'],
  ['Speech from Librispeech and TED-LIUM.', 'LibriSpeech', 'TED-LIUM'],
  ['Nodules of LIDC-IDRI and LUNA16 are kept.', 'LIDC-IDRI', 'LUNA16'],
  ['Scans of BraTS 2018 patients.', 'BraTS 2018'],
  ['Drivers of nuScenes and the Waymo Open Dataset.', 'nuScenes', 'Waymo Open'],
  ['Molecules of QM9 and ZINC250k.', 'QM9', 'ZINC'],
  ['Ratings of MovieLens-1M.', 'MovieLens-1M'],
  ['Programs of HumanEval and MBPP.', 'HumanEval', 'MBPP'],
  ['Problems of GSM8K and MMLU.', 'GSM8K', 'MMLU'],
  ['NLVR^2 and NLVR$^2$ pose the same questions.', 'NLVR2'],
  ['RefCOCO+ is harder than RefCOCO.', 'RefCOCO+', 'RefCOCO'],
];

const borders: readonly Case[] = [
  ['An ImageNet-pretrained encoder wins.', 'ImageNet'],
  ['We follow ImageNet-style training.', 'ImageNet'],
  ["ImageNet's labels are noisy.", 'ImageNet'],
  ['Unlike ImageNet, labels are free.', 'ImageNet'],
  ['No ImageNet images were used.', 'ImageNet'],
  ['We release BERT-SQuAD.', 'SQuAD'],
  ['Features of a Places-CNN are fused with those of an ImageNet-CNN.', 'Places', 'ImageNet'],
  ['(ImageNet) [COCO] "ADE20K"', 'ImageNet', 'COCO', 'ADE20K'],
  ['A COCO/ADE20K mixture.', 'COCO', 'ADE20K'],
  ['RadImageNet is another thing.', 'RadImageNet'],
  ['TinyImageNet, Tiny-ImageNet and Tiny ImageNet are one.', 'Tiny ImageNet'],
  ['miniImageNet has few shots.', 'mini-ImageNet'],
  ['COCO-Stuff is not COCO.', 'COCO-Stuff', 'COCO'],
  ['Only COCO-Stuff-10K was labelled.', 'COCO-Stuff-10K'],
  ['Long tails of CIFAR100-LT and Places-LT.', 'CIFAR-100-LT', 'Places-LT'],
  ['ImageNet-W holds watermarks.', 'ImageNet-W'],
  ['Their MultiMNISTer failed.'],
  ['See https://github.com/someone/imagenet-c for code.'],
];

const words: readonly Case[] = [
  ['We solve 60% of MATH with one model.'],
  ['We solve 60% of the problems on MATH, a benchmark of olympiad questions.', 'MATH'],
  ['MATH and GSM8K are solved.', 'MATH', 'GSM8K'],
  ['Accuracy on the RACE dataset grows.', 'RACE'],
  ['The arms race goes on, and RACE conditions abound.'],
  ['Reading comprehension datasets such as DROP and RACE are hard.', 'DROP', 'RACE'],
  ['We drop words from a sentence of the dataset.'],
  ['An ARC of a circle is drawn.'],
  ['The ARC benchmark asks for abstraction.', 'ARC'],
  ['Many places were visited.'],
  ['Scenes of the Places dataset are recognised.', 'Places'],
  ['Kinetics of enzymes are simple.'],
  ['Pretraining on Kinetics and UCF101 helps.', 'Kinetics', 'UCF101'],
  ['A replica of the room is built, and the Replica City is large.'],
  ['We render the Replica dataset.', 'Replica'],
  ['People play charades.'],
  ['Moments of Charades-STA are found.', 'Charades-STA'],
  ['Compare our record quality; teach the rare words.'],
  ['Visual question answering (VQA) is a task that needs both.'],
  ['We propose a model for VQA tasks.'],
  ['Existing VQA datasets are biased.'],
  ['On VQA and NLVR2 it gains 2%.', 'VQA', 'NLVR2'],
  ['We evaluate on the VQA dataset.', 'VQA'],
  ['The Bayesian allocation model (BAM) is trained on data from the DRIVE of a car.'],
  ['We study a linear recurrent attention (LRA). LRA beats it on ImageNet.', 'ImageNet'],
  ['A spider weaves; the Spider benchmark asks for SQL.', 'Spider'],
  ['Adult patients were treated.'],
  ['Multiple views of a structured 3D scene in breast cancer.'],
  ['Crackle and Replay Attack are dangers, and a Cross-Task baseline is given.'],
  ['Scene flow is estimated; we evaluate on the Scene Flow and KITTI datasets.', 'FlyingThings3D', 'KITTI'],
  ['Flows come from the Traffic Data Collection System of the island.'],
  ['The Deep Fashion dataset is worn.', 'DeepFashion'],
  ['We adopt the LIVE database and not live video.', 'LIVE'],
];

const nothing: readonly string[] = [
  'The training dataset is small.',
  'We evaluate on the proposed benchmark.',
  'Our dataset and the test set will be released.',
  'Experiments on several skin lesion segmentation datasets show gains.',
  'It outperforms ResNet-50, ViT-B/16 and BERT on all benchmarks.',
  'Extensive experiments on five public benchmark datasets demonstrate it.',
  'Existing datasets are limited; Public corpora are scarce.',
  'We use PyTorch and TensorFlow on NVIDIA A100 GPUs.',
  'Accuracy, mIoU and BLEU are reported.',
  'The MRI dataset and the CT database were private.',
  'Chinese and English corpora differ.',
  'Results on two UDA benchmarks are strong.',
  'We annotate 15 BioNER corpora by hand.',
  'We benchmark FooNet against five models.',
  'The optimisation of benchmark functions is easy.',
  'Cross-dataset evaluation with multi-dataset training.',
  'The LLM benchmark landscape changes; NLP datasets grow.',
  'A data set allocation strategy, named CodedReduce, is given.',
  'Visual Question Answering, Image Captioning and Referring Expression Comprehension improve.',
  'SuperGlue matches local features.',
];

describe('what the gazetteer knows', () => {
  it.each(known)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});

describe('where a name begins and ends', () => {
  it.each(borders)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});

describe('names that are also words, tasks or other acronyms', () => {
  it.each(words)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});

describe('what is no dataset', () => {
  it.each(nothing)('%s', (sentence) => {
    expect(namesIn(sentence)).toEqual([]);
  });
});

describe('findMentions', () => {
  it('gives paper, kind, canonical name, surface, field, offsets, sentence and rule', () => {
    expect(mentionsIn('We train long. It wins on MS-COCO.')).toEqual([
      {
        paper: 0,
        kind: 'dataset',
        name: 'COCO',
        surface: 'MS-COCO',
        field: 'abstract',
        start: 26,
        end: 33,
        sentence: 'It wins on MS-COCO.',
        rule: 'alias',
      },
    ]);
  });

  it('counts papers from the base of the shard', () => {
    const { mentions } = findMentions([{ title: 'MNIST', abstract: '' }], { base: 7 });
    expect(mentions.map(({ paper, field }) => [paper, field])).toEqual([[7, 'title']]);
  });

  it('marks a name that one sentence shows to be data wherever the paper writes it', () => {
    const found = mentionsIn(
      'We introduce QuuxSet9, a dataset of knots. Models fail on QuuxSet9.',
      'QuuxSet9 and its knots',
    );
    expect(found.map(({ name, field, rule }) => [name, field, rule])).toEqual([
      ['QuuxSet9', 'title', 'named elsewhere in the paper'],
      ['QuuxSet9', 'abstract', 'introduce X, a dataset'],
      ['QuuxSet9', 'abstract', 'named elsewhere in the paper'],
    ]);
  });

  it('takes a name and its short form in brackets for one dataset', () => {
    expect(namesIn('We introduce the Free Music Archive (FMA), an open dataset.')).toEqual(['Free Music Archive']);
  });

  it('lets a user entry add a name and override a built-in one', () => {
    const gazetteer = [{ name: 'Zork' }, { name: 'MNIST', aliases: ['digits'], casing: 'any' as const }];
    const names = mentionsIn('Zork and digits.', '', gazetteer).map(({ name }) => name);
    expect(names).toEqual(['Zork', 'MNIST']);
  });

  it('finds nothing in empty papers, and none in no papers', () => {
    expect(findMentions([{ title: '', abstract: '' }])).toEqual({ mentions: [], results: [] });
    expect(findMentions([])).toEqual({ mentions: [], results: [] });
  });

  it('finds tasks, methods and links beside datasets', () => {
    const abstract = 'Vision Transformers improve image classification on ImageNet. Code: https://github.com/a/b.';
    expect(mentionsIn(abstract).map(({ kind, name }) => [kind, name])).toEqual([
      ['method', 'Vision Transformer'],
      ['task', 'image classification'],
      ['dataset', 'ImageNet'],
      ['code', 'github.com/a/b'],
    ]);
  });
});

describe('a hundred thousand characters', () => {
  it.each(['CIFAR-', 'CIFAR-10/', 'COCO, ', 'MNIST and ', '1/', 'a/', 'GAN ('])('of "%s" are read', (piece) => {
    const text = `On ImageNet: ${piece.repeat(100_000 / piece.length)}`;
    expect(namesIn(text)).toContain('ImageNet');
  });

  it('of a common word are read with twenty thousand names that claim it: it goes to the first', () => {
    const gazetteer = Array.from({ length: 20_000 }, (_, at) => ({
      name: `Zork ${at}`,
      aliases: ['data', 'learning'],
    }));
    const names = new Set(mentionsIn('We learn from data. '.repeat(5000), '', gazetteer).map(({ name }) => name));
    expect([...names]).toEqual(['Zork 0']);
  });
});

it('finds nothing in the keywords that a database puts behind an abstract', () => {
  expect(namesIn('We train on CIFAR-10. Keywords: ImageNet; COCO.')).toEqual(['CIFAR-10']);
});
