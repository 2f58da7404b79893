// What is offered beside a text that is being typed: a listbox over the page. The keyboard stays in the text, whose arrows
// move in the list.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

/** Puts a list below a place; above it where there is no room below. @param gap between the two, in CSS pixels */
export function placeBeside(
  list: HTMLElement,
  { top, bottom, left }: Pick<DOMRect, 'top' | 'bottom' | 'left'>,
  gap: number,
): void {
  const { width, height } = list.getBoundingClientRect();
  const below = bottom + gap;
  list.style.top = `${below + height <= window.innerHeight ? below : Math.max(0, top - gap - height)}px`;
  list.style.left = `${Math.max(0, Math.min(left, window.innerWidth - width))}px`;
}

export interface OffersProps {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  /** Puts the list where it belongs: once it is drawn, and when the page scrolls or its window changes. */
  readonly place: (list: HTMLElement) => void;
  readonly children: ReactNode;
}

/** Not within the cell: what can be pressed there would be taken for the cell's own. */
export function Offers({ id, label, className, place, children }: OffersProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      if (list.current !== null) place(list.current);
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  });
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={className}
      // The text keeps the keyboard, and the table is not told of a press on a cell.
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </div>,
    document.body,
  );
}

export interface OfferProps {
  readonly id: string;
  /** Whether the arrows are on it. */
  readonly isChosen: boolean;
  readonly className: string;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

export function Offer({ id, isChosen, className, onTake, children }: OfferProps) {
  return (
    // The text field's own keys do the same.
    <div id={id} role="option" aria-selected={isChosen} className={className} tabIndex={-1} onMouseUp={onTake}>
      {children}
    </div>
  );
}
