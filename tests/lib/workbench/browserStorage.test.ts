import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserStorage } from '#lib/workbench/browserStorage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('what the page keeps in the browser', () => {
  it('is there again', () => {
    expect(browserStorage.setItem('a', 'text')).toBe(true);
    expect(browserStorage.getItem('a')).toBe('text');
    browserStorage.removeItem('a');
    expect(browserStorage.getItem('a')).toBeNull();
  });

  it('is known not to be kept where the storage is full', () => {
    expect(browserStorage.setItem('a', 'x'.repeat(20 * 2 ** 20))).toBe(false);
  });

  it('is nothing where storage is forbidden', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(browserStorage.setItem('a', 'text')).toBe(false);
    expect(browserStorage.getItem('a')).toBeNull();
    browserStorage.removeItem('a');
  });
});
