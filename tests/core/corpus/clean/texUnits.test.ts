import { holds } from './cleaned.ts';
import { describe } from 'vitest';

describe('quantities of siunitx', () => {
  holds([
    ['kept at \\SI{37}{\\celsius} for \\qty{2}{\\hour}', 'kept at 37 °C for 2 h'],
    ['\\SI[per-mode=symbol]{5}{\\milli\\gram\\per\\litre} of it', '5 mg/L of it'],
    ['in \\SI{1.5e-3}{m/s} and \\num{1e6} steps', 'in 1.5×10⁻³ m/s and 1×10⁶ steps'],
    ['from \\SIrange{2}{4}{\\micro\\metre} at \\ang{45}', 'from 2–4 μm at 45°'],
    ['\\SI{9.8}{\\metre\\per\\second\\squared}, \\si{\\newton\\metre}', '9.8 m/s², N m'],
    ['\\SI{3}{\\percent}, \\SIlist{1;2}{\\kilo\\hertz}', '3 %, 1, 2 kHz'],
    ['at $\\SI{10}{\\square\\metre}$', 'at 10 m²'],
    ['the SI unit, num and unit', 'the SI unit, num and unit'],
    ['methodology\\hyphen independent and\\slash or', 'methodology-independent and/or'],
  ]);
});
