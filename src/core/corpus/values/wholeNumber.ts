/** A number as spreadsheets write long ones: `8.506E+10`. */
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/**
 * A whole number as digits alone, of what spreadsheets make of one: `12.0` is `12`, `3.3333334E7` is `33333334`. Empty where digits were lost
 * (`8.506E+10`), and any other text as it is.
 */
export function wholeNumber(text: string): string {
  const found = SCIENTIFIC.exec(text);
  if (!found) return text.replace(/^(\d+)\.0$/, '$1');
  const [, first = '', rest = '', power = ''] = found;
  return rest.length === Number(power) ? first + rest : '';
}
