/** Words that open sentences or only describe: determiners, prepositions, adjectives of praise and size, nouns of data. */
const OPENING = wordSet(`
  a an the this that these those our their its such each every any all both some several many most few two three four five six seven eight nine ten
  we it they he she i in on at by for from to with without of and or as if when while where whereas although though however moreover furthermore
  finally first second third then thus therefore hence also additionally here there unlike given using based via during after before since
  because existing recent recently previous prior current common commonly popular public publicly available standard new novel large small big
  real synthetic simulated artificial natural original various different multiple diverse challenging extensive experimental experiments results
  evaluation empirical comprehensive proposed large-scale small-scale real-world state-of-the-art open open-source benchmark benchmarks dataset datasets
  data corpus corpora challenge challenges database databases test training train validation testing set sets task tasks shared track tracks
  competition leaderboard suite collection multi-modal multimodal multilingual multi-lingual cross-lingual bilingual monolingual parallel
  low-resource high-resource high-resolution high-quality high-dimensional long-tailed long-tail large-vocabulary fine-grained few-shot zero-shot
`);

/**
 * Words with a capital that are no dataset's name by themselves: modalities, fields, languages, venues, methods in capitals, words that
 * open sentences. A name may contain them ("Penn Chinese Treebank"), but must not consist of them. In small letters, hyphens kept.
 */
const FIELD = wordSet(
  `
  1d 2d 3d 4d 2-d 3-d 2.5d 6d 6dof ai ml nlp cv ir mt smt nmt asr tts ner qa vqa kbqa mrc nli re ie pos srl wsd ocr htr kws sed asc vad svs
  llm llms vlm vlms mllm mllms lvlm lmm lmms slm rl drl marl irl rlhf rag cot icl sft peft dpo ppo grpo moe icl ssl semi-supervised
  cnn cnns rnn rnns dnn dnns lstm lstms gan gans vae gnn gnns gcn mlp mlps svm svms hmm hmms gmm gmms bert gpt vit vits transformer transformers crf pca ica
  lda dtw knn k-nn em mcmc sgd rf rgb rgbd rgb-d rgb-t rgbt depth ir nir lwir thermal infrared lidar radar sar hsi msi uav uavs gps imu mr mri mris fmri smri dmri rs-fmri dti
  ct cts cta cbct pet spect xray x-ray x-rays cxr us oct octa wsi wsis h&e he ihc eeg ecg ekg emg eog meg ehr ehrs emr emrs icu covid covid-19
  sars-cov-2 coronavirus sfm mvs slam nerf sdf bev hdr sdr ldr lf 360 vr ar xr hd uhd 4k 8k fps gpu cpu tpu gpus cpus fpga asic api apis sdk url urls web www
  http https pdf html xml json csv sql nosql sparql rdf owl kg kgs kb kbs kbqa etl iot it ict usb dna rna mrna scrna-seq rna-seq snp snps gwas protein ppi
  iid i.i.d non-iid ood id in-distribution sota e.g i.e etc vs wrt cf al fig table section appendix eq
  english chinese mandarin cantonese german french spanish italian portuguese dutch russian arabic hindi urdu bengali bangla tamil telugu marathi
  gujarati punjabi malayalam kannada nepali sinhala japanese korean vietnamese thai indonesian malay filipino tagalog turkish persian farsi hebrew greek polish czech slovak
  slovene slovenian croatian serbian bosnian bulgarian romanian hungarian finnish estonian latvian lithuanian swedish norwegian danish icelandic
  irish welsh basque catalan galician ukrainian belarusian georgian armenian kazakh uzbek uyghur mongolian tibetan amharic swahili yoruba hausa igbo
  zulu xhosa afrikaans somali sanskrit latin pashto kurdish european american african asian indian brazilian swiss british canadian australian
  iranian egyptian u.s us uk usa eu china india japan germany france italy spain europe america africa asia australia canada brazil
  english-german english-french english-chinese chinese-english german-english french-english english-to-german english-to-french japanese-english
  english-spanish arabic-english english-hindi english-czech en-de en-fr de-en zh-en en-zh hindi-english romanian-english english-japanese
  twitter facebook instagram youtube google microsoft amazon apple tiktok weibo sina wechat whatsapp telegram tumblr flickr wikipedia quora
  github stackoverflow linkedin uber airbnb tripadvisor booking ebay android ios linux windows internet kaggle arxiv ieee acm cvpr iccv eccv neurips nips
  icml iclr aaai ijcai acl emnlp naacl coling interspeech icassp miccai isbi mccai kdd www sigir wacv bmvc cvprw
  pytorch tensorflow keras matlab python java javascript c++ r julia cuda mathematica scikit-learn
  gaussian bayesian euclidean markov monte carlo poisson bernoulli dirichlet laplacian fourier wasserstein hilbert banach riemannian boolean
  tv image images video videos text texts speech audio music sound visual vision language object objects scene scenes action actions face faces facial human humans
  person people pedestrian vehicle vehicles car traffic medical clinical biomedical health healthcare brain lung cardiac retinal breast skin prostate liver cancer
  tumor tumour lesion disease diseases patient patients news social media email emails review reviews product products movie movies book books legal law financial finance stock
  scientific science math mathematics mathematical code program programming software natural-language document documents web-scale question
  questions answer answering reading comprehension dialogue dialog conversation conversational translation machine sentiment emotion emotions entity entities relation
  event events knowledge graph graphs network networks point cloud clouds time series tabular relational molecular molecule drug chemical materials
  physics biology chemistry astronomy climate weather earth satellite aerial remote sensing hyperspectral multispectral agriculture agricultural crop
  classification recognition detection segmentation tracking generation retrieval estimation prediction forecasting reconstruction
  restoration denoising deblurring super-resolution sr isr vsr vos vis vsod sod cod reid re-id person-reid re-identification identification verification synthesis
  super resolution summarization parsing understanding reasoning learning deep supervised unsupervised self-supervised weakly-supervised reinforcement
  offline online continual lifelong incremental meta-learning transfer domain adaptation generalization robustness robust adversarial fairness
  privacy federated distributed in-the-wild wild indoor outdoor urban street driving autonomous robot robotics robotic manipulation navigation
  embodied simulation sim2real game games atari-like chess go poker planning control
  basic gold golden silver toy mini tiny full partial labeled unlabeled annotated unannotated crowd-sourced crowdsourced expert
  top-1 top-5 map miou iou ap auc roc auroc f1 f-score bleu rouge meteor cider spice fid is psnr ssim lpips wer cer eer mse mae rmse snr sdr db mos
  accuracy precision recall perplexity error flops params
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  phd msc university institute hospital lab laboratory center centre department national international world global
  figure code project page demo website supplementary material materials contributions contribution paper work study survey
  sentence-level document-level word-level pixel-level image-level instance-level
  likert turing winograd-style imagenet-scale imagenet-like imagenet-style glue-style
  vl v+l v&l v-l t2i t2v i2v i2i i2t tti mm vln nas hpo automl nlu nlg nlgen sts wmt-style mcq mcqa cqa ooqa odqa docqa lm lms mlm plm plms clm
  fr nr iqa vqa-task aqa fas pad mad ddos ids nids ads adas av avs v2x ecu can tcp ip dns p2p
  qoe qos kpi mos gui ide sms pos atm dsl dsp hci hri cscw mooc moocs oer stem k-12 ugc crm erp seo cad bim gis poi pois dem
  ultrasound mammography mammogram endoscopy endoscopic histology histopathology fundus angiography radiology microscopy dermoscopy
  openai gym world wide web internet
  oracle mysql postgresql postgres mariadb sqlite mongodb cassandra couchdb neo4j redis hbase hive bigtable dynamodb firebird sybase teradata vertica db2 informix sap hana rdbms
  dbms dbmss inductive deductive temporal spatial spatiotemporal probabilistic transactional
  lgbt lgbtq gdpr hipaa who fda nasa esa nist nih darpa iarpa nsf epa
  `,
);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Whether a word opens a sentence or only describes; it never begins a name. */
export function isOpening(word: string): boolean {
  return OPENING.has(word.toLowerCase());
}

