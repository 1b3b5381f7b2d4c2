import { CorpuscopeError } from '../errors.ts';
import { sharedFloat64 } from '../parallel.ts';
import type { Corpus, DenseRows } from '../types.ts';
import type { OwnVectors } from './ownVectors.ts';

/** Papers that an error names. */
const NAMED = 3;

/**
 * The vector of each paper, of unit length: by the papers' ids where the file has them; else row by row, one for each record of the
 * input, of which the paper takes that of the record that leads it, or one for each paper in the atlas's order.
 *
 * @throws {CorpuscopeError} which papers have none, or which counts do not fit
 */
export function joinVectors({ papers, intake }: Corpus, own: OwnVectors): DenseRows {
  const rowOf = own.ids ? byId(own.ids) : byRow();
  const { columns } = own;
  const data = sharedFloat64(papers.length * columns);
  const without: string[] = [];
  papers.forEach(({ id }, at) => {
    const row = rowOf(id, at);
    if (row === undefined) return void without.push(id);
    const vector = own.data.subarray(row * columns, (row + 1) * columns);
    let squares = 0;
    for (const value of vector) squares += value * value;
    const norm = Math.sqrt(squares);
    for (let c = 0; c < columns; c++) data[at * columns + c] = vector[c]! / norm;
  });
  if (without.length > 0) {
    const more = without.length > NAMED ? ', …' : '';
    throw new CorpuscopeError(
      `${without.length} of ${papers.length} papers have no vector: ${without.slice(0, NAMED).join(', ')}${more}`,
      { where: own.name, fix: 'give a vector for every paper, under the id that `corpuscope inspect --records` shows' },
    );
  }
  return { rows: papers.length, columns, data };

  function byRow(): (id: string, at: number) => number | undefined {
    const records = intake.filter(({ record }) => record > 0);
    if (own.rows === papers.length && own.rows !== records.length) return (_, at) => at;
    if (own.rows !== records.length) {
      throw new CorpuscopeError(
        `${own.rows} vectors for ${records.length} records, of which ${papers.length} papers are used`,
        {
          where: own.name,
          fix: 'give one vector for each record in the order of the input, or a file that has ids',
        },
      );
    }
    const leading = new Map<string, number>();
    records.forEach(({ outcome, into }, at) => {
      if (outcome === 'used' && !leading.has(into)) leading.set(into, at);
    });
    return (id) => leading.get(id);
  }
}

function byId(ids: readonly string[]): (id: string) => number | undefined {
  const rows = new Map<string, number>();
  // Of an id that stands there twice the first counts, as it does among papers.
  ids.forEach((id, row) => rows.has(id) || rows.set(id, row));
  return (id) => rows.get(id);
}
