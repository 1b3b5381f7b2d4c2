import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpuscope, temporaryFolder } from '../corpuscope.ts';
import { madePapers } from './madePapers.ts';

const folder = temporaryFolder();
const papers = join(folder, 'papers.jsonl');
const work = join(folder, 'work');
const cluster = (command: string, ...args: string[]) => corpuscope('cluster', command, '--work', work, ...args);
const kubernetes = (...args: string[]) =>
  cluster('submit', '--scheduler', 'kubernetes', '--image', 'registry/corpuscope:1', '--claim', 'papers', ...args);

/** A name of Kubernetes (RFC 1123), a quantity, and the fields of batch/v1 Jobs that are written, by its API reference: no other is allowed. */
const name = v.pipe(v.string(), v.regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/));
const label = v.pipe(v.string(), v.regex(/^([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?$/));
const labels = v.record(v.pipe(v.string(), v.regex(/^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9][-\w.]{0,62}$/)), label);
const quantity = v.pipe(v.string(), v.regex(/^\d+([KMGT]i)?$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const resources = v.strictObject({ cpu: v.optional(quantity), memory: v.optional(quantity) });
const job = v.strictObject({
  apiVersion: v.literal('batch/v1'),
  kind: v.literal('Job'),
  metadata: v.strictObject({ name, labels }),
  spec: v.strictObject({
    completionMode: v.literal('Indexed'),
    completions: count,
    parallelism: count,
    backoffLimitPerIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
    template: v.strictObject({
      metadata: v.strictObject({ labels }),
      spec: v.strictObject({
        // Kubernetes takes backoffLimitPerIndex with Never alone.
        restartPolicy: v.literal('Never'),
        activeDeadlineSeconds: v.optional(count),
        containers: v.tuple([
          v.strictObject({
            name,
            image: v.string(),
            args: v.array(v.string()),
            resources: v.strictObject({ requests: resources, limits: resources }),
            volumeMounts: v.tuple([v.strictObject({ name: v.literal('work'), mountPath: v.string() })]),
          }),
        ]),
        volumes: v.tuple([
          v.strictObject({
            name: v.literal('work'),
            persistentVolumeClaim: v.strictObject({ claimName: name }),
          }),
        ]),
      }),
    }),
  }),
});
const manifests = () =>
  readdirSync(join(work, 'kubernetes'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => v.parse(job, JSON.parse(readFileSync(join(work, 'kubernetes', file), 'utf8'))));

beforeAll(async () => {
  writeFileSync(papers, madePapers(200));
  await corpuscope('cluster', 'plan', papers, '--work', work, '--shards', '2', '--topics', '4');
});

describe('corpuscope cluster submit --scheduler kubernetes', { timeout: 60_000 }, () => {
  it('writes an Indexed Job a stage, with resources and the volume, and a script that applies them in order', async () => {
    const written = await kubernetes('--mem', '4G', '--cpus', '8', '--time', '1-02:00', '--parallel', '1');
    expect(written.stdout).toMatch(/^Wrote the Jobs of \d+ tasks: read \d, .*apply\.sh hands them over\.\n$/);
    const jobs = manifests();
    const stages = jobs.map(({ metadata }) => metadata.labels['corpuscope/stage']);
    expect([stages[0], stages.at(-1)]).toEqual(['read', 'atlas']);
    const words = jobs[stages.indexOf('words')]!.spec;
    expect(words).toMatchObject({ completions: 2, parallelism: 1, backoffLimitPerIndex: 3 });
    expect(words.template.spec).toMatchObject({
      activeDeadlineSeconds: 93_600,
      containers: [
        {
          image: 'registry/corpuscope:1',
          args: ['task', '--work', work, '--stage', 'words', '--threads', '1'],
          resources: { requests: { cpu: '1', memory: '4Gi' }, limits: { memory: '4Gi' } },
          volumeMounts: [{ mountPath: folder }],
        },
      ],
      volumes: [{ persistentVolumeClaim: { claimName: 'papers' } }],
    });
    expect(jobs.at(-1)!.spec.template.spec.containers[0].resources.requests.cpu).toBe('8');
    const script = readFileSync(join(work, 'kubernetes', 'apply.sh'), 'utf8');
    const [read, corpus] = jobs.map(({ metadata }) => metadata.name);
    expect(script).toContain(`kubectl apply -f 01-read.json\ncomplete ${read}\nkubectl apply -f 02-corpus.json\n`);
    expect(script).toContain(`complete ${corpus}\nkubectl apply -f 03-words.json`);
  });

  it('tells by the plan’s folder what is done, and writes Jobs under new names for what is missing', async () => {
    const names = manifests().map(({ metadata }) => metadata.name);
    const { shards } = JSON.parse(readFileSync(join(work, 'plan.json'), 'utf8')) as { shards: unknown[] };
    for (let index = 0; index < shards.length; index++)
      await corpuscope('task', '--work', work, '--stage', 'read', '--index', String(index));
    expect((await cluster('status')).stdout).toMatch(/\nread +(\d) +\1 /);
    await cluster('resume', '--scheduler', 'kubernetes', '--image', 'corpuscope', '--claim', 'papers');
    const left = manifests().map(({ metadata }) => metadata.name);
    expect(left).toHaveLength(names.length - 1);
    expect(names.filter((old) => left.includes(old))).toEqual([]);
  });

  it.each([
    [[], /name the image and the volume’s claim; give --image and --claim/],
    [
      ['--image', 'x', '--claim', 'y', '--mount', '/srv/volume'],
      /is not on the volume that is mounted at \/srv\/volume/,
    ],
    [['--image', 'x', '--claim', 'y', '--partition', 'long'], /Kubernetes has no partition/],
    [['--image', 'x', '--claim', 'y', '--mem', 'much'], /--mem much is no size; write it like 16G/],
    [['--image', 'x', '--claim', 'y', '--time', 'long'], /--time long is no time; write it like 04:00:00/],
  ])('explains %j', async (args, message) => {
    const failed = await cluster('submit', '--scheduler', 'kubernetes', ...args);
    expect(failed.stderr).toMatch(message);
    expect(failed.code).toBe(2);
  });
});
