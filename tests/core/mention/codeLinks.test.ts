import { describe, expect, it } from 'vitest';
import { codeLinks } from '#core/mention/codeLinks';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['Code: https://github.com/acme/tool.', 'github.com/acme/tool'],
  ['See {https://github.com/acme/re_label}.', 'github.com/acme/re_label'],
  ['at http://www.github.com/acme/tool/', 'github.com/acme/tool'],
  ['github.com/acme/tool, and more', 'github.com/acme/tool'],
  ['Weights at https://huggingface.co/acme/model-7B', 'huggingface.co/acme/model-7B'],
  ['Data: https://zenodo.org/record/123.', 'zenodo.org/record/123'],
  ['Project page: https://acme.github.io/tool/.', 'acme.github.io/tool'],
  ['https://gitlab.com/a/b and https://bitbucket.org/c/d', 'gitlab.com/a/b', 'bitbucket.org/c/d'],
  ['Visit https://example.com/code or mail me@acme.org.'],
  ['The github.com site'],
];

describe('codeLinks', () => {
  it.each(cases)('%s', (text, ...names) => {
    expect(codeLinks(text).map(({ name }) => name)).toEqual(names);
  });

  it('covers the link and not the stop after it', () => {
    const text = 'Code: https://github.com/acme/tool.';
    const [link] = codeLinks(text);
    expect(text.slice(link!.start, link!.end)).toBe('https://github.com/acme/tool');
  });
});
