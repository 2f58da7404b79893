// How large the pages are drawn: as wide as there is room, or in a size of the person's own.
import { type RefObject, useEffect, useRef } from 'react';
import type { Paper } from './pages/draw-pages.ts';

export const ZOOMS = [
  ['fit', 'Fit the width'],
  ['0.75', '75 %'],
  ['1', '100 %'],
  ['1.5', '150 %'],
  ['2', '200 %'],
] as const;
export type Zoom = (typeof ZOOMS)[number][0];

/** Pages that fit are drawn no larger than this: a wide window is not filled by one line. */
const MOST = 1.3;

/** For the element around the pages: sets there, as custom properties, the scale and what of the paper the styles need. */
export function usePageScale(paper: Paper | undefined, zoom: Zoom): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    const around = element?.parentElement?.parentElement;
    if (element === null || around === null || around === undefined || paper === undefined) return undefined;
    const set = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(around);
      const room = around.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const scale = zoom === 'fit' ? Math.min(room / paper.width, MOST) : Number(zoom);
      element.style.setProperty('--page-scale', `${scale}`);
      element.style.setProperty('--paper-width', `${paper.width * scale}px`);
      element.style.setProperty('--paper-left', `${paper.left * scale}px`);
      element.style.setProperty('--paper-right', `${paper.right * scale}px`);
    };
    set();
    const observer = new ResizeObserver(set);
    observer.observe(around);
    return () => observer.disconnect();
  }, [paper, zoom]);
  return frame;
}
