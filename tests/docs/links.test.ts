import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { corpuscope, ROOT } from '../cli/corpuscope.ts';

const DOCUMENTS = ['.', 'docs']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** A fenced block: its fence, its language, its lines. A fence ends at one that is as long and stands alone. */
const FENCED = /^[ \t]*(`{3,}|~{3,})(\w*)[^\n]*\n([^]*?)^[ \t]*\1[ \t]*$/gm;
const withoutCode = (text: string) => text.replace(FENCED, '').replace(/(`+)[^`\n]*\1/g, '');

/** Where a document points: `[text](target)`, `![text](target)`, `[name]: target`, `href="target"`. */
function targetsOf(text: string): string[] {
  const links = /\]\(\s*<?([^)\s>]+)[^)\n]*\)|^\[[^\]\n]+\]:\s*(\S+)|(?:href|src)="([^"\n]+)"/gm;
  return Array.from(withoutCode(text).matchAll(links), ([, inline, named, html]) => inline ?? named ?? html!);
}

/** What GitHub makes of headings, so that they can be pointed at: small letters, no punctuation, hyphens, repeated ones numbered. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return Array.from(text.replace(FENCED, '').matchAll(/^#{1,6}[ \t]+(\S[^\n]*)$/gm), ([, heading]) => {
    const plain = heading!.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${String(times)}`;
  });
}

/** Every call of the command line in blocks of shell lines, and in text that begins with its name: the words after that. */
function callsOf(text: string): string[][] {
  const blocks = Array.from(text.matchAll(FENCED)).filter(([, , language]) =>
    /^(sh|bash|shell|console)$/.test(language!),
  );
  const spans = Array.from(text.replace(FENCED, '').matchAll(/`((?:npx )?corpuscope [^`\n]+)`/g), ([, span]) => span!);
  return [...blocks.flatMap(([, , , lines]) => lines!.replaceAll('\\\n', ' ').split('\n')), ...spans]
    .flatMap((line) => line.replace(/(^|\s)#.*/, '').split(/&&|\|\||[|;]/))
    .flatMap((command) => /(?:^|\s)corpuscope(?:\s+--(?=\s))?\s+(.+)/.exec(command)?.[1]?.trim() ?? [])
    .map((words) => words.split(/\s+/));
}

const optionsIn = (text: string) => Array.from(text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g), ([option]) => option);

/** The commands, each with its options, as the program itself says them. */
const COMMANDS = new Map<string, Set<string>>();
const { stdout: help } = await corpuscope('--help');
for (const name of commandsIn(help)) {
  const { stdout } = await corpuscope(name, '--help');
  const inner = commandsIn(stdout).map(async (own) => (await corpuscope(name, own, '--help')).stdout);
  COMMANDS.set(name, new Set(optionsIn([stdout, ...(await Promise.all(inner))].join('\n'))));
}

function commandsIn(text: string): string[] {
  const [, listed = ''] = text.split('Commands:');
  return Array.from(listed.matchAll(/^ {2}([a-z]+) /gm), ([, name]) => name!);
}

test('the documents, their links, commands and headings are found', () => {
  expect(DOCUMENTS).toEqual(expect.arrayContaining(['README.md', join('docs', 'formats.md')]));
  expect([...COMMANDS.keys()]).toEqual(expect.arrayContaining(['build', 'export', 'serve', 'site']));
  expect(COMMANDS.get('build')).toContain('--topics');
  expect(targetsOf('![a](b.png) [`c`](d.md#e "f")\n[g]: h\n`[i](j)`\n```md\n[k](l)\n```\n')).toEqual([
    'b.png',
    'd.md#e',
    'h',
  ]);
  expect(anchorsOf("# A `b`, c\n```sh\n# d\n```\n## What's new? (2)\n## A b, c\n")).toEqual([
    'a-b-c',
    'whats-new-2',
    'a-b-c-1',
  ]);
  expect(
    callsOf(
      '```sh\nnpm run -s corpuscope -- build a --out b # c --d\ncat x | corpuscope site e\n```\n`corpuscope serve`',
    ),
  ).toEqual([['build', 'a', '--out', 'b'], ['site', 'e'], ['serve']]);
});

test.each(DOCUMENTS)('every link of %s leads to a file, and to a heading where it names one', (path) => {
  const broken = targetsOf(read(path)).filter((target) => {
    if (/^(https?|mailto):/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : join(dirname(path), decodeURIComponent(file));
    if (relative('.', to).startsWith('..') || !existsSync(join(ROOT, to))) return true;
    return anchor !== undefined && !anchorsOf(read(to)).includes(decodeURIComponent(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(DOCUMENTS)('every npm script that %s names is there', (path) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
  const named = Array.from(
    read(path).matchAll(/\bnpm (?:run(?: -\S+)*|(?=start|test)) ?([a-z][\w:-]*)/g),
    ([, name]) => name!,
  );
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test.each(DOCUMENTS)('every command and option that %s calls is there', (path) => {
  const unknown = callsOf(read(path)).filter(([command, ...words]) => {
    const options = COMMANDS.get(command!);
    return !options || optionsIn(words.join(' ')).some((option) => !options.has(option));
  });
  expect(unknown).toEqual([]);
});

test('docs/command-line.md lists the commands and options that there are, and no others', () => {
  const rows = Array.from(read('docs/command-line.md').matchAll(/^\| (`[^\n]+) \|$/gm), ([, row]) =>
    row!.split(/(?<!\\) \| /),
  );
  const calls = rows.map(([call]) => /^`([a-z]+) [^`]*(?:DIR|PATH)[^`]*/.exec(call!)).filter((call) => call !== null);
  const commands = calls.map(([, command]) => command!);
  expect(new Set(commands)).toEqual(new Set(COMMANDS.keys()));

  const listed = [
    ...calls.flatMap(([call, command]) => optionsIn(call).map((option) => `${command!} ${option}`)),
    ...rows
      .filter(([names]) => names!.startsWith('`--'))
      .flatMap(([names, of]) => {
        const whose = of!.trim() === 'all but task' ? commands.filter((one) => one !== 'task') : of!.trim().split(', ');
        return whose.flatMap((command) => optionsIn(names!).map((option) => `${command} ${option}`));
      }),
  ];
  const known = [...COMMANDS].flatMap(([command, options]) => [...options].map((option) => `${command} ${option}`));
  expect([...new Set(listed)].sort()).toEqual(known.filter((one) => !/ --help$/.test(one)).sort());
});
