// Brings the place that the search looks at into sight, without sending the keyboard there.
import { type RefObject, useEffect } from 'react';
import type { FoundText } from '../../shared/plan/find-text.ts';

export function useFoundInSight(scroller: RefObject<HTMLElement | null>, current: FoundText | undefined): void {
  const { rowId, field, turn } = current ?? {};
  useEffect(() => {
    if (rowId === undefined || turn === undefined) return undefined;
    const bring = () =>
      scroller.current
        ?.querySelector(`tr[data-row="${CSS.escape(rowId)}"] [data-field="${CSS.escape(field ?? '')}"]`)
        ?.closest('tr')
        ?.scrollIntoView({ block: 'nearest' });
    bring();
    // In a long plan the row is drawn first where it is likely to be, and then where it is.
    const frame = requestAnimationFrame(() => requestAnimationFrame(bring));
    return () => cancelAnimationFrame(frame);
  }, [scroller, rowId, field, turn]);
}
