// Whether the page is being printed: a long table, of which the screen has only what is in sight, is then drawn whole.
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ScrollPlace, scrollBack, scrolledTo } from '../plan/scroll-place.ts';

/** @param scroller what scrolls the table: it is brought back to where it was */
export function usePrinting(scroller: RefObject<HTMLElement | null>): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    let before: ScrollPlace | undefined;
    const begin = () => {
      before = scroller.current === null ? undefined : scrolledTo(scroller.current);
      // The browser takes its picture as soon as the event is over.
      flushSync(() => setPrinting(true));
    };
    const end = () => {
      flushSync(() => setPrinting(false));
      if (scroller.current !== null && before !== undefined) scrollBack(scroller.current, before);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [scroller]);
  return isPrinting;
}
