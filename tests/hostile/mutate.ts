import type { Random } from '#core/random';

/** Texts that break readers: quotes, brackets and marks of every format, names of prototypes, odd characters, numbers beyond bounds. */
const TOKENS = [
  ...[
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\u001b[2J',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\u200b',
    '\ud800',
    '\udfff',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[[[[[[[[[[',
    '{"a":',
    ':',
    'null',
    'NaN',
    '1e999',
    '-0',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '<',
    '>',
    '</',
    '<!--',
    ']]>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#x110000;',
    '&amp;',
    '<script>alert(1)</script>',
  ],
  ...[
    '@article{',
    'TY  - ',
    'ER  - ',
    'PMID- ',
    'FN ',
    'PK\u0003\u0004',
    '\u001f\u008b',
    'PAR1',
    '=1+1',
    '$',
    '\\frac{',
    '\\',
    '}}}}',
  ],
  ...[
    'title',
    'abstract',
    'doi',
    'a/',
    'a@',
    '1/',
    'CIFAR-',
    'é',
    '草',
    '👩🏽',
    'ß',
    'İ',
    'x'.repeat(300),
    '%00',
    '../../',
  ],
].map((text) => new TextEncoder().encode(text));

/** A file that is the given one but for a few changes. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let changed = new Uint8Array(bytes);
  for (let change = 1 + random.below(8); change > 0; change--) changed = once(changed, other, random);
  return changed;
}

function once(bytes: Uint8Array<ArrayBuffer>, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  const length = random.below(Math.min(64, bytes.length - at + 1));
  switch (random.below(8)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < flipped.length) flipped[at]! ^= 1 << random.below(8);
      return flipped;
    }
    case 1:
      return join(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return join(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at));
    case 3: {
      const from = random.below(other.length + 1);
      return join(bytes.subarray(0, at), other.subarray(from, from + random.below(200)), bytes.subarray(at));
    }
    case 4:
      return bytes.slice(0, at);
    case 5:
      return join(
        bytes.subarray(0, at),
        Uint8Array.from({ length }, () => random.below(256)),
        bytes.subarray(at),
      );
    case 6: {
      const token = TOKENS[random.below(TOKENS.length)]!;
      return join(
        bytes.subarray(0, at),
        ...Array.from({ length: 1 + random.below(40) }, () => token),
        bytes.subarray(at),
      );
    }
    default:
      return join(bytes.subarray(0, at), TOKENS[random.below(TOKENS.length)]!, bytes.subarray(at));
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
