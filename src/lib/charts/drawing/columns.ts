/**
 * Sets entries in columns, each where the columns are shortest.
 *
 * @param heights of the entries, in their order
 */
export function setInColumns(
  heights: readonly number[],
  columns: number,
): { places: readonly { readonly column: number; readonly y: number }[]; height: number } {
  const tall = new Array<number>(columns).fill(0);
  const places = heights.map((height) => {
    const column = tall.indexOf(Math.min(...tall));
    const y = tall[column]!;
    tall[column] = y + height;
    return { column, y };
  });
  return { places, height: Math.max(...tall) };
}
