/** Signs of mark-up and of TeX. */
const SIGNS = /[\\$^{}~`&<_]|--|''/;
/** Names of TeX commands that English words do not contain, or seldom; and ends of such names beside a digit (sim3, 2pm, 90circ). */
const NAMES = /times|cdot|tarrow|infty|dots|[lgn]eq|math(?:cal|bb)|Omega\(|Theta\(|[mxe]\d|\d ?pm|\dcirc/;

/**
 * Whether a text may hold mark-up, TeX, or what is left of TeX: sure where it says no. Two expressions because engines run the first,
 * a set of characters, many times as fast as the second, and most texts of a large corpus hold neither.
 */
export function isSuspicious(text: string): boolean {
  return SIGNS.test(text) || NAMES.test(text);
}
