// Once the filter is changed, what is shown begins where one looks: at the row that the keyboard is on, else at the top.
import { useEffect, useRef } from 'react';
import type { Filter } from './use-filter.ts';

/** @param active the row that the keyboard is on in the table */
export function useFilteredInSight({ value, shows }: Filter, active: string | undefined): void {
  const before = useRef(value);
  const place = active !== undefined && shows(active) ? active : undefined;
  useEffect(() => {
    if (before.current === value) return undefined;
    before.current = value;
    const bring = () => {
      if (place === undefined) document.querySelector('main')?.scrollTo({ top: 0 });
      else document.querySelector(`tr[data-row="${CSS.escape(place)}"]`)?.scrollIntoView({ block: 'nearest' });
    };
    bring();
    // In a long plan the rows are drawn first where they are likely to be, and then where they are.
    const frame = requestAnimationFrame(() => requestAnimationFrame(bring));
    return () => cancelAnimationFrame(frame);
  }, [value, place]);
}
