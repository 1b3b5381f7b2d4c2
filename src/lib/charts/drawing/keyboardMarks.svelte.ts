import type { Attachment } from 'svelte/attachments';

/**
 * The keyboard among the marks of one chart, which take one stop of the tab order together: arrow keys go on and back, Home and
 * End to the ends. A mark is an element with `data-mark` set to its id.
 */
export class KeyboardMarks {
  #current: string | null = $state(null);
  readonly #stop = $derived.by(() => {
    const ids = this.ids();
    return this.#current !== null && ids.includes(this.#current) ? this.#current : ids[0];
  });

  /**
   * @param ids the marks in their order
   * @param columns marks in a row: up and down go by so many. Default: 1
   */
  constructor(
    readonly ids: () => readonly string[],
    readonly columns: () => number = () => 1,
  ) {}

  private tabindex(id: string): 0 | -1 {
    return id === this.#stop ? 0 : -1;
  }

  /** What makes a mark a button: its id, what is said of it, and what it does. */
  button(id: string, label: string, act: () => void) {
    return {
      class: 'button',
      'data-mark': id,
      role: 'button',
      tabindex: this.tabindex(id),
      'aria-label': label,
      onclick: act,
      onkeydown: onPress(act),
    } as const;
  }

  readonly attach: Attachment<SVGElement | HTMLElement> = (chart) => {
    const onkeydown = (event: Event) => {
      const marks = [...chart.querySelectorAll<SVGElement | HTMLElement>('[data-mark]')];
      const at = marks.indexOf(event.target as SVGElement);
      const to = at < 0 ? undefined : target((event as KeyboardEvent).key, at, marks.length - 1, this.columns());
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      marks[to]?.focus();
    };
    const onfocusin = (event: Event) => {
      this.#current = (event.target as Element).getAttribute('data-mark') ?? this.#current;
    };
    chart.addEventListener('keydown', onkeydown);
    chart.addEventListener('focusin', onfocusin);
    return () => {
      chart.removeEventListener('keydown', onkeydown);
      chart.removeEventListener('focusin', onfocusin);
    };
  };
}

function target(key: string, at: number, last: number, columns: number): number | undefined {
  const within = (to: number) => (to >= 0 && to <= last ? to : at);
  switch (key) {
    case 'ArrowUp':
      return within(at - columns);
    case 'ArrowDown':
      return within(at + columns);
    case 'ArrowLeft':
      return within(at - 1);
    case 'ArrowRight':
      return within(at + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Enter and Space press a mark, as they press a button. */
function onPress(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
}
