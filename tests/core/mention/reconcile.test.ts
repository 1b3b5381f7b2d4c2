import { describe, expect, it } from 'vitest';
import { mentionsIn, namesIn } from './namesIn.ts';

describe('reconcile', () => {
  it('takes an acronym back everywhere when one sentence explains it as something else', () => {
    expect(namesIn('We propose a low rank approximation (LRA). The LRA dataset size grows.', 'LRA for All')).toEqual(
      [],
    );
  });

  it('takes a known name back where the paper gives it to a method of its own', () => {
    expect(namesIn('We propose RESIDE, a neural relation extraction method. RESIDE wins on a dataset.')).toEqual([]);
    expect(namesIn('We present COCO, a dataset for detection models.')).toEqual(['COCO']);
  });

  it('counts an acronym in the title that the abstract shows to be data', () => {
    expect(namesIn('We report on the RACE dataset.', 'Reading RACE Again')).toEqual(['RACE']);
    expect(mentionsIn('We report on the RACE dataset.', 'Reading RACE Again').map(({ field }) => field)).toEqual([
      'title',
      'abstract',
    ]);
  });

  it('does not find a coined name inside a longer one', () => {
    const found = mentionsIn(
      'We introduce QuuxSet, a dataset of knots. MyQuuxSet, pre-QuuxSet and QuuxSet-XL differ; QuuxSet-based ones do not.',
    );
    expect(found.map(({ surface, start }) => [surface, start])).toEqual([
      ['QuuxSet', 13],
      ['QuuxSet', 88],
    ]);
  });

  it('counts acronyms of methods and tasks where the paper speaks of learning or spells them out', () => {
    expect(namesIn('The scintillator holds 2 g/L of PPO. An ELM heats the LDA run.', '', 'method')).toEqual([]);
    expect(namesIn('Agents of reinforcement learning are trained on images by PPO.', '', 'method')).toEqual([
      'proximal policy optimization',
    ]);
    const found = mentionsIn('Principal component analysis of spectra is old. PCA shows two peaks.');
    expect(found.map(({ surface }) => surface)).toEqual(['Principal component analysis', 'PCA']);
  });

  it('tells tasks from what other sciences call so', () => {
    expect(namesIn('Coupling helps space weather prediction.', '', 'task')).toEqual(['space weather forecasting']);
    expect(namesIn('A graph embedding holds a link; quantum information extraction.', '', 'task')).toEqual([]);
  });

  it('counts other years and versions of what is data', () => {
    expect(
      namesIn('QuuxCo 2.0, a new dataset of gazes, complements QuuxCo 1.0. We use the QuuxCo 2.0 corpus.'),
    ).toEqual(['QuuxCo 2.0', 'QuuxCo 1.0']);
  });

  it('counts a word glued before a known name as a variant of it', () => {
    expect(namesIn('It gains 4% on ESC-50 and more for noiseESC-50; presESC-505 is none.')).toEqual([
      'ESC-50',
      'noiseESC-50',
    ]);
  });

  it('gives one evaluation its fullest name', () => {
    expect(namesIn('SemEval 2018 was held. We took SemEval-2018 Task 3.')).toEqual(['SemEval-2018 Task 3']);
  });
});

describe('evaluations of several years', () => {
  it('finds the other years of one that is data', () => {
    expect(namesIn('In the QLSP 2019 ASR challenges we see 4.85% WER on the QLSP 2018 and more.')).toEqual([
      'QLSP 2019',
      'QLSP 2018',
    ]);
    expect(namesIn('We met at QLSP 2018.')).toEqual([]);
  });
});

describe('evaluations of one year', () => {
  it('takes "BraTS" for the BraTS 2018 that the paper speaks of', () => {
    expect(namesIn('The BraTS challenge is hard. We use BraTS 2018.')).toEqual(['BraTS 2018']);
    expect(namesIn('The BraTS challenge is hard. We use BraTS 2018 and BraTS 2019.')).toEqual([
      'BraTS',
      'BraTS 2018',
      'BraTS 2019',
    ]);
  });
});
