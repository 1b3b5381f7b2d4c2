import { describe, expect, it } from 'vitest';
import { formatTour, parseTour } from '#core/atlas/tour';

describe('a tour', () => {
  it('comes back as it was written', () => {
    const tour = { title: 'My field', stops: [{ query: 'view=years', title: 'Since when', note: 'Two lines\nof note' }] };
    expect(parseTour(formatTour(tour), 'tour.json')).toEqual(tour);
  });

  it('needs no title and no notes', () => {
    expect(parseTour('{"stops":[{"query":"","title":"Map"}]}', 'tour.json')).toEqual({
      title: '',
      stops: [{ query: '', title: 'Map', note: '' }],
    });
  });

  it.each([
    ['{', 'the tour is not JSON'],
    ['[]', 'the tour cannot be read'],
    ['{"stops":{}}', 'stops must be a list of stops'],
    ['{"stops":[{"query":"","title":""}]}', 'stops.0.title must not be empty'],
    ['{"stops":[{"query":"","title":"Map","html":"<b>"}]}', 'stops.0.html'],
  ])('in the text %s is refused with the place of what is wrong', (text, what) => {
    expect(() => parseTour(text, 'my.json')).toThrow(what);
    expect(() => parseTour(text, 'my.json')).toThrow('my.json');
  });
});
