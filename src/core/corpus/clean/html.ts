const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '' },
    ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
    ...{
      times: '×',
      middot: '·',
      plusmn: '±',
      minus: '−',
      deg: '°',
      micro: 'µ',
      le: '≤',
      ge: '≥',
      ne: '≠',
      asymp: '≈',
    },
    ...{
      infin: '∞',
      radic: '√',
      sum: '∑',
      prod: '∏',
      rarr: '→',
      larr: '←',
      harr: '↔',
      bull: '•',
      prime: '′',
      acute: '´',
    },
    ...{ copy: '©', reg: '®', trade: '™', sect: '§', para: '¶', euro: '€', pound: '£', yen: '¥', cent: '¢', sim: '∼' },
    ...{ frac12: '½', frac14: '¼', frac34: '¾', sup1: '¹', sup2: '²', sup3: '³', szlig: 'ß', oslash: 'ø', Oslash: 'Ø' },
    ...{
      aelig: 'æ',
      AElig: 'Æ',
      oelig: 'œ',
      OElig: 'Œ',
      aring: 'å',
      Aring: 'Å',
      lowbar: '_',
      equals: '=',
      percnt: '%',
    },
    ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι' },
    ...{ kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ' },
    ...{ chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Sigma: 'Σ', Phi: 'Φ' },
    ...{ Psi: 'Ψ', Omega: 'Ω', isin: '∈', cap: '∩', cup: '∪', forall: '∀', exist: '∃', part: '∂', nabla: '∇' },
  }),
);

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a' },
    ...{ cedil: '\u0327', caron: '\u030c' },
  }),
);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,8}));/g;
/** Tags that end a word; all others stand inside one. */
const BLOCK = 'p|br|div|li|ul|ol|h[1-6]|sec|title|tr|td|table|section|label|list|list-item|abstract';
const INLINE = 'i|b|em|strong|u|tt|small|span|a|italic|bold|underline|sc|scp|inf|font|code|math|mi|mn|mo|mrow|sub|sup';
const TAG = new RegExp(`<(/?)((?:jats:|mml:)?(?:${BLOCK}|${INLINE}))((?:\\s[^<>]*)?)\\s*/?>`, 'gi');
const BLOCK_NAME = new RegExp(`^(?:jats:|mml:)?(?:${BLOCK})$`, 'i');

/**
 * Text of HTML or JATS: entities become characters (those encoded twice too), known tags go, `<sub>` and `<sup>` become TeX's `_{}` and
 * `^{}`. What merely looks like a tag stays: the token `<s>`, `<image, text>`.
 */
export function decodeHtml(text: string): string {
  let plain = text;
  for (let before = ''; before !== plain && plain.includes('&');) {
    before = plain;
    plain = plain.replace(ENTITY, character);
  }
  return plain.includes('<') ? withoutTags(plain) : plain;
}

function character(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? accented(name) ?? entity;
  const code = decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return entity;
  return code < 32 ? ' ' : String.fromCodePoint(code);
}

function accented(name: string): string | undefined {
  const mark = MARKS.get(name.slice(1));
  return mark === undefined ? undefined : (name[0]! + mark).normalize('NFC');
}

function withoutTags(text: string): string {
  const closed = new Set(Array.from(text.matchAll(/<\/\s*([\w:-]+)\s*>/g), ([, name]) => name!.toLowerCase()));
  return text.replace(TAG, (tag: string, slash: string, name: string) => {
    const plainName = name.toLowerCase();
    if (BLOCK_NAME.test(plainName)) return ' ';
    if (!closed.has(plainName)) return tag;
    const script = /(?:^|:)(?:sub|inf)$/.test(plainName) ? '_{' : /(?:^|:)sup$/.test(plainName) ? '^{' : '';
    if (script === '') return '';
    return slash ? '}' : script;
  });
}
