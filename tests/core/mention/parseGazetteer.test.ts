import { describe, expect, it } from 'vitest';
import { parseGazetteer } from '#core/mention/parseGazetteer';

describe('parseGazetteer', () => {
  it('reads a JSON list of names and entries', () => {
    const text =
      '["Zork", {"name": "Quux", "aliases": ["QX", "Q-X"], "casing": "exact", "context": true, "kind": "task"}]';
    expect(parseGazetteer(text, 'mine.json')).toEqual([
      { name: 'Zork' },
      { name: 'Quux', aliases: ['QX', 'Q-X'], casing: 'exact', context: true, kind: 'task' },
    ]);
  });

  it('reads CSV with a header, aliases separated by | or ;', () => {
    const text = '\uFEFFname,aliases,casing,context\nZork,ZK|Z-K,,\n\n"Quux, the set",QX; Q,any,yes\n';
    expect(parseGazetteer(text, 'mine.csv')).toEqual([
      { name: 'Zork', aliases: ['ZK', 'Z-K'] },
      { name: 'Quux, the set', aliases: ['QX', 'Q'], casing: 'any', context: true },
    ]);
  });

  it('names every wrong line of a CSV file, with what is wrong', () => {
    const text = 'name,kind,casing,context\nZork,planet,,\n,dataset,loud,\nQuux,,,perhaps\n"a\nb",x,,\nlast,y,,\n';
    expect(() => parseGazetteer(text, 'mine.csv')).toThrow(
      'mine.csv: the gazetteer has mistakes: line 2: kind "planet" is none of dataset, task, method, code; ' +
        'line 3: no name; line 3: casing "loud" is none of any, capital, exact; ' +
        'line 4: context "perhaps" is neither true nor false; ' +
        'line 5: kind "x" is none of dataset, task, method, code; and 1 more',
    );
  });

  it('names a wrong entry of a JSON file', () => {
    expect(() => parseGazetteer('[{"name": "A1"}, {"nmae": "B"}]', 'x.json')).toThrow(
      'x.json: the gazetteer has mistakes: entry 2: no name; entry 2: "nmae" is no field of an entry (name, kind, aliases, casing, context, task, modality)',
    );
  });

  it('refuses a name that it has seen, and one without Latin letters', () => {
    expect(() => parseGazetteer('["Zork", "zork", "数据"]', 'x.json')).toThrow(
      'entry 2: "zork" is already at entry 1; entry 3: the name "数据" has no Latin letter or digit',
    );
  });

  it('says the line of broken JSON', () => {
    expect(() => parseGazetteer('[\n"a",\n]', 'x.json')).toThrow('x.json, line 3: this is not valid JSON');
  });

  it('wants a list, a header and a file that is not empty', () => {
    expect(() => parseGazetteer('{"name": "a"}', 'x.json')).toThrow(
      'the gazetteer must be a list; write [{"name": "…"}, …]',
    );
    expect(() => parseGazetteer('title,year\nA,1\n', 'x.csv')).toThrow(
      'line 1 has no column "name" (it has: title, year)',
    );
    expect(() => parseGazetteer(' \n', 'x.csv')).toThrow('x.csv: the gazetteer is empty; give at least one name');
  });
});
