/** Signs of mark-up and of TeX. */
const SIGNS = /[\\$^{}~`&<_]|--|''/;
/**
 * Names of TeX commands that English words do not contain, or seldom (times, mathcal, mathbb, cdot, dots, tarrow, infty, leq, geq, neq,
 * Omega(, Theta(), and ends of such names beside a digit (sim3, 2pm, 90circ). Each is begun at one of its rarer letters: a third quicker.
 */
const NAMES =
  /m(?:(?<=tim)es|ath(?:cal|bb))|d(?:(?<=cd)ot|ots)|w(?<=tarrow)|y(?<=infty)|q(?<=[lgn]eq)|\((?<=Omega\(|Theta\()|\d(?:(?<=[mxe]\d)| ?pm|circ)/;

/**
 * Whether a text may hold mark-up, TeX, or what is left of TeX: sure where it says no. Two expressions because engines run the first,
 * a set of characters, many times as fast as the second, and most texts of a large corpus hold neither.
 */
export function isSuspicious(text: string): boolean {
  return SIGNS.test(text) || NAMES.test(text);
}

/** What clean text seldom holds; the signs that it does hold are in it as they are meant to be: `d_data`, `x^(opt)`, `a < b`, `~2%`. */
const LEFT = /[\\$`&{}]|\^(?!\()|_(?![A-Za-z\d]{2,}|\()|~(?![\d.+])|--|''|<[/!?a-z]/i;

/** Whether text that was cleaned once may change when it is cleaned again: an escaped sign can come out as the sign of something else. */
export function isUnsettled(text: string): boolean {
  return LEFT.test(text) || NAMES.test(text);
}
