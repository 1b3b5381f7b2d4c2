import code from './language/code.csv?raw';
import corpora from './language/corpora.csv?raw';
import extraction from './language/extraction.csv?raw';
import questions from './language/questions.csv?raw';
import reasoning from './language/reasoning.csv?raw';
import speech from './language/speech.csv?raw';
import translation from './language/translation.csv?raw';
import understanding from './language/understanding.csv?raw';
import control from './learning/control.csv?raw';
import recommendation from './learning/recommendation.csv?raw';
import series from './learning/series.csv?raw';
import systems from './learning/systems.csv?raw';
import methods from './methods.csv?raw';
import astronomy from './science/astronomy.csv?raw';
import earth from './science/earth.csv?raw';
import graphs from './science/graphs.csv?raw';
import life from './science/life.csv?raw';
import medical from './science/medical.csv?raw';
import society from './science/society.csv?raw';
import sources from './science/sources.csv?raw';
import tasks from './tasks.csv?raw';
import detection from './vision/detection.csv?raw';
import imageText from './vision/imageText.csv?raw';
import people from './vision/people.csv?raw';
import recognition from './vision/recognition.csv?raw';
import restoration from './vision/restoration.csv?raw';
import scenes from './vision/scenes.csv?raw';
import video from './vision/video.csv?raw';
import visionLanguage from './vision/visionLanguage.csv?raw';

/** One file of the built-in gazetteer. */
export interface Domain {
  /** Where the file is, in this folder. */
  readonly file: string;
  /** What its names are about. */
  readonly about: string;
  readonly csv: string;
}

/** The files of the built-in gazetteer. A further name is a line in one of them; a further domain is a file and a line here. */
export const DOMAINS: readonly Domain[] = [
  {
    file: 'vision/recognition.csv',
    about: 'still images to recognise: digits, objects, scenes, fine-grained kinds, domains',
    csv: recognition,
  },
  {
    file: 'vision/detection.csv',
    about: 'objects in images: boxes, masks, saliency, camouflage, views from above',
    csv: detection,
  },
  { file: 'vision/people.csv', about: 'faces, persons, crowds, poses, clothes, gazes', csv: people },
  { file: 'vision/imageText.csv', about: 'letters and documents in images', csv: imageText },
  { file: 'vision/restoration.csv', about: 'images to restore, judge, compose or draw', csv: restoration },
  {
    file: 'vision/video.csv',
    about: 'moving images: actions, tracking, segmentation, language with video, optical flow',
    csv: video,
  },
  {
    file: 'vision/visionLanguage.csv',
    about: 'images with language: questions, captions, pairs to train on, pictures from prompts',
    csv: visionLanguage,
  },
  {
    file: 'vision/scenes.csv',
    about: 'three dimensions and driving: depth, point clouds, shapes, rooms, bodies, views, places, vehicles',
    csv: scenes,
  },
  {
    file: 'language/understanding.csv',
    about: 'written language: understanding, similarity, sentiment, classification, long inputs',
    csv: understanding,
  },
  { file: 'language/questions.csv', about: 'questions on texts, tables and knowledge, and retrieval', csv: questions },
  { file: 'language/translation.csv', about: 'translation and summaries', csv: translation },
  {
    file: 'language/extraction.csv',
    about: 'entities, relations, parses, dialogue states, corrections, texts from data',
    csv: extraction,
  },
  { file: 'language/corpora.csv', about: 'texts to train language models on, and to align them with', csv: corpora },
  { file: 'language/speech.csv', about: 'speech, speakers, emotion in voices, sounds and music', csv: speech },
  {
    file: 'language/reasoning.csv',
    about: 'mathematics, examinations, instructions, judges, agents on screens and the web',
    csv: reasoning,
  },
  { file: 'language/code.csv', about: 'programs to write, repair and search', csv: code },
  {
    file: 'science/medical.csv',
    about: 'medicine and biology that is read from images, signals and records',
    csv: medical,
  },
  { file: 'science/graphs.csv', about: 'graphs, molecules and physical science', csv: graphs },
  { file: 'science/life.csv', about: 'genomes, proteins, cohorts, registries of health', csv: life },
  { file: 'science/astronomy.csv', about: 'surveys, catalogues, missions and simulations of the sky', csv: astronomy },
  { file: 'science/earth.csv', about: 'climate, weather, land and sea: reanalyses, satellites, records', csv: earth },
  {
    file: 'science/society.csv',
    about: 'surveys of people, economies, conflicts, patents, the literature',
    csv: society,
  },
  {
    file: 'science/sources.csv',
    about: 'where papers and trials are looked up: literature databases, registries',
    csv: sources,
  },
  { file: 'learning/recommendation.csv', about: 'recommendation, clicks and learning to rank', csv: recommendation },
  { file: 'learning/series.csv', about: 'time series and tables', csv: series },
  {
    file: 'learning/systems.csv',
    about:
      'what systems, solvers and searches are measured on: attacks, queries, programs, circuits, networks, lessons',
    csv: systems,
  },
  { file: 'learning/control.csv', about: 'acting: games, control, manipulation, navigation', csv: control },
  { file: 'tasks.csv', about: 'what papers set out to do', csv: tasks },
  {
    file: 'methods.csv',
    about: 'models and families of models; they tell the rules which names are not data, too',
    csv: methods,
  },
];
