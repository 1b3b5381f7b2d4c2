import { describe, expect, it } from 'vitest';
import { layOutTopicFlow } from '#lib/charts/topicFlowLayout.ts';

const six = { sides: ['Mine', 'Yours'] as const, family: 'sans-serif', measure: (text: string) => 6 * text.length };
const topic = (id: number, papers: number, label = `topic ${id}`) => ({ id, label, papers });

describe('what went where', () => {
  it('draws a topic and its bands as high as their papers', () => {
    const { left, right, links, height } = layOutTopicFlow(
      [topic(1, 30), topic(2, 10)],
      [topic(5, 20), topic(6, 20)],
      [
        { from: 1, to: 5, papers: 20 },
        { from: 1, to: 6, papers: 10 },
        { from: 2, to: 6, papers: 10 },
      ],
      { ...six, width: 400 },
    );
    // 22 pixels for each of two topics, over 40 papers.
    expect(left.map((one) => one.height)).toEqual([33, 11]);
    expect(right.map((one) => one.height)).toEqual([22, 22]);
    expect(links).toHaveLength(3);
    expect(height).toBeGreaterThanOrEqual(44);
  });

  it('orders the right side so that bands of a swap do not cross', () => {
    const { right } = layOutTopicFlow(
      [topic(1, 5), topic(2, 5)],
      [topic(8, 5), topic(9, 5)],
      [
        { from: 1, to: 9, papers: 5 },
        { from: 2, to: 8, papers: 5 },
      ],
      { ...six, width: 400 },
    );
    expect(right.map((one) => one.topic.id)).toEqual([9, 8]);
  });

  it('spreads the side of fewer topics over the height of the other', () => {
    const many = Array.from({ length: 12 }, (_, i) => topic(i + 10, 1));
    const links = many.map(({ id }, at) => ({ from: at < 6 ? 1 : 2, to: id, papers: 1 }));
    const { left, right } = layOutTopicFlow([topic(1, 6), topic(2, 6)], many, links, { ...six, width: 400 });
    const ends = [left, right].map((side) => side.at(-1)!).map(({ y, height }) => y + height);
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(12);
    expect(left[0]!.y).toBeLessThanOrEqual(right[0]!.y);
  });

  it('gives names more room before it breaks a word', () => {
    const { left } = layOutTopicFlow([topic(1, 1, 'reconstruction')], [topic(2, 1)], [{ from: 1, to: 2, papers: 1 }], {
      ...six,
      width: 240,
    });
    expect(left[0]!.lines).toEqual(['reconstruction']);
  });

  it('says every name in full at any width, none over another', () => {
    const names = Array.from({ length: 40 }, (_, i) => topic(i + 1, 1, `a rather long name of topic number ${i + 1}`));
    const links = names.map(({ id }) => ({ from: id, to: id, papers: 1 }));
    for (const width of [215, 333, 454, 680]) {
      const { left, height } = layOutTopicFlow(names, names, links, { ...six, width });
      let end = 0;
      for (const { topic: one, lines, textY } of left) {
        expect(lines.join('').replaceAll(' ', '')).toBe(one.label.replaceAll(' ', ''));
        expect(textY).toBeGreaterThanOrEqual(end);
        end = textY + lines.length * 11 * 1.2;
      }
      expect(height).toBeGreaterThanOrEqual(end - 1e-9);
    }
  });
});
