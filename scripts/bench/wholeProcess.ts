import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { agreement, type Agreement } from './score.ts';
import { corpuscope, findPeer, median, timed } from './process.ts';

interface BuildSummary {
  readonly papers: number;
  readonly topics: readonly unknown[];
  readonly quality: { readonly trustworthiness: number; readonly stability: number | null };
  readonly seconds: Readonly<Record<string, number>>;
  readonly stages: readonly { readonly stage: string; readonly at: number }[];
  readonly peakMemoryMB: number;
}

interface PeerSummary {
  readonly seconds: Readonly<Record<string, number>>;
  readonly rss_mb: number;
  readonly nmi?: number;
  readonly ari?: number;
}

export interface Comparison {
  readonly corpus: string;
  readonly papers: number;
  readonly topics: number;
  readonly runs: number;
  /** Medians of the whole process. */
  readonly seconds: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly peakMemoryMB: number;
  readonly trustworthiness: number;
  /** Means over the seeds 0, 1, …; null without labels. */
  readonly agreement: Agreement | null;
  readonly peer: {
    readonly seconds: number;
    readonly peakMemoryMB: number;
    readonly agreement: Agreement | null;
    /** Ours over the peer's, pair by pair, median: the whole process, and up to the clusters (which is all that the peer does). */
    readonly ratio: number;
    readonly ratioToClusters: number;
  } | null;
}

/** Builds the corpus and runs the peer on the same papers in turn, with seeds 0, 1, …, and compares time, memory and topics. */
export async function wholeProcess(path: string, topics: number | 'auto', runs: number): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'corpuscope-bench-'));
  try {
    const atlas = join(folder, 'atlas');
    const jsonl = join(folder, 'papers.jsonl');
    const build = (seed: number, k: number | 'auto') =>
      corpuscope<BuildSummary>(
        'build',
        path,
        '--out',
        atlas,
        '--topics',
        String(k),
        '--seed',
        String(seed),
        '--no-cache',
        '--json',
      );
    const warm = await build(0, topics);
    const k = warm.printed.topics.length;
    const peer = await findPeer();
    if (peer) await corpuscope('export', atlas, '--table', 'papers', '--format', 'jsonl', '--out', jsonl, '--json');
    const ours: { run: Awaited<ReturnType<typeof build>>; agreement: Agreement | null }[] = [];
    const theirs: { wallSeconds: number; printed: PeerSummary }[] = [];
    for (let seed = 0; seed < runs; seed++) {
      const run = await build(seed, topics);
      ours.push({ run, agreement: await agreementOf(atlas) });
      if (peer) {
        const args = [peer.script, jsonl, '--topics', String(k), '--seed', String(seed)];
        theirs.push(await timed<PeerSummary>(peer.python, args));
      }
    }
    const stageNames = Object.keys(warm.printed.seconds);
    return {
      corpus: basename(path),
      papers: warm.printed.papers,
      topics: k,
      runs,
      seconds: median(ours.map(({ run }) => run.wallSeconds)),
      stages: Object.fromEntries(
        stageNames.map((stage) => [stage, median(ours.map(({ run }) => run.printed.seconds[stage] ?? 0))]),
      ),
      peakMemoryMB: median(ours.map(({ run }) => run.printed.peakMemoryMB)),
      trustworthiness: warm.printed.quality.trustworthiness,
      agreement: meanAgreement(ours.map((one) => one.agreement)),
      peer: peer && {
        seconds: median(theirs.map(({ wallSeconds }) => wallSeconds)),
        peakMemoryMB: median(theirs.map(({ printed }) => printed.rss_mb)),
        agreement: meanAgreement(
          theirs.map(({ printed: { nmi, ari } }) => (nmi === undefined ? null : { nmi, ari: ari ?? 0 })),
        ),
        ratio: median(theirs.map(({ wallSeconds }, at) => ours[at]!.run.wallSeconds / wallSeconds)),
        ratioToClusters: median(theirs.map(({ wallSeconds }, at) => toClusters(ours[at]!.run.printed) / wallSeconds)),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from the start of the process until the papers are clustered, which is all that the peer does. */
function toClusters({ seconds, stages }: BuildSummary): number {
  const start = seconds['total']! - stages.at(-1)!.at;
  return start + stages.find(({ stage }) => stage === 'clustering')!.at;
}

/** Agreement of the topics with the corpus's own `label` column; null where it has none. */
async function agreementOf(atlas: string): Promise<Agreement | null> {
  const file = `${atlas}.json`;
  await corpuscope('export', atlas, '--table', 'papers', '--format', 'json', '--out', file, '--json');
  const papers = JSON.parse(readFileSync(file, 'utf8')) as { topic: number; label?: string | null }[];
  if (papers.some(({ label }) => typeof label !== 'string')) return null;
  return agreement(
    papers.map(({ label }) => label as string),
    papers.map(({ topic }) => String(topic)),
  );
}

function meanAgreement(values: readonly (Agreement | null)[]): Agreement | null {
  if (values.length === 0 || values.includes(null)) return null;
  const mean = (pick: (value: Agreement) => number) =>
    values.reduce((sum, value) => sum + pick(value as Agreement), 0) / values.length;
  return { nmi: mean(({ nmi }) => nmi), ari: mean(({ ari }) => ari) };
}
