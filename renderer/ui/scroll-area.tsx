// A part of the page that scrolls on its own. While there is more than it shows, the keyboard can come to it and scroll
// it (WCAG 2.1.1); while it shows everything, it is no stop.
import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface ScrollAreaProps {
  readonly className: string;
  /** What the part is, for assistive technology. */
  readonly label: string;
  readonly children: ReactNode;
}

export function ScrollArea({ className, label, children }: ScrollAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={area} className={className} {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}>
      {children}
    </div>
  );
}
