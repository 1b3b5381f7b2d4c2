import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { DOMAINS } from '#core/mention/gazetteer/domains';
import { parseGazetteer } from '#core/mention/parseGazetteer';

const file = new URL('../../../docs/gazetteer.md', import.meta.url).pathname;

/** What the built-in gazetteer holds, by domain and kind, as docs/gazetteer.md shows it. */
async function report(): Promise<string> {
  const rows = DOMAINS.map(({ file, about, csv }) => {
    const entries = parseGazetteer(csv, file);
    const count = (kind: string) =>
      new Set(entries.filter((one) => (one.kind ?? 'dataset') === kind).map(({ name }) => name)).size;
    const forms = entries.reduce((sum, { aliases = [] }) => sum + 1 + aliases.length, 0);
    return { file, about, counts: [count('dataset'), count('task'), count('method'), forms] };
  });
  const totals = [0, 1, 2, 3].map((column) => rows.reduce((sum, { counts }) => sum + counts[column]!, 0));
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return prettier.format(
    [
      '# The built-in gazetteer',
      '',
      'Names that the finder of mentions knows, one a line, in CSV files under `src/core/mention/gazetteer`, counted by file and kind.',
      'Forms are names and aliases. A test writes this page; `npx vitest run --project core gazetteerReport --update` brings it up to date.',
      '',
      line(['file', 'about', 'datasets', 'tasks', 'methods', 'forms']),
      line(['---', '---', '--:', '--:', '--:', '--:']),
      ...rows.map(({ file, about, counts }) => line([`\`${file}\``, about, ...counts])),
      line(['all', '', ...totals]),
    ].join('\n'),
    { parser: 'markdown', printWidth: 120 },
  );
}

describe('docs/gazetteer.md', () => {
  it('counts the gazetteer as it is', async () => {
    await expect(await report()).toMatchFileSnapshot(file);
  });
});
