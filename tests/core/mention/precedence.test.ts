import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutOverlaps, type FoundName } from '#core/mention/foundName';
import { RULES } from '#core/mention/precedence';

const found = (
  start: number,
  end: number,
  rule: FoundName['rule'],
  kind: FoundName['kind'] = 'dataset',
): FoundName => ({
  ...{ start, end, kind, rule },
  name: `${start}-${end}`,
});
const kept = (...names: FoundName[]) => withoutOverlaps(names).map(({ name }) => name);

describe('of two findings in one place', () => {
  it("the gazetteer's counts, though a rule's be longer", () => {
    expect(kept(found(0, 9, 'the X dataset'), found(2, 5, 'alias'))).toEqual(['2-5']);
  });

  it('the longer one counts where their rules are equal', () => {
    expect(kept(found(0, 4, 'alias'), found(0, 9, 'variant of a known one'), found(3, 7, 'alias'))).toEqual(['0-9']);
  });

  it('a dataset counts before a task or method', () => {
    expect(kept(found(0, 9, 'alias', 'task'), found(2, 5, 'listed with a known one'))).toEqual(['2-5']);
  });

  it('the one that begins first counts where all else is equal, and what overlaps neither stays', () => {
    expect(kept(found(3, 7, 'XQA'), found(0, 4, 'XBench'), found(8, 9, 'challenge'))).toEqual(['0-4', '8-9']);
  });
});

describe('docs/mentions.md', () => {
  it('says what each rule finds', () => {
    const docs = readFileSync(new URL('../../../docs/mentions.md', import.meta.url), 'utf8');
    const named = RULES.filter((rule) => !rule.startsWith('the X ') || rule === 'the X dataset');
    expect(named.filter((rule) => !docs.includes(`\`${rule}\``))).toEqual([]);
  });
});