/** Whether a word, by itself, names no dataset. */
export function isGeneric(word: string): boolean {
  const lower = word.toLowerCase();
  if (isListed(lower)) return true;
  if ((/^\d/.test(word) && !/\p{L}{2}/u.test(word)) || /^[vV]\d+(?:\.\d+)*$/.test(word)) return true;
  if (ROMAN.test(word)) return true;
  if (FORMULA.test(word) || SIZE.test(word) || MONTH.test(word)) return true;
  const parts = lower.split(/[-–/]/);
  if (
    parts.length > 1 &&
    parts.every((part) => part === '' || isListed(part) || /^\d+$/.test(part) || COMPOUND.test(part))
  ) {
    return true;
  }
  return word.endsWith('s') && isListed(lower.slice(0, -1));
}

const LISTED: ReadonlySet<string> = new Set([...OPENING, ...FIELD]);

const isListed = (word: string): boolean => LISTED.has(word);

/** Numbers of parts and classes: II, IV. */
const ROMAN = /^(?:I{1,3}|I?V|VI{0,3}|I?X)$/;
/** What chemists write: CO2, H₂O, TiO2. */
const FORMULA = /^(?=.*[\d₀-₉])(?:(?:Al|Ca|Ce|Cl|Cu|Fe|Ga|Ge|Li|Mg|Mn|Mo|Na|Ni|Si|Ti|Zn|Zr|[CFHNOS])[2-9₀-₉]?){2,5}$/;
/** When: Jan'13-Nov'17. */
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)['’]?\d{2}/;
/** How large: 500GB. */
const SIZE = /^\d+(?:\.\d+)?[kKMGTP]B?$/;

const COMPOUND =
  /^(?:based|level|scale|like|style|specific|related|only|rich|trained|pretrained|generated|quality|to|end|of|the|art|multi|cross|semi|non|pre|post|sub|inter|intra|self|weakly|high|low|long|short|time|real|world|free|aware|driven|guided|wise|class|label|domain|view|source|turn|hop|task|modal|agent|lingual|image|text|video|resolution|shot|grained|tailed|in|out|on|off|and)$/;
