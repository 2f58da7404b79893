// A part of the page that scrolls on its own. While there is more than it shows, the keyboard can come to it and scroll
// it (WCAG 2.1.1); while it shows everything, it is no stop.
import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface ScrollAreaProps {
  readonly className: string;
  /** What the part is, for assistive technology. */
  readonly label: string;
  readonly children: ReactNode;
  readonly id?: string;
}

export function ScrollArea({ className, label, children, id }: ScrollAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const [element, inner] = [area.current, content.current];
    if (element === null || inner === null) return undefined;
    // Both: the area is made smaller by the window, its content larger by what comes into it.
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={area}
      className={className}
      {...(id === undefined ? {} : { id })}
      {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      <div ref={content}>{children}</div>
    </div>
  );
}
