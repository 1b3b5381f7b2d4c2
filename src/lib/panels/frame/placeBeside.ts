/** A rectangle in the window, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a panel lies, and how high it may be. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Between what is kept in sight and the panel, and between the panel and the window's edge, in pixels. */
const [GAP, EDGE] = [6, 8];

/**
 * Where a panel opens so that it covers nothing of what it is about: to the right or the left of it, below or above.
 *
 * @param kept what is to stay in sight, tried in this order: a wide stretch first, then less and less of it
 * @param button that opens the panel, which lies as near to it as may be
 * @param panel as large as it would be
 * @param least the height that a panel may be cut to, to be scrolled in. Default: it is not cut; then null where there is no room. With
 *   it there is always a place
 */
export function placeBeside(
  kept: readonly Box[],
  button: Box,
  panel: Size,
  window: Size,
  least?: number,
): Place | null {
  const most = window.height - 2 * EDGE;
  const within = (value: number, size: number, all: number) => Math.max(EDGE, Math.min(value, all - size - EDGE));
  const left = within(button.left - GAP, panel.width, window.width);
  const across = ({ left: from, right: to }: Box): number | null =>
    to + GAP + panel.width + EDGE <= window.width
      ? to + GAP
      : from - GAP - panel.width >= EDGE
        ? from - GAP - panel.width
        : null;
  const above = (box: Box) => Math.min(most, box.top - GAP - EDGE);
  const below = (box: Box) => Math.min(most, window.height - box.bottom - GAP - EDGE);
  const downOrUp = (box: Box, height: number): Place =>
    below(box) >= Math.min(height, above(box) + 1)
      ? { left, top: box.bottom + GAP, height: Math.min(height, below(box)) }
      : { left, top: box.top - GAP - Math.min(height, above(box)), height: Math.min(height, above(box)) };

  for (const box of kept) {
    const beside = across(box);
    const height = Math.min(panel.height, most);
    if (beside !== null) return { left: beside, top: within(button.top - GAP, height, window.height), height };
    if (Math.max(below(box), above(box)) >= panel.height) return downOrUp(box, panel.height);
  }
  if (least === undefined) return null;
  const roomy = kept.find((box) => Math.max(below(box), above(box)) >= least);
  return downOrUp(roomy ?? kept.at(-1) ?? button, panel.height);
}
