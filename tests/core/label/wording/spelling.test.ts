import { describe, expect, it } from 'vitest';
import { spellingIn } from '#core/label/wording/spelling';

const written = (key: string, form: string, texts: readonly string[]) =>
  spellingIn(
    texts.map((_, paper) => paper),
    { key, form, words: 2, papers: 3, count: 3 },
    (paper) => texts[paper]!,
  );

describe('spellingIn', () => {
  it('shows no phrase that ends in a verb before its object', () => {
    const texts = [
      'two functions satisfy the law',
      'how functions satisfy these bounds',
      'all functions satisfy a rule',
    ];
    expect(written('function satisfi', 'functions satisfy', texts)).toBeNull();
  });

  it('takes the article that opens an abstract for no object of its title', () => {
    const texts = ['on pipe flow\nthe flow is slow', 'in pipe flow\na wall', 'of pipe flow\nthe wave'];
    expect(written('pipe flow', 'pipe flow', texts)).toBe('pipe flow');
  });

  it('shows no verb by its bare form, but the noun that it has', () => {
    const texts = [
      'we fuse maps and fused views',
      'which fuses scans, fusing points',
      'to fuse what was fused before fusing',
    ];
    expect(written('fuse', 'fuse', texts)).toBeNull();
    expect(written('prune', 'pruning', ['by pruning trees', 'on pruning', 'for pruning and a pruned tree'])).toBe(
      'pruning',
    );
  });

  it('shows no word that hardly stands but in a set phrase', () => {
    const texts = ['seen in vivo', 'the cells in vivo and ex vivo', 'in vivo, too', 'measured in vivo'];
    const one = (form: string, all: readonly string[]) =>
      spellingIn([0, 1, 2, 3], { key: form, form, words: 1, papers: 4, count: 4 }, (paper) => all[paper]!);
    expect(one('vivo', texts)).toBeNull();
    expect(
      one(
        'mice',
        texts.map((text) => text.replace(/(?:in|ex) vivo/g, 'of mice')),
      ),
    ).toBe('mice');
  });

  it('shows no adjective that is only said of things', () => {
    const texts = [
      'the loss is convex',
      'sets that are convex',
      'it was strongly convex',
      'one not convex',
      'a convex set',
    ].flatMap((text, i) => [`${text}`, `all ${'lmnop'[i]}s: ${text}`]);
    expect(written('convex', 'convex', texts)).toBeNull();
  });
});
