// Brings the place that the search looks at into sight, without sending the keyboard there.
import { type RefObject, useEffect } from 'react';
import type { FoundText } from '../../shared/plan/find-text.ts';

export function useFoundInSight(scroller: RefObject<HTMLElement | null>, current: FoundText | undefined): void {
  const { rowId, field, turn } = current ?? {};
  useEffect(() => {
    if (rowId === undefined || turn === undefined) return undefined;
    const bring = () => {
      const selector = `tr[data-row="${CSS.escape(rowId)}"] [data-field="${CSS.escape(field ?? '')}"]`;
      const cell = scroller.current?.querySelector(selector);
      cell?.closest('tr')?.scrollIntoView({ block: 'nearest' });
      // Where the table is wider than the window. A band's cells stick, and are in sight with their row.
      if (cell && getComputedStyle(cell).position !== 'sticky') cell.scrollIntoView({ block: 'nearest' });
    };
    bring();
    // In a long plan the row is drawn first where it is likely to be, and then where it is.
    const frame = requestAnimationFrame(() => requestAnimationFrame(bring));
    return () => cancelAnimationFrame(frame);
  }, [scroller, rowId, field, turn]);
}
