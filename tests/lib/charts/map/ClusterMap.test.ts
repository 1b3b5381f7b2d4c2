import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ClusterMap from '#lib/charts/map/ClusterMap.svelte';
import { dark, light } from '#lib/charts/drawing/theme.ts';
import { papers, topics } from '../fixtures.ts';

let frame: HTMLElement;
const events = { onselecttopic: vi.fn(), onselectpaper: vi.fn(), onselectpapers: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  frame = document.createElement('div');
  frame.style.cssText = 'position: relative; width: 700px; height: 500px';
  document.body.append(frame);
});
afterEach(() => frame.remove());

async function show(props: Record<string, unknown> = {}) {
  const screen = await render(ClusterMap, {
    target: frame,
    props: { papers, topics, kept: 0.61, ...events, ...props },
  });
  const map = screen.getByRole('application').element() as HTMLElement;
  await expect.poll(() => frame.querySelector('canvas')!.width).toBeGreaterThan(300);
  return { screen, map };
}
const said = () => frame.querySelector('[aria-live]')!.textContent;
const nameBoxes = () =>
  [...frame.querySelectorAll<SVGTextElement>('svg.over text')].map((text) => text.getBoundingClientRect());

/** Colours of the canvas, away from the names. */
function drawnColours(): Set<string> {
  const canvas = frame.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
  return colours;
}

/** A drag by pointer events, in pixels of the map. */
function drag(map: HTMLElement, path: [number, number][], more: PointerEventInit = {}) {
  const { left, top } = map.getBoundingClientRect();
  const send = (type: string, [x, y]: [number, number], buttons: number) =>
    map.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + x,
        clientY: top + y,
        buttons,
        button: 0,
        isPrimary: true,
        pointerId: 1,
        bubbles: true,
        ...more,
      }),
    );
  map.setPointerCapture = () => undefined;
  send('pointerdown', path[0]!, 1);
  for (const place of path.slice(1)) send('pointermove', place, 1);
  send('pointerup', path.at(-1)!, 0);
}

