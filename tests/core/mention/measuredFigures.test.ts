import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { findMentions } from '#core/mention/findMentions';
import { measuredKinds } from '#core/mention/measured';
import type { MentionKind } from '#core/types';
import { invented } from './gold/invented.ts';

const KINDS: Readonly<Record<string, MentionKind>> = { d: 'dataset', t: 'task', m: 'method', c: 'code' };
const MARK = /\{([dtmc]):([^|}]+)(?:\|([^}]+))?\}/g;
const flat = (text: string) => text.toLowerCase().replace(/[^a-z0-9+*]/g, '');

/** Right, wrong and missed, once a paper and name. */
class Tally {
  right = 0;
  wrong: string[] = [];
  missed: string[] = [];

  add(wanted: ReadonlySet<string>, found: ReadonlySet<string>): void {
    for (const one of found) {
      if (wanted.has(one)) this.right++;
      else this.wrong.push(one);
    }
    for (const one of wanted) if (!found.has(one)) this.missed.push(one);
  }

  get labelled(): number {
    return this.right + this.missed.length;
  }

  get precision(): string {
    return (this.right / (this.right + this.wrong.length)).toFixed(2);
  }

  get recall(): string {
    return (this.right / this.labelled).toFixed(2);
  }
}

function measure(): Map<string, Tally> {
  const tallies = new Map([...Object.values(KINDS), 'result'].map((kind) => [kind as string, new Tally()]));
  for (const { text, results = [] } of invented) {
    const abstract = text.replace(MARK, '$2');
    const found = findMentions([{ title: '', abstract }]);
    for (const [letter, kind] of Object.entries(KINDS)) {
      const marks = [...text.matchAll(MARK)].filter((mark) => mark[1] === letter);
      const wanted = marks.map(([, , surface, name]) => flat((name ?? surface!).replace(/^https?:\/\//, '')));
      const names = found.mentions.filter((one) => one.kind === kind).map(({ name }) => flat(name));
      tallies.get(kind)!.add(new Set(wanted), new Set(names));
    }
    const said = found.results.map(
      ({ dataset, value, kind }) => `${dataset} ${kind === 'improvement' ? '+' : ''}${value}`,
    );
    tallies.get('result')!.add(new Set(results), new Set(said));
  }
  return tallies;
}

const corpora = new URL('../../../../shared/corpora/', import.meta.url).pathname;
const labels = readFileSync(new URL('gold/tasksAndMethods.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(
    (line) =>
      JSON.parse(line) as {
        readonly corpus: string;
        readonly id: string;
        readonly abstract_sha1: string;
        readonly right: readonly (readonly [MentionKind, string, string])[];
        readonly wrong: readonly (readonly [MentionKind, string, string])[];
      },
  );

describe('the figures of docs/measured.md', () => {
  it('are what the finder does on the invented abstracts', async () => {
    const rows = [...measure()].map(
      ([kind, tally]) =>
        `| ${kind} | ${tally.labelled} | ${tally.precision} | ${tally.recall} | ${tally.wrong.join(', ')} | ${tally.missed.join(', ')} |`,
    );
    const page = [
      '# Mentions, measured from a clone',
      '',
      `What the finder does on the ${invented.length} invented abstracts of \`tests/core/mention/gold/invented.ts\`, counted once an abstract and name (results:`,
      'once a dataset and value). They were written in one sitting by somebody who knows the rules, so they show that nothing broke, not what to',
      'expect of papers: for that see [mentions.md](mentions.md). `npx vitest run --project core measuredFigures --update` writes this page anew.',
      '',
      '| kind | labelled | precision | recall | wrong | missed |',
      '| --- | --: | --: | --: | --- | --- |',
      ...rows,
    ].join('\n');
    const file = new URL('../../../docs/measured.md', import.meta.url).pathname;
    await expect(await prettier.format(page, { parser: 'markdown', printWidth: 120 })).toMatchFileSnapshot(file);
  });

  it('of tasks, methods and links on the page are those of the labels', () => {
    const count = (kind: MentionKind, lists: readonly ('right' | 'wrong')[]) =>
      labels.flatMap((one) => lists.flatMap((list) => one[list])).filter(([of]) => of === kind).length;
    for (const kind of ['task', 'method', 'code'] as const)
      expect(measuredKinds[kind]).toEqual({ found: count(kind, ['right', 'wrong']), right: count(kind, ['right']) });
    expect(labels).toHaveLength(Number.parseInt(measuredKinds.gold));
  });

  it.skipIf(!existsSync(corpora))('of tasks and methods stand on abstracts read by a person (needs ../shared)', () => {
    let right = 0;
    let wrong = 0;
    let papers = 0;
    for (const corpus of new Set(labels.map((one) => one.corpus))) {
      const bytes = gunzipSync(readFileSync(`${corpora}${corpus}.jsonl.gz`));
      const wanted = new Map(labels.filter((one) => one.corpus === corpus).map((one) => [one.id, one]));
      const lines = bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => wanted.has(/^\{"id": "([^"]+)"/.exec(line)?.[1] ?? ''));
      const file = { name: `${corpus}.jsonl`, bytes: new TextEncoder().encode(lines.join('\n')), sha256: '' };
      for (const paper of readPapers([file]).papers) {
        const label = wanted.get(paper.id);
        if (!label || createHash('sha1').update(paper.abstract).digest('hex') !== label.abstract_sha1) continue;
        papers++;
        const { mentions } = findMentions([paper]);
        const has = (list: typeof label.right, kind: string, name: string) =>
          list.some((one) => one[0] === kind && one[2] === name);
        const found = new Map(mentions.map((one) => [`${one.kind} ${one.name}`, one]));
        for (const { kind, name } of found.values()) {
          if (has(label.right, kind, name)) right++;
          else if (has(label.wrong, kind, name)) wrong++;
        }
      }
    }
    expect(papers).toBeGreaterThan(100);
    expect(right / (right + wrong)).toBeGreaterThan(0.95);
  });
});
