import prettier from 'prettier';
import { expect, it } from 'vitest';
import { BORDERS } from '../../scripts/lint/projectBorders.js';

const file = new URL('../../docs/borders.md', import.meta.url).pathname;

/** The borders between folders that the linter holds, as docs/borders.md shows them. */
function page(): Promise<string> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const named = (path: string) => `\`${path.replace(/^src\//, '')}\``;
  return prettier.format(
    [
      '# Borders',
      '',
      'What the files of a folder may import of `src`, beside each other: a linter error says so, by the file that an import means (`scripts/lint`).',
      'Where folders lie in each other, the row of the inner one counts. A test writes this page of `scripts/lint/projectBorders.js`;',
      '`npx vitest run --project core borders --update` brings it up to date.',
      '',
      line(['files in', 'may import', 'because']),
      line(['---', '---', '---']),
      ...BORDERS.map(({ from, may, why }) => line([named(from), may.map(named).join(', ') || 'nothing', why])),
    ].join('\n'),
    { parser: 'markdown', printWidth: 120 },
  );
}

it('docs/borders.md shows the borders that the linter holds', async () => {
  await expect(await page()).toMatchFileSnapshot(file);
});
