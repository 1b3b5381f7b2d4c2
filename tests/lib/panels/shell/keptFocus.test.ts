import { beforeEach, describe, expect, it } from 'vitest';
import { KeptFocus } from '#lib/panels/shell/keptFocus.ts';

const TOPIC = (snippet: string) =>
  `<h2>Glaciers</h2>
   <button><span data-name>Ice that melts</span> …</button>
   <button><span data-name>Ice that flows</span> ${snippet}</button>`;

let box: HTMLElement;
let focus: KeptFocus;
const name = () => document.activeElement?.querySelector('[data-name]')?.textContent ?? document.activeElement?.tagName;

/** What is shown gives way to something else. */
async function show(shown: string, before: string, html: string): Promise<void> {
  focus.leave(before, box);
  box.innerHTML = html;
  await focus.arrive(shown, box);
}

beforeEach(() => {
  document.body.innerHTML = '<main id="main"></main><aside></aside>';
  box = document.querySelector('aside')!;
  focus = new KeptFocus();
  box.innerHTML = TOPIC('…');
});

describe('the focus, when what is read changes', () => {
  it('goes to the heading of what is new, and back to the row that was left, though its snippet has come since', async () => {
    box.querySelectorAll('button')[1]!.focus();
    await show('paper', 'topic', '<h2>Ice that flows</h2>');
    expect(name()).toBe('H2');
    await show('topic', 'paper', TOPIC('Glaciers flow as their beds are wet.'));
    expect(name()).toBe('Ice that flows');
  });

  it('goes to the heading where what was left is gone', async () => {
    box.querySelectorAll('button')[1]!.focus();
    await show('paper', 'topic', '<h2>Ice that flows</h2>');
    await show('topic', 'paper', '<h2>Glaciers</h2><button>Another</button>');
    expect(name()).toBe('H2');
  });

  it('stays where it is outside of what changes', async () => {
    document.body.insertAdjacentHTML('beforeend', '<input>');
    document.querySelector('input')!.focus();
    await show('paper', 'topic', '<h2>Ice that flows</h2>');
    expect(name()).toBe('INPUT');
  });
});
