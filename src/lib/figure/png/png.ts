import { CorpuscopeError } from '#core/errors';
import { pixelsPerMetre } from '../picture.ts';
import { describePng } from './pngChunks.ts';
import type { Stamp } from '../provenance.ts';
import { sizeOfSvg } from '../svg.ts';

/** Longest side of a canvas that every current browser can hold. */
const LONGEST_SIDE = 16_384;

/**
 * A finished SVG as PNG, `scale` pixels to each of its own; transparent where the SVG has no ground.
 *
 * @param millimetres width on paper, which the file states as its density; by default 96 pixels of the figure to the inch
 * @throws CorpuscopeError where the picture is too large for the browser, or the browser cannot draw it
 */
export async function svgToPng(
  svg: string,
  scale: number,
  stamp: Stamp | null = null,
  millimetres: number | null = null,
): Promise<Blob> {
  const own = sizeOfSvg(svg);
  const [width, height] = [Math.round(own.width * scale), Math.round(own.height * scale)];
  if (Math.max(width, height) > LONGEST_SIDE) {
    throw new CorpuscopeError(`a picture of ${width} by ${height} pixels is too large for a browser`, {
      fix: 'take a smaller scale, or SVG',
    });
  }
  const image = await loadImage(svg);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob)
    throw new CorpuscopeError('the browser could not draw the picture', { fix: 'take a smaller scale, or SVG' });
  const density = pixelsPerMetre(width, millimetres, own.width);
  const bytes = describePng(new Uint8Array(await blob.arrayBuffer()), density, stamp);
  return new Blob([bytes], { type: 'image/png' });
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (cause) {
    throw new CorpuscopeError('the browser could not read the figure', { cause, fix: 'take SVG' });
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}
