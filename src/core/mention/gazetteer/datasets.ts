import { agents } from './agents.ts';
import type { GazetteerEntry } from './entry.ts';
import { graphs } from './graphs.ts';
import { language } from './language.ts';
import { medical } from './medical.ts';
import { scenes } from './scenes.ts';
import { speech } from './speech.ts';
import { video } from './video.ts';
import { vision } from './vision.ts';

/** The datasets, benchmarks and challenges that the finder knows by name. */
export const datasets: readonly GazetteerEntry[] = [
  ...vision,
  ...video,
  ...language,
  ...speech,
  ...medical,
  ...scenes,
  ...graphs,
  ...agents,
];
