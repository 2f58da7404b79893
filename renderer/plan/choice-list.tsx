// The words of a column of choices, below the cell that is being edited. The keyboard stays in the text.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Choice } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import { Swatch } from './cell-content.tsx';
import styles from './choice-list.module.css';

export interface ChoiceListProps {
  readonly id: string;
  /** What is around the text field. */
  readonly field: RefObject<HTMLElement | null>;
  readonly choices: readonly Choice[];
  /** The one that the arrows are on; -1 for none. */
  readonly chosen: number;
  readonly onTake: (word: string) => void;
}

export function choiceId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

const GAP = 2;

/** Below the cell; above it where there is no room below. */
function place(list: HTMLElement, field: HTMLElement): void {
  const cell = field.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const below = cell.bottom + GAP;
  const top = below + height <= window.innerHeight ? below : Math.max(0, cell.top - GAP - height);
  list.style.top = `${top}px`;
  list.style.left = `${Math.max(0, Math.min(cell.left, window.innerWidth - width))}px`;
  list.style.minWidth = `${cell.width}px`;
}

/** Not within the cell: what can be pressed there would be taken for the cell's own. */
export function ChoiceList({ id, field, choices, chosen, onTake }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      if (list.current !== null && field.current !== null) place(list.current, field.current);
    };
    put();
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
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
      aria-label="Words to choose from"
      className={classNames(styles, 'list')}
      // The text keeps the keyboard, and the table is not told of a press on a cell.
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {choices.map(({ word, meaning, colour }, index) => (
        <div
          key={word}
          id={choiceId(id, index)}
          role="option"
          aria-selected={index === chosen}
          className={classNames(styles, 'option')}
          tabIndex={-1}
          // The text field's own keys do the same.
          onMouseUp={() => onTake(word)}
        >
          <Swatch colour={colour} />
          <span>
            {word}
            {meaning !== '' && <span className={classNames(styles, 'meaning')}>{meaning}</span>}
          </span>
        </div>
      ))}
    </div>,
    document.body,
  );
}
