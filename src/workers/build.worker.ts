import { buildAtlas } from '#core/build/buildAtlas';
import { memoryCache } from '#core/build/cache';
import type { Progress } from '#core/types';
import type { RebuildMessage, RebuildRequest } from './messages.ts';

/** The same build as the command line's, in a thread of the page. */
const say = (message: RebuildMessage) => self.postMessage(message);

/** Between builds in one worker: another number of topics leaves most stages as they were. */
const cache = memoryCache();

self.onmessage = async ({ data }: MessageEvent<RebuildRequest>) => {
  try {
    const { corpus, recipe, inputs, previous } = data;
    const onProgress = (progress: Progress) => say({ progress });
    const { files } = await buildAtlas({ inputs, corpus: () => corpus }, recipe, { previous, cache, onProgress });
    say({ files });
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) });
  }
};
