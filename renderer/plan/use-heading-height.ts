// Tells the style sheet how tall the heading row is, so that theme bands can stop just below it.
import { type RefObject, useEffect, useRef } from 'react';

/** For the element that scrolls the table: sets --heading-height on it, for as long as the table is there. */
export function useHeadingHeight(): RefObject<HTMLElement | null> {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = scroller.current;
    const heading = element?.querySelector('thead');
    if (!element || !heading) return undefined;
    const observer = new ResizeObserver(() => {
      element.style.setProperty('--heading-height', `${heading.getBoundingClientRect().height}px`);
    });
    observer.observe(heading);
    return () => observer.disconnect();
  }, []);
  return scroller;
}
