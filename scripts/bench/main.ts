import { parseArgs } from 'node:util';
import { benchNames, NAMED } from './names.ts';
import { benchPage, OPENED } from './page.ts';
import { benchScale, SIZES } from './scale.ts';
import { benchSpeed, BUILT } from './speed.ts';
import { benchStability } from './stability.ts';

/** `npm run bench -- [names | stability | scale | page] …`: what each takes stands in its file; without either, speed, memory and quality of builds. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    out: { type: 'string' },
    memory: { type: 'string' },
    read: { type: 'boolean', default: false },
  },
});

const [first, ...rest] = positionals;
const or = (given: readonly string[], usual: readonly string[]) => (given.length > 0 ? given : usual);
if (first === 'names') await benchNames(or(rest, NAMED), values.read);
else if (first === 'stability') await benchStability(or(rest, ['seeds']), Number(values.runs ?? 10));
else if (first === 'page') await benchPage(or(rest, OPENED));
else if (first === 'scale') await benchScale(or(rest, SIZES).map(Number), values.memory);
else await benchSpeed(or(positionals, BUILT), Number(values.runs ?? 3), values.out);
