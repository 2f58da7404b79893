// Which rows of a long table are drawn: those in sight, and the one that the keyboard is on.
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

/** A row's height until it is drawn and measured, in pixels. */
const LIKELY_HEIGHT = 64;
/** Rows drawn above and below what is in sight, so that the Tab key and the arrows find the next one there. */
const SPARE_ROWS = 6;
export interface Run {
  /** The height of the rows between the run before and this one, which are not drawn, in pixels. */
  readonly gap: number;
  readonly items: VirtualItem[];
}

/** The rows to draw, in runs without a gap: one where the keyboard is, another in sight. */
function inRuns(items: readonly VirtualItem[]): readonly Run[] {
  const found: Run[] = [];
  let last: VirtualItem | undefined;
  for (const item of items) {
    const gap = item.start - (last?.end ?? 0);
    if (last === undefined || item.index > last.index + 1) found.push({ gap, items: [item] });
    else found.at(-1)?.items.push(item);
    last = item;
  }
  return found;
}

export interface DrawnRows {
  readonly runs: readonly Run[];
  /** The height of all rows, in pixels. */
  readonly total: number;
  /** To be given each row's element, whose `data-index` is the row's place. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

/** @param kept the place of a row that stays drawn, however far the mouse scrolls; -1 for none */
export function useDrawnRows(
  rows: readonly { readonly key: string }[],
  scroller: RefObject<HTMLElement | null>,
  kept: number,
): DrawnRows {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: SPARE_ROWS,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(kept < 0 ? [] : [kept])])].sort((a, b) => a - b),
  });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  return {
    runs: inRuns(virtualizer.getVirtualItems()),
    total: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo,
  };
}
