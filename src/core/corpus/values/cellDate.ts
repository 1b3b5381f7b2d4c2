import { plainDigits } from './digits.ts';
import { isoDate } from './isoDate.ts';

/** Month names of the languages that exports come in, by their first letters, each long enough to be sure. */
const MONTHS: readonly string[] = [
  'jan ene gen янв',
  'feb fév fev фев févr',
  'mar mär märz мар',
  'apr abr avr апр',
  'may mai mag maj май мая',
  'jun jui giu июн juin',
  'jul juil lug июл',
  'aug ago aoû aout авг',
  'sep set sett сен',
  'oct okt ott out окт',
  'nov noy ноя',
  'dec dez déc dic дек',
];
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [plain(name), at + 1] as const)),
);

/** Days from 1899-12-30, which is day 0 of spreadsheets, to 1970-01-01. */
const SHEET_EPOCH = 25569;
const DAY_MS = 86_400_000;

/** A year that a spreadsheet shows as a number: `2,019`, `2.019`, `2 019`. */
const THOUSANDS = /^([12])[.,' ](\d{3})$/;

/**
 * A date of a table's cell, as far as it is known (`2019`, `2019-03`, `2019-03-14`), and empty where it has no year. Besides what `isoDate`
 * reads: what spreadsheets make of dates (`Mar-19`, `19-Mar`, the day number 43538, 2019.0), seconds and milliseconds since 1970, months
 * in other languages, `2019年3月`, and digits of full width. Two digits are a year beside a month alone: 00 to 29 of this century.
 */
export function cellDate(cell: string): string {
  const text = plainDigits(cell.normalize('NFKC')).trim().replace(/^'/, '').replace(THOUSANDS, '$1$2');
  if (text === '') return '';
  const number = /^(\d+)(?:\.0+)?$/.exec(scientific(text))?.[1];
  if (number !== undefined) return ofNumber(number);
  const eastern = /^(?:.{0,4}?)(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?)?/.exec(text);
  if (eastern) return joined(Number(eastern[1]), Number(eastern[2] ?? 0), Number(eastern[3] ?? 0));
  const short = /^(?:(\p{L}{3,9})\.?\s?[-'’/]\s?(\d{2})|(\d{2})[-/](\p{L}{3,9})\.?)$/u.exec(text);
  if (short) {
    const month = monthOf(short[1] ?? short[4]!);
    const year = Number(short[2] ?? short[3]);
    return month === 0 ? '' : joined(year < 30 ? 2000 + year : 1900 + year, month, 0);
  }
  const shortDay = /^(\d{1,2})[-\s/](\p{L}{3,9})\.?[-\s/](\d{2})$/u.exec(text);
  if (shortDay) {
    const year = Number(shortDay[3]);
    return joined(year < 30 ? 2000 + year : 1900 + year, monthOf(shortDay[2]!), Number(shortDay[1]));
  }
  // Two digits behind a day and a month, where no other reading is a date.
  const points = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/.exec(text);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text);
  const last = Number((points ?? slashes)?.[3]);
  const isYear = points
    ? Number(points[2]) <= 12
    : Number(slashes?.[1]) <= 12 && last > 12 && Number(slashes?.[2]) <= 31;
  if (isYear) return String(last < 30 ? 2000 + last : 1900 + last);
  return isoDate(inEnglish(text));
}

/** `2.02E+03`, as a spreadsheet writes a number that it has no room for: a year. */
const scientific = (text: string) =>
  /^[12](?:\.\d{1,3})?E\+?0?3$/i.test(text) ? String(Math.round(Number(text))) : text;

/** The month and day that a date without a year names, behind a year that is known from elsewhere: `MAR 14` and 2019. */
export function dateInYear(cell: string, year: number): string {
  const found = /^(\p{L}{3,9})\.?(?:[-\s]+(\d{1,2}))?(?:[-\s]+\p{L}{3,9}\.?)?$|^(\d{1,2})[-\s](\p{L}{3,9})$/u.exec(
    cell.trim(),
  );
  const month = monthOf(found?.[1] ?? found?.[4] ?? '');
  return month === 0 ? '' : joined(year, month, Number(found![2] ?? found![3] ?? 0));
}

/** The year that a date begins with, or null. */
export function yearOfDate(date: string): number | null {
  return date === '' ? null : Number(date.slice(0, 4));
}

function ofNumber(digits: string): string {
  const value = Number(digits);
  if (digits.length === 4) return value >= 1000 && value < 3000 ? digits : '';
  if (digits.length === 5) return value >= 20_000 && value < 60_000 ? ofDay(value - SHEET_EPOCH) : '';
  if (digits.length === 6) {
    const [year, month] = [Math.floor(value / 100), value % 100];
    return year >= 1500 && year < 2200 && month >= 1 && month <= 12 ? joined(year, month, 0) : '';
  }
  if (digits.length === 8) return isoDate(digits);
  if (digits.length === 9 || digits.length === 10) return ofDay(Math.floor(value / 86_400));
  return digits.length === 12 || digits.length === 13 ? ofDay(Math.floor(value / DAY_MS)) : '';
}

function ofDay(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

function monthOf(word: string): number {
  const letters = plain(word);
  for (const length of [4, 3]) {
    const month = MONTH_OF.get(letters.slice(0, length));
    if (month !== undefined) return month;
  }
  return 0;
}

function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The text with its first month name in English; `de` and the like between day and month go. */
function inEnglish(text: string): string {
  if (!/[^\s\d./:TZ+-]/.test(text)) return text;
  let done = false;
  const written = text.replace(/\p{L}[\p{L}\p{M}]{2,}/gu, (word) => {
    const month = done ? 0 : monthOf(word);
    if (month === 0) return word;
    done = true;
    return ENGLISH[month - 1]!;
  });
  return done
    ? written.replace(
        /(?<=\d)\.?\s+(?:de|of|do|di)\s+|(?<!\s)\s+(?:de|of|do|di|del)\s+(?=\d)|(?<=\d)\.\s*(?=\p{L})/giu,
        ' ',
      )
    : text;
}

function joined(year: number, month: number, day: number): string {
  if (month < 1 || month > 12) return String(year);
  const upToMonth = `${year}-${String(month).padStart(2, '0')}`;
  return day < 1 || day > 31 ? upToMonth : `${upToMonth}-${String(day).padStart(2, '0')}`;
}
