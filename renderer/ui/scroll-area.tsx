// A part of the page that scrolls on its own. While there is more than it shows, the keyboard can come to it and scroll
// it (WCAG 2.1.1); while it shows everything, it is no stop.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './scroll-area.module.css';

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
    const element = area.current;
    if (element === null || content.current === null) return undefined;
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={area}
      className={className}
      {...(id === undefined ? {} : { id })}
      {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      <div ref={content} className={classNames(styles, 'content')}>
        {children}
      </div>
    </div>
  );
}