describe('ClusterMap', () => {
  it('names its topics in place, by their first phrase, and draws its papers', async () => {
    const { screen } = await show();
    const names = () =>
      [...frame.querySelectorAll('svg.over text')]
        .map((text) => [...text.children].map((line) => line.textContent).join(' '))
        .sort();
    await expect.poll(names).toEqual(['Diffusion models', 'Speech recognition', 'Vision transformers']);
    await expect.poll(() => drawnColours().size).toBeGreaterThan(10);
    await expect.element(screen.getByText('61% lie near it')).toBeVisible();
  });

  it('keeps names apart and inside, on a phone too', async () => {
    for (const width of [700, 390]) {
      frame.style.width = `${width}px`;
      await show();
      await expect.poll(() => frame.querySelector('canvas')!.clientWidth).toBe(width);
      await expect.poll(() => nameBoxes().length).toBeGreaterThan(1);
      const boxes = nameBoxes();
      const { left, right } = frame.getBoundingClientRect();
      boxes.forEach((box, i) => {
        expect(box.left).toBeGreaterThanOrEqual(left);
        expect(box.right).toBeLessThanOrEqual(right);
        for (const other of boxes.slice(i + 1)) {
          const apart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
          expect(apart).toBe(true);
        }
      });
      frame.replaceChildren();
    }
  });

  it('is walked with the keyboard: topics, into one, its papers, out again', async () => {
    const { map } = await show();
    map.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toBe('Vision transformers, image patches, 8 papers. Enter goes in.');
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toMatch(/^Diffusion models/);
    expect(frame.querySelectorAll(`svg.over path[stroke="${light.focus}"]`)).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(events.onselecttopic).toHaveBeenLastCalledWith(2);
    expect(said()).toBe('Paper 8 of topic 2. Paper of Diffusion models.');
    await expect.element(frame.querySelector<HTMLElement>('.card')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toMatch(/^Paper 9 of topic 2/);
    await userEvent.keyboard('{Enter}');
    expect(events.onselectpaper).toHaveBeenLastCalledWith(9);
    await userEvent.keyboard('{Escape}');
    expect(events.onselecttopic).toHaveBeenLastCalledWith(null);
    expect(said()).toMatch(/^Diffusion models, 8 papers/);
  });

  it('shows more names when it is enlarged, and selects what is in view with v', async () => {
    const { map } = await show();
    map.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(() => frame.querySelector('svg.over')!.textContent).toContain('Paper 0 of topic 1');
    const chosen = async () => {
      await userEvent.keyboard('v');
      return [...(events.onselectpapers.mock.lastCall![0] as Int32Array)];
    };
    // Six of the topic's eight papers are its heart, which the map has zoomed to.
    await expect.poll(chosen).toEqual([0, 1, 2, 4, 5, 6]);
    await userEvent.keyboard('0');
    await expect.poll(() => frame.querySelector('svg.over')!.textContent).not.toContain('Paper 0');
  });

  it('chooses a topic by its name and a paper by its point', async () => {
    const { map } = await show();
    await expect.poll(() => nameBoxes().length).toBe(3);
    const { left, top } = map.getBoundingClientRect();
    const name = [...frame.querySelectorAll('svg.over text')]
      .find((text) => text.textContent?.startsWith('Speech'))!
      .getBoundingClientRect();
    const click = (clientX: number, clientY: number) =>
      map.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
    // Between two lines of the name there is no point.
    click(name.left + name.width / 2, name.top + name.height / 2);
    const chosen = events.onselecttopic.mock.calls.length + events.onselectpaper.mock.calls.length;
    expect(chosen).toBe(1);
    click(left + 2, top + 2);
    expect(events.onselecttopic.mock.calls.length + events.onselectpaper.mock.calls.length).toBe(chosen);
  });

  it('surrounds papers with the lasso', async () => {
    const { screen, map } = await show();
    await screen.getByRole('button', { name: 'Lasso' }).click();
    drag(map, [
      [0, 250],
      [350, 250],
      [350, 499],
      [0, 499],
    ]);
    expect([...(events.onselectpapers.mock.lastCall![0] as Int32Array)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    await expect.poll(said).toBe('8 papers inside selected.');
    // The browser ends the drag with a click, here on the name of a topic.
    const name = frame.querySelector('svg.over text')!.getBoundingClientRect();
    map.dispatchEvent(new MouseEvent('click', { clientX: name.x + 20, clientY: name.y + 10, bubbles: true }));
    expect(events.onselecttopic).not.toHaveBeenCalled();
    expect(events.onselectpaper).not.toHaveBeenCalled();
  });

  it('surrounds papers with a box, by its tool or by Shift', async () => {
    const { map } = await show();
    drag(
      map,
      [
        [0, 0],
        [700, 200],
      ],
      { shiftKey: true },
    );
    expect([...(events.onselectpapers.mock.lastCall![0] as Int32Array)]).toEqual([16, 17, 18, 19, 20, 21, 22, 23]);
    events.onselectpapers.mockClear();
    drag(
      map,
      [
        [1, 1],
        [9, 9],
      ],
      { shiftKey: true },
    );
    expect(events.onselectpapers).not.toHaveBeenCalled();
    await expect.poll(said).toBe('No paper inside.');
  });

  it('shows the paper under the pointer, with its true neighbours', async () => {
    const { map } = await show({ hint: 3 });
    expect(frame.querySelector('.card')!.textContent).toContain('Paper 3 of topic 1');
    expect(frame.querySelectorAll('svg.over line')).toHaveLength(2);
    expect(frame.querySelector('.card')!.textContent).toContain('Of the 15 papers most like it, 9 lie near it here');
    map.dispatchEvent(new PointerEvent('pointerleave'));
  });

  it('moves papers to the places of a new map, so that one can follow them', async () => {
    const { screen } = await show();
    await new Promise((done) => setTimeout(done, 100));
    const moved = { ...papers, x: [...(papers.x as number[])].reverse(), topic: [...(papers.topic as number[])] };
    await screen.rerender({ papers: moved });
    const pictures = new Set<string>();
    let last = '';
    await expect
      .poll(
        () => {
          const picture = frame.querySelector('canvas')!.toDataURL();
          pictures.add(picture);
          const rests = picture === last;
          last = picture;
          return rests && pictures.size > 1;
        },
        { interval: 60, timeout: 5000 },
      )
      .toBe(true);
    expect(pictures.size).toBeGreaterThan(2);
  });

  it('says why it is empty', async () => {
    const none = { x: [], y: [], topic: [], title: [], similarity: [], kept: [], neighbours: () => [] };
    const { screen } = await show({ papers: none, topics: [] });
    await expect.element(screen.getByText('There are no papers to map.')).toBeVisible();
    frame.replaceChildren();
    const spot = { ...papers, x: papers.kept, y: papers.kept };
    await expect.element((await show({ papers: spot })).screen.getByText(/lie on one spot/)).toBeVisible();
    frame.replaceChildren();
    const filtered = await show({ selected: new Uint8Array(24) });
    await expect.element(filtered.screen.getByText('No paper passes the filters in force.')).toBeVisible();
  });

  it.each([light, dark])('has nothing that axe objects to in $name', async (theme) => {
    await show({
      theme,
      chosen: [2],
      selected: Uint8Array.from(papers.topic, (topic) => Number(topic === 2)),
      hint: 9,
    });
    const { violations } = await axe.run(frame, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
