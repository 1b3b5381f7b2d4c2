import { buildAtlas } from '#core/build/buildAtlas';
import { encodeAtlas } from '#core/atlas/folder';
import { inlinePool } from '#core/parallel';
import type { RebuildMessage, RebuildRequest } from './messages.ts';

/** The same build as the command line's, in a thread of the page. */
const say = (message: RebuildMessage) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<RebuildRequest>) => {
  try {
    const { corpus, recipe, inputs, previous } = data;
    const atlas = await buildAtlas(corpus, recipe, (progress) => say({ progress }), {
      pool: inlinePool,
      inputs,
      previous,
    });
    say({ files: encodeAtlas(atlas) });
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) });
  }
};
