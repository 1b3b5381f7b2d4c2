import { initWasm, Resvg } from '@resvg/resvg-wasm';
import module from '@resvg/resvg-wasm/index_bg.wasm?url';
import { CorpuscopeError } from '#core/errors';
import { loadFonts } from '#lib/figure/pdf/fonts.ts';
import { sizeOfSvg } from '#lib/figure/svg.ts';
import { unpack } from './unpack.ts';

let ready: Promise<void> | undefined;

/** Pixels of the longest side of a picture: what is larger may not fit into the memory that WebAssembly can have. */
const LONGEST_SIDE = 16_384;

/**
 * A finished figure as pixels, in the typefaces of its PDF.
 *
 * @param width in pixels
 * @throws CorpuscopeError where the picture would be too large
 */
export async function rasterize(svg: string, width: number): Promise<{ bytes: Uint8Array; width: number }> {
  const own = sizeOfSvg(svg);
  const high = Math.round((own.height / own.width) * width);
  if (Math.max(width, high) > LONGEST_SIDE) {
    throw new CorpuscopeError(`a picture of ${Math.round(width)} by ${high} pixels is too large`, {
      fix: `take a smaller --scale or --width, for sides of at most ${LONGEST_SIDE} pixels, or SVG or PDF`,
      usage: true,
    });
  }
  ready ??= initWasm(unpack(module));
  const [fonts] = await Promise.all([loadFonts(), ready]);
  const fontBuffers = Object.values(fonts).map(({ bytes }) => new Uint8Array(bytes));
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width) },
    font: {
      fontBuffers,
      loadSystemFonts: false,
      defaultFontFamily: 'Arimo',
      sansSerifFamily: 'Arimo',
      serifFamily: 'Tinos',
    },
  });
  const picture = resvg.render();
  try {
    return { bytes: picture.asPng(), width: picture.width };
  } finally {
    picture.free();
    resvg.free();
  }
}
