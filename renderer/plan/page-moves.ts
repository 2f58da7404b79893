// Page Up and Page Down in the plan's table: the table goes on by what is in sight, and the keyboard to the row that then
// stands where it was. Rows are of any height and not all are drawn, so it is the drawn table that is asked.

/** How much of the page before stays in sight, in pixels: the eye keeps its place by it. */
const OVERLAP = 48;

function drawnRows(scroller: HTMLElement): readonly HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('tr[data-row]')];
}

/** The row at a height of the window, or the nearest one to it that is in the table. */
function rowAt(scroller: HTMLElement, y: number): string | undefined {
  const distance = (row: HTMLElement) => {
    const { top, bottom } = row.getBoundingClientRect();
    return y < top ? top - y : Math.max(0, y - bottom);
  };
  const nearest = drawnRows(scroller).reduce<HTMLElement | undefined>(
    (best, row) => (best === undefined || distance(row) < distance(best) ? row : best),
    undefined,
  );
  return nearest?.dataset['row'];
}

/**
 * Goes a page on or back.
 * @param rowId the row that the keyboard is on
 * @returns the row to go to, once it is drawn; "end" where the table goes no further that way
 */
export async function movePage(scroller: HTMLElement, rowId: string, by: 1 | -1): Promise<string | 'end' | undefined> {
  const heading = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const row = drawnRows(scroller).find(({ dataset }) => dataset['row'] === rowId);
  const box = scroller.getBoundingClientRect();
  const inSight = (y: number) => Math.min(Math.max(y, box.top + heading + 1), box.bottom - 1);
  const y = inSight(row?.getBoundingClientRect().top ?? box.top);
  const before = scroller.scrollTop;
  scroller.scrollTop = before + by * Math.max(scroller.clientHeight - heading - OVERLAP, OVERLAP);
  if (Math.abs(scroller.scrollTop - before) < 1) return 'end';
  // The rows that come into sight are drawn in the next frame, and measured in the one after.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return rowAt(scroller, y);
}
