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

  it('reads tables whose columns a tab or a semicolon parts, as spreadsheets write them', () => {
    const entries = [{ name: 'Zork', aliases: ['ZK', 'Z-K'] }];
    expect(parseGazetteer('name\taliases\nZork\tZK;Z-K\n', 'mine.csv')).toEqual(entries);
    expect(parseGazetteer('name;aliases\nZork;ZK|Z-K\n', 'mine.csv')).toEqual(entries);
  });

  it('takes a second line for a name whose other forms need another casing', () => {
    const text = 'name,aliases,casing,context\nZork,Zork 2000,,\nZork,ZK,exact,true\n';
    expect(parseGazetteer(text, 'mine.csv')).toHaveLength(2);
  });

  it('refuses columns that every object has', () => {
    expect(() => parseGazetteer('name,constructor,__proto__\nZork,a,b\n', 'x.csv')).toThrow(
      '"constructor" is no field',
    );
    expect(() => parseGazetteer('name,__proto__\nZork,b\n', 'x.csv')).toThrow('"__proto__" is no field');
  });

  it('names every wrong line of a CSV file, with what is wrong', () => {
    const text = 'name,kind,casing,context\nZork,planet,,\n,dataset,loud,\nQuux,,,perhaps\n"a\nb",x,,\nlast,y,,\n';
    expect(() => parseGazetteer(text, 'mine.csv')).toThrow(
      'mine.csv: the gazetteer has mistakes: line 2: kind "planet" must be dataset, source, task, method or code; ' +
        'line 3: no name; line 3: casing "loud" must be any, capital or exact; ' +
        'line 4: context "perhaps" must be true or false; ' +
        'line 5: kind "x" must be dataset, source, task, method or code; and 1 more',
    );
  });

  it('names a wrong entry of a JSON file', () => {
    expect(() => parseGazetteer('[{"name": "A1"}, {"nmae": "B"}]', 'x.json')).toThrow(
      'x.json: the gazetteer has mistakes: entry 2: no name; entry 2: "nmae" is no field of an entry (name, kind, aliases, casing, context, family)',
    );
  });

  it('refuses a name that it has seen, and one without Latin letters', () => {
    expect(() => parseGazetteer('["Zork", "zork", "数据"]', 'x.json')).toThrow(
      'entry 2: "zork" is already at entry 1; entry 3: name "数据" must have a Latin letter or digit',
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
