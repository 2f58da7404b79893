// Where the keyboard is among the rows of the import screen: one stop for the Tab key, arrows from row to row.
import { type KeyboardEvent, useState } from 'react';

export interface RowPlace {
  /** The row's index in the sheet that the keyboard was on last; undefined before it came. */
  readonly active: number | undefined;
  /** The row that the keyboard is on its way to, which may have to be drawn first. */
  readonly sought: number | undefined;
  readonly seek: (row: number) => void;
  readonly setActive: (row: number) => void;
  readonly reached: () => void;
  readonly leave: () => void;
}

const NOWHERE: Pick<RowPlace, 'active' | 'sought'> = { active: undefined, sought: undefined };

export function useRowPlace(): RowPlace {
  const [place, setPlace] = useState(NOWHERE);
  return {
    ...place,
    seek: (row) => setPlace({ active: row, sought: row }),
    setActive: (row) => setPlace((before) => (before.active === row ? before : { ...before, active: row })),
    leave: () => setPlace(NOWHERE),
    reached: () => setPlace((before) => ({ ...before, sought: undefined })),
  };
}

const PAGE = 10;

/** How many rows a key goes on or back; undefined for any other key. */
function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): number | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return PAGE;
    case 'PageUp':
      return -PAGE;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return undefined;
  }
}

/** The row that a key goes to from the active one; undefined where the key goes nowhere. */
export function rowByKey(
  event: KeyboardEvent,
  rows: readonly number[],
  active: number | undefined,
): number | undefined {
  const step = stepOf(event);
  if (step === undefined || rows.length === 0) return undefined;
  const from = active === undefined ? 0 : Math.max(0, rows.indexOf(active));
  return rows[Math.min(rows.length - 1, Math.max(0, from + step))];
}
