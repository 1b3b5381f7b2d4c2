import { yearOf } from '../formats/year.ts';
import { plainDigits } from './digits.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`\b(${MONTHS.join('|')})(?:[a-z]{0,6})\b`;
const DAY_FIRST = new RegExp(String.raw`(?<![\d-])(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:of )?${MONTH}`, 'i');
const MONTH_FIRST = new RegExp(String.raw`${MONTH}\.?[\s,/-]*(?:(\d{1,2})(?:st|nd|rd|th)?(?![\d-]))?`, 'i');

/**
 * A date as exports write it (`2019`, `2012/07/00`, `2019 Mar 14`, `March 14, 2019`, `20190314`, `14.3.2019`) as far as it is known:
 * `2019`, `2019-03` or `2019-03-14`; empty where it has no year. Of a range the beginning. Where day and month cannot be told apart
 * (`3/4/2019`) the year alone.
 */
export function isoDate(text: string): string {
  const written = plainDigits(text).trim();
  const sorted = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(written);
  const compact = /^([12]\d{3})(\d{2})(\d{2})$/.exec(written);
  const found = sorted ?? compact;
  if (found && yearOf(found[1]!) !== null) return joined(found[1]!, Number(found[2]), Number(found[3] ?? 0));
  const year = yearOf(written);
  if (year === null) return '';
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(written);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    if (first > 12 || first === second || numbers[2] === '.') return joined(String(year), second, first);
    return second > 12 ? joined(String(year), first, second) : String(year);
  }
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return joined(String(year), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(written);
  return monthFirst ? joined(String(year), monthOf(monthFirst[1]!), Number(monthFirst[2] ?? 0)) : String(year);
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function joined(year: string, month: number, day: number): string {
  if (month < 1 || month > 12) return year;
  const upToMonth = `${year}-${String(month).padStart(2, '0')}`;
  return day < 1 || day > 31 ? upToMonth : `${upToMonth}-${String(day).padStart(2, '0')}`;
}
