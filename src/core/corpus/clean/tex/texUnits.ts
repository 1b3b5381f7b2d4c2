import { script } from '../scripts.ts';

/** What siunitx calls units and what stands before them; anything else stands for itself (`kg`, `mm`). */
// prettier-ignore
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    metre: 'm', meter: 'm', gram: 'g', second: 's', ampere: 'A', kelvin: 'K', mole: 'mol', candela: 'cd', hertz: 'Hz', newton: 'N',
    pascal: 'Pa', joule: 'J', watt: 'W', coulomb: 'C', volt: 'V', farad: 'F', ohm: 'Ω', siemens: 'S', weber: 'Wb', tesla: 'T',
    henry: 'H', celsius: '°C', degreeCelsius: '°C', degree: '°', arcminute: '′', arcsecond: '″', litre: 'L', liter: 'L',
    minute: 'min', hour: 'h', day: 'd', year: 'yr', electronvolt: 'eV', percent: '%', becquerel: 'Bq', sievert: 'Sv', gray: 'Gy',
    lumen: 'lm', lux: 'lx', tonne: 't', hectare: 'ha', dalton: 'Da', angstrom: 'Å', byte: 'B', decibel: 'dB', parsec: 'pc',
    astronomicalunit: 'au', molar: 'M', radian: 'rad', steradian: 'sr', um: 'μm', us: 'μs', uL: 'μL', ul: 'μL', ug: 'μg', uA: 'μA',
  }),
);
// prettier-ignore
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    yocto: 'y', zepto: 'z', atto: 'a', femto: 'f', pico: 'p', nano: 'n', micro: 'μ', milli: 'm', centi: 'c', deci: 'd', deca: 'da',
    hecto: 'h', kilo: 'k', mega: 'M', giga: 'G', tera: 'T', peta: 'P', exa: 'E', zetta: 'Z', yotta: 'Y',
  }),
);
const BEFORE: ReadonlyMap<string, string> = new Map([
  ['square', '²'],
  ['cubic', '³'],
]);
const BEHIND: ReadonlyMap<string, string> = new Map([
  ['squared', '²'],
  ['cubed', '³'],
]);

/** Commands of siunitx, by the arguments that they take: numbers (n), lists of them (l), units (u). */
const COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ SI: 'nu', qty: 'nu', si: 'u', unit: 'u', num: 'n', ang: 'a', SIrange: 'nnu', qtyrange: 'nnu', numrange: 'nn' },
    ...{ SIlist: 'lu', qtylist: 'lu', numlist: 'l' },
  }),
);

/**
 * A quantity as siunitx writes it (`\SI{37}{\celsius}`, `\qtyrange{2}{4}{\hour}`) as text: `37 °C`, `2–4 h`.
 *
 * @param command its name
 * @param argument gives the next argument as it is written; null where there is none, which makes of a command none of siunitx'
 * @returns null for another command
 */
export function quantity(command: string, argument: () => string | null): string | null {
  const kinds = COMMANDS.get(command);
  if (kinds === undefined) return null;
  const numbers: string[] = [];
  let unit = '';
  for (const kind of kinds) {
    const written = argument();
    if (written === null) return null;
    if (kind === 'u') unit = unitText(written);
    else if (kind === 'a') return angle(written);
    else if (kind === 'l') numbers.push(written.split(';').map(numberText).join(', '));
    else numbers.push(numberText(written));
  }
  const number = numbers.join('–');
  return number === '' || unit === '' || /^[°′″](?!C)/.test(unit) ? number + unit : `${number} ${unit}`;
}

/** `1.5e-3` as 1.5×10⁻³. */
function numberText(written: string): string {
  return written
    .trim()
    .replace(/(?<!\s)\s*(?:\+-|\\pm)\s*/g, '±')
    .replace(/(?<!\s)\s+x\s+|(?<=\d)x(?=\d)/g, '×')
    .replace(/(\d)?\s?[eEdD]([+-]?\d+)/g, (_, digit: string | undefined, power: string) => {
      const ten = `10${script('^', power.replace('+', ''))}`;
      return digit === undefined ? ten : `${digit}×${ten}`;
    });
}

/** `45;30` as degrees and minutes. */
const angle = (written: string) =>
  written
    .split(';')
    .map((part, at) => (part.trim() === '' ? '' : `${part.trim()}${'°′″'[at] ?? ''}`))
    .join('');

function unitText(written: string): string {
  let text = '';
  let raised = '';
  let glued = true;
  const add = (piece: string) => {
    text += `${glued ? '' : ' '}${piece}`;
    glued = false;
  };
  for (const [, name, power, plain] of written.matchAll(/\\([A-Za-z]+)(?:\{([^{}]*)\})?|([^\\{}\s~]+)/g)) {
    if (plain !== undefined)
      add(plain.replace(/\.(?=\D)/g, ' ').replace(/\^([+-]?\d+)/g, (_, to: string) => script('^', to)));
    else if (name === 'per') {
      text += '/';
      glued = true;
    } else if (name === 'tothe' || name === 'raiseto') text += script('^', power ?? '');
    else if (BEHIND.has(name!)) text += BEHIND.get(name!)!;
    else if (BEFORE.has(name!)) raised = BEFORE.get(name!)!;
    else if (PREFIXES.has(name!)) {
      add(PREFIXES.get(name!)!);
      glued = true;
    } else {
      add(`${UNITS.get(name!) ?? name!}${raised}`);
      raised = '';
    }
  }
  return text;
}
