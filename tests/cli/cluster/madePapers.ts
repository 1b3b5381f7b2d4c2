import { createRandom } from '#core/random';

const SUBJECTS = [
  ['cats', 'purr', 'kittens', 'sofa', 'whiskers', 'milk'],
  ['ships', 'harbour', 'sailors', 'cargo', 'anchor', 'storm'],
  ['trains', 'rails', 'stations', 'signals', 'tracks', 'timetable'],
  ['stars', 'galaxies', 'telescopes', 'spectra', 'dust', 'light'],
];

/** JSON Lines of papers on four subjects: some twice, some broken, blank or without text, and letters beyond ASCII. */
export function madePapers(count: number, seed = 1): string {
  const random = createRandom(seed, 0);
  const pick = <Value>(values: readonly Value[]): Value => values[random.below(values.length)]!;
  const lines: string[] = [];
  for (let at = 0; at < count; at++) {
    const words = SUBJECTS[at % SUBJECTS.length]!;
    const sentence = () =>
      `We study the ${pick(words)} and ${pick(words)} near the ${pick(words)} of naïve ${pick(words)}.`;
    const abstract = Array.from({ length: 6 }, sentence).join(' ');
    const paper = {
      id: `id${at}`,
      title: `On ${pick(words)} and ${pick(words)} ${at}`,
      abstract,
      year: 2000 + (at % 20),
    };
    lines.push(JSON.stringify(paper));
    if (at % 50 === 7) lines.push(JSON.stringify({ ...paper, year: null, venue: 'A second place' }));
    if (at % 90 === 11) lines.push('{"title": "cut', '', '{}', '[1]');
    if (at % 60 === 13)
      lines.push(
        JSON.stringify({ title: `ImageNet ${at}`, abstract: 'We report 71.2% accuracy on ImageNet and CIFAR-10.' }),
      );
  }
  return `${lines.join('\n')}\n`;
}
