/** Name of an element in lower case, without its prefix (`jats:`, `mml:`); empty for the text as a whole. */
export type ElementName = string;

export function nameOf(written: string): ElementName {
  return written.replace(/^(?:jats|mml|m):/, '');
}

/** Signs over a letter, as MathML writes them, and TeX's names of them. */
const OVER: ReadonlyMap<string, string> = new Map([
  ['^', 'hat'],
  ['ˆ', 'hat'],
  ['˜', 'tilde'],
  ['~', 'tilde'],
  ['¯', 'bar'],
  ['‾', 'bar'],
  ['_', 'bar'],
  ['→', 'vec'],
  ['⃗', 'vec'],
  ['˙', 'dot'],
  ['.', 'dot'],
  ['¨', 'ddot'],
]);

/** TeX for an element of MathML whose children mean something by their order. */
export function scriptOf(name: ElementName, children: readonly string[]): string {
  const parts = children.map((child) => child.trim()).filter((child) => child !== '');
  const [base = '', first = '', second = ''] = parts;
  const rest = (from: number) => parts.slice(from).join('');
  switch (name) {
    case 'msub':
    case 'munder':
      return `${base}_{${rest(1)}}`;
    case 'msup':
      return `${base}^{${rest(1)}}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_{${first}}^{${rest(2)}}`;
    case 'mover':
      return OVER.has(first) ? `\\${OVER.get(first)!}{${base}}` : `${base}^{${first}}${second}`;
    case 'mfrac':
      return `\\frac{${base}}{${rest(1)}}`;
    case 'msqrt':
      return `\\sqrt{${parts.join('')}}`;
    case 'mroot':
      return `\\sqrt[${first}]{${base}}`;
    default:
      return '';
  }
}
