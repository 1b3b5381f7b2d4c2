import { describe, expect, it } from 'vitest';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { marksCsv, marksJson, readMarks } from '#lib/workbench/marks/marksFile.ts';
import { PaperMarks } from '#lib/workbench/marks/paperMarks.svelte.ts';
import { tinyFolder } from '../../tinyAtlas.ts';

const atlas = await openAtlas(tinyFolder());
const nothingKept = { getItem: () => null, setItem: () => false, removeItem: () => undefined };
const marked = (): PaperMarks => {
  const marks = new PaperMarks(atlas, nothingKept);
  marks.set('p1', { starred: true, tags: ['survey', 'to read'] });
  marks.set('p3', { note: '=1+1, "quoted"\nand a second line' });
  return marks;
};

describe('marks of papers', () => {
  it.each([marksJson, marksCsv])('come back from the file that they are saved as', (write) => {
    const { marks, missing } = readMarks(write(marked(), atlas), atlas, 'marks');
    expect(missing).toBe(0);
    expect(marks).toEqual([
      ['p1', { starred: true, tags: ['survey', 'to read'], note: '' }],
      ['p3', { starred: false, tags: [], note: '=1+1, "quoted"\nand a second line' }],
    ]);
  });

  it('are found by title where the id is another, and counted where the paper is not here', () => {
    const csv = 'id,title,starred,tags,note\nz,DEPTH MAPS,yes,,\ny,Elsewhere,yes,,\n';
    expect(readMarks(csv, atlas, 'marks.csv')).toEqual({
      marks: [['p1', { starred: true, tags: [], note: '' }]],
      missing: 1,
    });
  });

  it('are columns to filter by, and go when the last of them is taken back', () => {
    const marks = marked();
    expect(Array.from(marks.column('my tag')!.entries[1]!.papers)).toEqual([1]);
    expect(marks.column('year')).toBeNull();
    marks.set('p1', { starred: false, tags: [] });
    expect(marks.marked).toEqual(['p3']);
  });

  it('of another file are refused with what to do', () => {
    expect(() => readMarks('a,b\n1,2\n', atlas, 'x.csv')).toThrow(/there are no marks of papers in it/);
    expect(() => readMarks('{"papers": 3}', atlas, 'x.json')).toThrow(/there are no marks of papers in it/);
  });
});
