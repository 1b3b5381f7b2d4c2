import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { unpackFiles } from '#core/corpus/unpack/unpackFiles';

const papers = async (mail: string) =>
  readPapers(await unpackFiles([{ name: 'papers.eml', bytes: strToU8(mail), sha256: '' }])).papers;
const RIS = 'TY  - JOUR\nTI  - On M=C3=BCcken\nAB  - Cats sleep for =\nlong.\nER  -=20\n';
const HEAD = 'From: a@b.example\nSubject: papers\n';

it('a mail in quoted-printable is read as its text', async () => {
  const mail = `${HEAD}Content-Type: text/plain;\n charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${RIS}`;
  expect(await papers(mail)).toMatchObject([{ title: 'On Mücken', abstract: 'Cats sleep for long.' }]);
});

it('of a mail in several parts the text is read once, and what is attached', async () => {
  const part = (...lines: string[]) => ['--x', ...lines, ''].join('\n');
  const csv = btoa('title,abstract\nOn dogs,Dogs bark.\n');
  const mail = [
    `${HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\nA mail in parts.\n`,
    part('Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable', '', RIS),
    part('Content-Type: image/png; name="logo.png"', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo='),
    part('Content-Type: text/csv; name="dogs.csv"', 'Content-Transfer-Encoding: base64', '', csv),
    '--x--\n',
  ].join('');
  expect((await papers(mail)).map(({ title, sources }) => [title, sources[0]!.file])).toEqual([
    ['On Mücken', 'papers.eml'],
    ['On dogs', 'papers.eml/dogs.csv'],
  ]);
});

it('tagged text with colons is no mail', async () => {
  expect(await papers('TI: On cats\nAU: One, A\nAB: Cats sleep = =C3\nPY: 2019\n\n')).toMatchObject([
    { title: 'On cats', abstract: 'Cats sleep = =C3' },
  ]);
});
