/**
 * Abstracts of papers that nobody wrote, for measuring the finder from a clone. `{d:X}` marks a dataset, `{t:X}` a task, `{m:X}` a method
 * and `{c:X}` a link; `{d:X|Y}` says that the text X is counted under the name Y. Results are dataset, value and, with a plus, a gain.
 */
export const invented: readonly { readonly text: string; readonly results?: readonly string[] }[] = [
  {
    text: 'Pruning whole channels makes small {m:convolutional neural networks|convolutional neural network} cheaper. Our rule keeps 93.1% accuracy on {d:CIFAR-10} and 71.4% on {d:CIFAR-100} with half of the cost.',
    results: ['CIFAR-10 93.1', 'CIFAR-100 71.4'],
  },
  {
    text: 'Herbaria hold millions of sheets. We release {d:LeafLedger}, a dataset of 40,000 annotated scans, and train a {m:Vision Transformer} for {t:fine-grained classification}. Code: {c:https://github.com/leafledger/scan}.',
  },
  {
    text: 'A tutor that asks back needs {t:question generation}. On {d:SQuAD} we gain 1.8 BLEU over a {m:sequence-to-sequence} baseline.',
    results: ['SQuAD +1.8'],
  },
  {
    text: 'Stars strip their discs early. From {d:Gaia} parallaxes and {d:2MASS} photometry we date 300 clusters. The complex structure of their halos needs no new force.',
  },
  {
    text: 'Does sleep guard memory? Among 4,120 participants of the {d:UK Biobank} cohort, short nights went with smaller hippocampi, as they did for subjects from {d:ADNI}. {m:Logistic regression|logistic regression} gave the odds.',
  },
  {
    text: 'We rotate the lattice and align its planes; the transformer that feeds the coil was replaced. Quantization of the field follows.',
  },
  {
    text: 'The parser reads Old Quuxian. Trained on the {d:Quuxian Dependency Treebank}, it reaches 84.2 LAS. {t:Dependency parsing|dependency parsing} of a dead language needs few trees.',
    results: ['Quuxian Dependency Treebank 84.2'],
  },
  {
    text: 'Wages follow rents with a lag. Using data from the {d:American Community Survey} and the {d:Panel Study of Income Dynamics}, we trace ten cities.',
  },
  {
    text: 'Two arms fold towels. {t:Imitation learning|imitation learning} from twelve demonstrations suffices where {t:reinforcement learning} fails; the {m:diffusion policy} is tested on {d:RLBench} and {d:Meta-World}.',
  },
  {
    text: 'Kernels for strings are old, but a {m:support vector machine} with them beats {m:LSTM} taggers at {t:named entity recognition} on {d:CoNLL-2003} by 0.4 F1.',
    results: ['CoNLL-2003 +0.4'],
  },
  {
    text: 'Clinicians write in haste. We clean notes of {d:MIMIC-III} and predict readmission with {m:BERT}; the AUC rises from 0.71 to 0.78 on {d:MIMIC-III}.',
    results: ['MIMIC-III 0.71', 'MIMIC-III 0.78'],
  },
  {
    text: 'Rain in the sub-Sahel was drier than models of {d:CMIP5|CMIP6} say. We compare with {d:ERA-Interim} and {d:TRMM}.',
  },
  {
    text: 'A new SWIR dataset would help; four {t:VideoQA|video question answering} benchmarks did. Nobody has built one for peat.',
  },
  {
    text: 'We present BogNet, which segments peat in radar images. {t:Semantic segmentation|semantic segmentation} with {m:U-Net} is the baseline on the {d:PeatMap} dataset.',
  },
  {
    text: 'Linear discriminant analysis ({m:LDA|linear discriminant analysis}) splits two kinds of beetle by their wings.',
  },
  {
    text: 'Topics drift. With {m:latent Dirichlet allocation} over {d:20 Newsgroups} we follow them; {t:topic modeling} of mail is harder than of news.',
  },
  {
    text: 'The {d:SemEval-2018 Task 7} asked for relations in papers. Our {m:CNN|convolutional neural network} came fourth at {t:relation extraction}.',
  },
  {
    text: 'Can {m:large language models|large language model} count? On {d:GSM8K} the accuracy is 61.0%, and 12.5% on {d:MATH}, with {m:chain-of-thought} prompts.',
    results: ['GSM8K 61.0', 'MATH 12.5'],
  },
  {
    text: 'We propose {d:ToastBench}, a benchmark for household robots, and show that {m:GPT-4} solves 23% of it.',
    results: ['ToastBench 23'],
  },
  {
    text: 'Proteins of one fold share faces. We scan the {d:Protein Data Bank} and {d:UniProt} for pairs, with a {m:graph neural network}.',
  },
  {
    text: 'Speakers whisper to machines. {t:Speech recognition|speech recognition} of whispers has a WER of 9.7% on {d:wTIMIT} and 4.2% on {d:LibriSpeech}.',
    results: ['wTIMIT 9.7', 'LibriSpeech 4.2'],
  },
  {
    text: 'Glaciers calve in bursts. A {m:hidden Markov model} finds them in {d:Sentinel-1} imagery.',
  },
  {
    text: 'Our users rate films by mood. {t:Collaborative filtering|collaborative filtering} with {m:matrix factorization} is tested on {d:MovieLens} and a corpus of diaries called {d:MoodLog}.',
  },
  {
    text: 'The adversary sees only labels. {t:Adversarial examples|adversarial attacks} for {m:ResNet-50|ResNet} transfer on {d:ImageNet}; an absolute gain of 8.8% is seen on {d:ImageNet} and 11.6% on {d:SVHN}.',
    results: ['ImageNet +8.8', 'SVHN +11.6'],
  },
  {
    text: 'Crowded halls are counted from above. {t:Crowd counting|crowd counting} on {d:ShanghaiTech} and {d:UCF-QNRF} improves.',
  },
  {
    text: 'Does debt follow war? {d:Penn World Table} and {d:Correlates of War} data say so for 90 states.',
  },
  {
    text: 'Antigens challenge the host again and again. The antigen challenge was given twice; mice were healthy.',
  },
  {
    text: 'Tables hold answers. We train on {d:WikiSQL} and {d:Spider} for {t:semantic parsing}; exact match reaches 70.3% on {d:Spider}.',
    results: ['Spider 70.3'],
  },
  {
    text: 'Fold an image twice and it tells its depth. {t:Depth estimation|depth estimation} on {d:KITTI} and {d:NYU Depth v2} needs no lidar. Models: {c:https://huggingface.co/foldnet/depth}.',
  },
  {
    text: 'A cohort of sheep farmers was followed: the {d:Zembla Farm Health Study} enrolled 812. Data from {d:NHANES} serve as controls.',
  },
  {
    text: '{t:Link prediction|link prediction} on citation graphs is no longer a matter of features. {m:GraphSAGE} and {m:DeepWalk} differ by little on {d:Cora} and {d:CiteSeer}.',
  },
  {
    text: 'We tune {m:random forests|random forest} by {m:Bayesian optimization}. {t:Hyperparameter optimization|hyperparameter optimization} on {d:OpenML} tasks takes hours.',
  },
];
