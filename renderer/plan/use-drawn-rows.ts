// Which rows of a long table are drawn: those in sight, and those that must stay whatever is in sight.
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';

/** A row's height until it is drawn and measured, in pixels. */
const LIKELY_HEIGHT = 64;
/** Rows drawn above and below what is in sight, so that the Tab key and the arrows find the next one there. */
const SPARE_ROWS = 6;

export interface DrawnRow {
  /** The row's place among all. */
  readonly index: number;
  readonly key: string;
  /** The height of the rows between the one drawn before and this one, in pixels. */
  readonly gap: number;
}

function withGaps(items: readonly VirtualItem[]): readonly DrawnRow[] {
  return items.map(({ index, key, start }, place) => {
    return { index, key: String(key), gap: start - (items[place - 1]?.end ?? 0) };
  });
}

export interface DrawnRows {
  readonly drawn: readonly DrawnRow[];
  /** The height of the rows after the last one drawn, in pixels. */
  readonly below: number;
  /** To be given each row's element, whose `data-index` is the row's place. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

export interface DrawnRowsOptions {
  /** Places of rows that stay drawn, however far the mouse scrolls; -1 for none. */
  readonly kept: readonly number[];
  /** The place of the row whose band stands above what is in sight, by the first place in sight; -1 for none. */
  readonly bandOver?: (first: number) => number;
  /** A table of so many rows or fewer is drawn whole: the browser's own search and print then find all of it. */
  readonly wholeUpTo?: number;
}

export function useDrawnRows(
  rows: readonly { readonly key: string }[],
  scroller: RefObject<HTMLElement | null>,
  { kept, bandOver, wholeUpTo = 0 }: DrawnRowsOptions,
): DrawnRows {
  const isWhole = rows.length <= wholeUpTo;
  const virtualizer = useVirtualizer({
    enabled: !isWhole,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: SPARE_ROWS,
    rangeExtractor: (range: Range) => {
      const staying = [...kept, bandOver?.(range.startIndex) ?? -1].filter((index) => index >= 0);
      return [...new Set([...defaultRangeExtractor(range), ...staying])].sort((a, b) => a - b);
    },
  });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  const whole = useMemo(() => (isWhole ? rows.map(({ key }, index) => ({ index, key, gap: 0 })) : []), [isWhole, rows]);
  if (isWhole) return { drawn: whole, below: 0, measure: () => undefined, scrollTo: () => undefined };
  const items = virtualizer.getVirtualItems();
  return {
    drawn: withGaps(items),
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
    scrollTo,
  };
}
