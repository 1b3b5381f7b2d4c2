import { describe, expect, it } from 'vitest';
import { finishSvg, sizeOfSvg } from '#lib/figure/svg.ts';
import { stampOfSvg, type Stamp } from '#lib/figure/provenance.ts';

const stamp: Stamp = {
  generator: 'corpuscope 0.1.0',
  fingerprint: '0123456789ab',
  seed: 1,
  topics: 12,
  view: 'topic=3&q=a"b<é',
};
const details = { title: 'Terms & topics', description: 'x < y' };
const markup =
  '<div><!--[--><svg width="200" height="40" viewBox="0 0 200 40" role="group" aria-label="x" class="svelte-1" tabindex="0">' +
  '<g data-mark="a" role="button" tabindex="-1" aria-label="a > b" class="button svelte-1"><title>tip</title>' +
  '<rect x="0" y="0" width="9" height="9" fill="transparent"></rect><!----><text x="1" fill="#000">class="kept"</text></g></svg><!--]--></div>';

describe('finishSvg', () => {
  const svg = finishSvg(markup, { ...details, stamp, ground: '#ffffff' });
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is one svg with its namespace, that XML parsers read', () => {
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(sizeOfSvg(svg)).toEqual({ width: 200, height: 40 });
  });

  it('is read by XML parsers where a chart has nothing to draw', () => {
    const empty = finishSvg('<svg width="200" height="1" viewBox="0 0 200 1"></svg>', details);
    const { documentElement } = new DOMParser().parseFromString(empty, 'image/svg+xml');
    expect([documentElement.tagName, documentElement.querySelector('desc')?.textContent]).toEqual(['svg', 'x < y']);
  });

  it('says what it is', () => {
    expect(parsed.querySelector('svg > title')?.textContent).toBe('Terms & topics');
    expect(parsed.querySelector('svg > desc')?.textContent).toBe('x < y');
  });

  it('drops what only the page needs, and keeps the text', () => {
    expect(svg).not.toMatch(/class="(svelte|button)|tabindex|data-mark|aria-|<!--|role="button"|transparent|tip/);
    expect(parsed.querySelector('text')?.textContent).toBe('class="kept"');
  });

  it('places things to a thousandth of a pixel, and leaves what is said as it is', () => {
    const fine =
      '<svg width="9" height="9"><path d="M0.12345678,-1e-7L2,3.4"></path><rect width="23.41759114807852" height="2"></rect><text x="1.5">0.12345678</text></svg>';
    const drawn = finishSvg(fine, details);
    expect(drawn).toContain('d="M0.123,0L2,3.4"');
    expect(drawn).toContain('width="23.418"');
    expect(drawn).toContain('>0.12345678<');
  });

  it('stands on the ground it is given', () => {
    expect(parsed.querySelector('svg > rect')?.getAttribute('fill')).toBe('#ffffff');
    expect(finishSvg(markup, details)).not.toContain('100%');
  });

  it('states millimetres where they are asked for, and says beneath what it is of', () => {
    const wide = finishSvg(markup, { ...details, millimetres: 100, caption: '405 papers of <a>' });
    expect(wide).toMatch(/height="[\d.]+mm" viewBox="0 0 200 6\d" width="100mm"/);
    expect(new DOMParser().parseFromString(wide, 'image/svg+xml').querySelector('svg > text')?.textContent).toBe(
      '405 papers of <a> ',
    );
  });

  it('carries where it comes from', () => {
    expect(stampOfSvg(svg)).toEqual(stamp);
    expect(stampOfSvg(finishSvg(markup, details))).toBeNull();
  });

  it('refuses markup without a figure', () => {
    expect(() => finishSvg('<div></div>', details)).toThrow('no svg');
  });
});
