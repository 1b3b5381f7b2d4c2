import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { findMentions } from '#core/mention/findMentions';
import { measured } from '#core/mention/measured';

const gold = new URL('../../../../shared/gold/', import.meta.url).pathname;
const seeds = new URL('../../../seeds/', import.meta.url).pathname;

function pythonRuns(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (cause) {
    if (cause instanceof Error) return false;
    throw cause;
  }
}

/** What the scorer says of the finder on the seeds. */
function score(): { papers: number; gold: number; precision: number; recall: number; results: Record<string, number> } {
  const files = readdirSync(seeds).sort();
  const { papers } = readPapers(
    files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(seeds, name))), sha256: '' })),
  );
  const { mentions, results } = findMentions(papers);
  const folder = mkdtempSync(join(tmpdir(), 'corpuscope-gold-'));
  try {
    const rows = mentions
      .filter(({ kind }) => kind === 'dataset')
      .map(({ paper, name, surface }) => ({ title: papers[paper]!.title, dataset: name, surface }));
    const values = results.map(({ paper, ...one }) => ({ title: papers[paper]!.title, ...one }));
    writeFileSync(join(folder, 'mentions.csv'), Papa.unparse(rows));
    writeFileSync(join(folder, 'results.csv'), Papa.unparse(values));
    const said = execFileSync(
      'python3',
      [
        join(gold, 'score_mentions.py'),
        join(gold, 'mentions-dev.jsonl'),
        join(folder, 'mentions.csv'),
        join(folder, 'results.csv'),
      ],
      { encoding: 'utf8' },
    );
    return JSON.parse(said) as ReturnType<typeof score>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!existsSync(gold) || !pythonRuns())('the measured figures (need ../shared/gold and python3)', () => {
  it('are what the scorer says today', () => {
    const said = score();
    expect(measured).toMatchObject({
      papers: said.papers,
      mentions: { labelled: said.gold, precision: said.precision, recall: said.recall },
      results: { labelled: said.results['gold'], precision: said.results['precision'], recall: said.results['recall'] },
    });
  });

  it('are above what was asked for', () => {
    expect(measured.mentions.precision).toBeGreaterThanOrEqual(0.95);
    expect(measured.mentions.recall).toBeGreaterThanOrEqual(0.92);
    expect(measured.results.precision).toBeGreaterThanOrEqual(0.85);
    expect(measured.results.recall).toBeGreaterThanOrEqual(0.75);
  });
});
