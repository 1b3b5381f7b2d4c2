import { setFlagsFromString } from 'node:v8';

/** Work in a function after which it is optimised; V8's own is a tenth of this. */
const INTERRUPT_BUDGET = 1_500_000;

/**
 * Has V8 optimise later than it would: a short run is over before most of the optimising pays, and the compiler's threads take the
 * processor from ours. On Node 20 only: later versions count calls instead, do not know the flag, and are quick without it.
 */
export function optimiseLate(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
}
