import fc from 'fast-check';
import { expect, it } from 'vitest';
import { floatKeys, integerKeys, orderByKey } from '#lib/view/radixOrder.ts';

const float = fc.float({ noNaN: true });

it.each([true, false])('rows are ordered as by comparing, equal ones in their order (descending: %s)', (down) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(float, fc.integer()), { maxLength: 300 }), (values) => {
      const floats = Float32Array.from(values, ([value]) => value);
      const numbers = Int32Array.from(values, ([, value]) => value);
      const rows = Int32Array.from(values, (_, row) => row);
      const compared = (all: Float32Array | Int32Array) =>
        [...rows].sort((a, b) => {
          const [x, y] = down ? [all[b]!, all[a]!] : [all[a]!, all[b]!];
          return (x < y ? -1 : x > y ? 1 : 0) || a - b;
        });
      expect([...orderByKey(rows, floatKeys(floats, down))]).toEqual(compared(floats));
      expect([...orderByKey(rows, integerKeys(numbers, down))]).toEqual(compared(numbers));
    }),
  );
});
