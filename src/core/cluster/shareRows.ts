import { sharedFloat64 } from '#core/parallel';
import type { DenseRows } from '#core/types';

/** The same rows in a buffer that threads read without a copy. */
export function shareRows({ rows, columns, data }: DenseRows): DenseRows {
  const shared = sharedFloat64(data.length);
  shared.set(data);
  return { rows, columns, data: shared };
}
