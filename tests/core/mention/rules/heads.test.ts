import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

describe('surveys, cohorts and catalogues', () => {
  it.each([
    ['We draw on data from the Zembla Longitudinal Survey of Youth.', ['Zembla Longitudinal Survey of Youth']],
    ['Samples of women in the QUAXO study were typed.', ['QUAXO']],
    ['The QUAXO study takes long.', []],
    ['Teams entered the Driving Quux Olympics with their data.', ['Driving Quux Olympics']],
    ['Participants of the Zembla Heart Study were asked.', ['Zembla Heart Study']],
    ['We searched data from the Zembla Array (ZA) Protostellar Line Survey (ZLS).', ['ZLS']],
    ['Variants were taken from the Zembla Genomes Project data.', ['Zembla Genomes Project']],
    ['We select knots in data from the QUUX-VOICE survey.', ['QUUX-VOICE']],
    ['We find 82 pairs in the QuuxPM catalogue.', ['QuuxPM']],
    ['It joins the SDSS Quuxing Galaxy Survey (QGS).', ['SDSS', 'QGS']],
    ['They held a Survey of Sleeping Knots (SSK) by post.', ['SSK']],
    ['The data are of the Zembla Datathon 2018.', ['Zembla Datathon 2018']],
    ['We apply it to a dataset of the National Study of Learning Knots.', ['National Study of Learning Knots']],
    ['Counts are recovered from data in the Multi-center Knots Cohort Study.', ['Multi-center Knots Cohort Study']],
    ['It suits surveys such as the LSST.', ['LSST']],
    ['We use data of the Second Zemblan Segmentation Bakeoff.', ['Second Zemblan Segmentation Bakeoff']],
    ['Our solution to the Quux Personalized Web Search Challenge won.', ['Quux Personalized Web Search']],
    ['Data of the Zembla Prize competition are used.', ['Zembla Prize']],
    [
      'It is estimated with the Zemblan Survey of Knots and Income Dynamics.',
      ['Zemblan Survey of Knots and Income Dynamics'],
    ],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'We present a survey of methods.',
    'In this study we walk.',
    'The Case Study shows a map.',
    'The team ranked third in the Grand Challenge of robots.',
    'For the first time a Case Study was held with data of schools.',
    'Survey of Youth was a title.',
    'Quakes were told by the Zembla Geological Survey.',
    'Its extension is the Claim Registry Model.',
    'We search the AGN catalogue and the HIV cohort.',
    'The Zembla Prize was given to her.',
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('reads titles that say so', () => {
    expect(namesIn('', 'Glaucoma in the photographs: the Zembla Optic Disc Assessment Study')).toEqual([
      'Zembla Optic Disc Assessment Study',
    ]);
    expect(namesIn('', 'Lessons from the Case Study')).toEqual([]);
  });

  it('counts the sources that it knows', () => {
    expect(namesIn('We use SDSS galaxies, Gaia parallaxes and the 1000 Genomes Project.')).toEqual([
      'SDSS',
      'Gaia',
      '1000 Genomes Project',
    ]);
    expect(namesIn('Respondents of NHANES and subjects from ADNI took part.')).toEqual(['NHANES', 'ADNI']);
    expect(namesIn('Gaia was a goddess, and Kepler wrote to Planck.')).toEqual([]);
  });
});
