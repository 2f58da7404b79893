// What of the table is in sight, and the way back to it. A long table's rows are drawn first where they are likely to be, so
// that a distance from its top alone would not do.

export interface ScrollPlace {
  /** How far the table is scrolled, in pixels. */
  readonly top: number;
  readonly left: number;
  /** The first row in sight, and its distance from the top of what is in sight. */
  readonly firstRow: string;
  readonly firstTop: number;
}

export function scrolledTo(scroller: HTMLElement): ScrollPlace {
  const { top } = scroller.getBoundingClientRect();
  const heading = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const rows = [...scroller.querySelectorAll<HTMLElement>('tr[data-row]')];
  const first = rows.find((row) => row.getBoundingClientRect().bottom > top + heading + 1);
  return {
    top: scroller.scrollTop,
    left: scroller.scrollLeft,
    firstRow: first?.dataset['row'] ?? '',
    firstTop: (first?.getBoundingClientRect().top ?? top) - top,
  };
}

/** Scrolls back, at once and again once the rows there are drawn and measured. @returns what stops that */
export function scrollBack(scroller: HTMLElement, { top, left, firstRow, firstTop }: ScrollPlace): () => void {
  scroller.scrollTo(left, top);
  let frame = 0;
  let frames = 0;
  const mend = () => {
    const row = scroller.querySelector(`tr[data-row="${CSS.escape(firstRow)}"]`);
    if (row !== null) {
      scroller.scrollTop += row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - firstTop;
    }
    frames += 1;
    if (frames < 4) frame = requestAnimationFrame(mend);
  };
  frame = requestAnimationFrame(mend);
  return () => cancelAnimationFrame(frame);
}
