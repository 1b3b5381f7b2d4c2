// @ts-check
/**
 * `node scripts/printWidths.mjs`: writes how wide the letters of the typefaces of printed figures are, as src/lib/charts/drawing/printWidths.json,
 * in thousandths of the font size. Run it again where the typefaces change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

/** Code points from and to: Latin, Greek, Cyrillic, punctuation, super- and subscripts, arrows, signs of mathematics. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x410, 0x44f],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x2070, 0x208e],
  [0x2190, 0x2193],
  [0x2206, 0x2265],
];
const FACES = {
  sans: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  sansBold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  serifBold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
};

/** @param {string} file of a typeface, as it is imported @returns widths, range by range; 0 where there is no such letter */
export function widthsOf(file) {
  const font = create(readFileSync(fileURLToPath(import.meta.resolve(file))));
  return RANGES.map(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => {
      if (!font.hasGlyphForCodePoint(from + at)) return 0;
      return Math.round((font.glyphForCodePoint(from + at).advanceWidth * 1000) / font.unitsPerEm);
    }),
  );
}

/** The content of the file. */
export function printWidths() {
  return { ranges: RANGES, ...Object.fromEntries(Object.entries(FACES).map(([face, file]) => [face, widthsOf(file)])) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = fileURLToPath(new URL('../src/lib/charts/drawing/printWidths.json', import.meta.url));
  const lines = Object.entries(printWidths()).map(
    ([name, values]) => `  ${JSON.stringify(name)}: ${JSON.stringify(values)}`,
  );
  writeFileSync(target, `{\n${lines.join(',\n')}\n}\n`);
}
