import { initWasm, Resvg } from '@resvg/resvg-wasm';
import module from '@resvg/resvg-wasm/index_bg.wasm?url';
import { loadFonts } from '#lib/figure/pdf/fonts.ts';
import { unpack } from './unpack.ts';

let ready: Promise<void> | undefined;

/**
 * A finished figure as pixels, in the typefaces of its PDF.
 *
 * @param width in pixels
 */
export async function rasterize(svg: string, width: number): Promise<{ bytes: Uint8Array; width: number }> {
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
