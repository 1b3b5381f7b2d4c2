import { describe, expect, it } from 'vitest';
import { columnsOf, makeTable } from '#core/atlas/tables/table';

const topics = makeTable('terms', 2, {
  topic: Int32Array.of(1, 1),
  term: ['cat', 'dog'],
  papers: Int32Array.of(3, 2),
  count: Int32Array.of(5, 2),
  tfidf: Float64Array.of(0.5, 0.25),
  relevance: Float64Array.of(1, 0),
});

describe('the columns of a table', () => {
  it('have the order of the schema, and come back by name', () => {
    expect(topics.columns.map(({ name }) => name)).toEqual(['topic', 'term', 'papers', 'count', 'tfidf', 'relevance']);
    expect(columnsOf('terms', topics, ['term', 'papers'])).toEqual({ term: ['cat', 'dog'], papers: Int32Array.of(3, 2) });
  });

  it('may miss values where the schema says so, and nowhere else', () => {
    const abstracts = { rows: 1, columns: [{ name: 'abstract', type: 'STRING' as const, data: [null] }] };
    expect(() => columnsOf('abstracts', abstracts, ['abstract'])).toThrow('abstract misses values');
    const neighbours = { rows: 1, columns: [{ name: 'first', type: 'INT32' as const, data: [null] }] };
    expect(columnsOf('neighbours', neighbours, ['first']).first[0]).toBeNull();
    expect(() => columnsOf('neighbours', neighbours, ['second'])).toThrow('there is no column second');
  });
});
