import type { GazetteerEntry } from './entry.ts';
import { code } from './code.ts';
import { control } from './control.ts';
import { corpora } from './corpora.ts';
import { detection } from './detection.ts';
import { extraction } from './extraction.ts';
import { graphs } from './graphs.ts';
import { imageText } from './imageText.ts';
import { medical } from './medical.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { reasoning } from './reasoning.ts';
import { recognition } from './recognition.ts';
import { recommendation } from './recommendation.ts';
import { restoration } from './restoration.ts';
import { scenes } from './scenes.ts';
import { series } from './series.ts';
import { speech } from './speech.ts';
import { translation } from './translation.ts';
import { understanding } from './understanding.ts';
import { video } from './video.ts';
import { visionLanguage } from './visionLanguage.ts';

/** The datasets, benchmarks and challenges that the finder knows by name. */
export const datasets: readonly GazetteerEntry[] = [
  ...recognition,
  ...detection,
  ...people,
  ...imageText,
  ...restoration,
  ...video,
  ...visionLanguage,
  ...scenes,
  ...understanding,
  ...questions,
  ...translation,
  ...extraction,
  ...corpora,
  ...speech,
  ...medical,
  ...graphs,
  ...recommendation,
  ...series,
  ...control,
  ...code,
  ...reasoning,
];
