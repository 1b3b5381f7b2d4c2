/** Where the ten digits of a script begin in Unicode, as far as exports write years in them. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0xff10,
];

/** The text with the decimal digits of other scripts (Arabic, Persian, Devanagari, Thai, of full width) as 0 to 9. */
export function plainDigits(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.findLast((start) => start <= code);
    return zero === undefined || code - zero > 9 ? digit : String(code - zero);
  });
}
