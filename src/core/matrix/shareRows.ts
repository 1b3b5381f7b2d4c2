import { shared } from '#core/parallel';
import type { DenseRows } from '#core/types';

/** The same rows in a buffer that threads read without a copy. */
export function shareRows({ rows, columns, data }: DenseRows): DenseRows {
  return { rows, columns, data: shared(data) };
}
